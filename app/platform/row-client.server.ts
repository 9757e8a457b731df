import type { Duplex } from "node:stream";
import pg from "pg";

/** A connection of its own for work over very many rows: what it reads is never turned into objects. */
export interface RowClient {
  /**
   * `COPY (select) TO STDOUT` in binary; `read` gets one row after the other and must not keep it. `settings` are
   * statements `SET LOCAL` for this one.
   */
  copy(select: string, read: (row: CopiedRow) => void, settings?: string): Promise<void>;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Gives the connection back; one on which something is still under way is closed. */
  end(): void;
}

/** By address. Kept for the next piece of work: a new connection costs more than a small district's whole year. */
const pools = new Map<string, pg.Pool>();
const taps = new WeakMap<pg.ClientBase, RowTap>();

function poolOf(url: string): pg.Pool {
  const known = pools.get(url);
  if (known) return known;
  const pool = new pg.Pool({
    connectionString: url,
    // Work that holds some connections and waits for more must never wait for other work that does the same.
    max: Number.MAX_SAFE_INTEGER,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  });
  pool.on("error", () => undefined);
  pools.set(url, pool);
  return pool;
}

/** Taken by one piece of work until its `end`. */
export async function openRowClient(url: string): Promise<RowClient> {
  const client = await poolOf(url).connect();
  // A connection that breaks fails the query under way; by itself it must not end the process.
  const ignore = () => undefined;
  client.on("error", ignore);
  let underWay = 0;
  const counted = async <Answer>(query: Promise<Answer>): Promise<Answer> => {
    underWay += 1;
    try {
      return await query;
    } finally {
      underWay -= 1;
    }
  };
  const tap = await tapOf(client).catch((failure: unknown) => {
    client.release(true);
    throw failure;
  });
  return {
    copy: (select, read, settings = "") =>
      counted(
        new Promise((resolve, reject) => {
          const text = `${settings}; COPY (${select}) TO STDOUT (FORMAT binary)`;
          client.query(new CopyOut(text, tap, read, resolve, reject));
        }),
      ),
    query: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await counted(client.query<Row>(text, values))).rows,
    end: () => {
      client.off("error", ignore);
      client.release(underWay > 0);
    },
  };
}

async function tapOf(client: pg.PoolClient): Promise<RowTap> {
  const known = taps.get(client);
  if (known) return known;
  // Not as options of the connection, which an address may have of its own. Batches are thousands of rows of each table.
  await client.query("SET jit = off; SET work_mem = '64MB'");
  const tap = new RowTap((client as pg.PoolClient & pg.Client).connection.stream);
  taps.set(client, tap);
  return tap;
}

const hexDigits = Buffer.from("0123456789abcdef");
const uuidText = Buffer.from("00000000-0000-0000-0000-000000000000");
const uuidPlaces = Array.from(uuidText.keys()).filter((at) => uuidText[at] === hexDigits[0]);

/** The fields of one row, read in their order. The next row takes its place. */
export class CopiedRow {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  /** Moves on to the row in `bytes`; false at the end of the copy. */
  open(bytes: Buffer, at: number): boolean {
    this.#bytes = bytes;
    this.#at = at + 2;
    return bytes.readInt16BE(at) >= 0;
  }

  /** The length of the next field in bytes, or −1: null. */
  #length(): number {
    const length = this.#bytes.readInt32BE(this.#at);
    this.#at += 4;
    return length;
  }

  smallint(otherwise: number): number {
    if (this.#length() < 0) return otherwise;
    this.#at += 2;
    return this.#bytes.readInt16BE(this.#at - 2);
  }

  integer(otherwise: number): number {
    if (this.#length() < 0) return otherwise;
    this.#at += 4;
    return this.#bytes.readInt32BE(this.#at - 4);
  }

  /** A bigint within the safe integers. */
  bigint(otherwise: number): number {
    if (this.#length() < 0) return otherwise;
    this.#at += 8;
    return this.#bytes.readInt32BE(this.#at - 8) * 2 ** 32 + this.#bytes.readUInt32BE(this.#at - 4);
  }

  text(): string | null {
    const length = this.#length();
    if (length < 0) return null;
    this.#at += length;
    return this.#bytes.toString("utf8", this.#at - length, this.#at);
  }

  uuid(): string | null {
    const length = this.#length();
    if (length < 0) return null;
    for (let digit = 0; digit < 32; digit += 1) {
      const byte = this.#bytes[this.#at + (digit >> 1)] ?? 0;
      uuidText[uuidPlaces[digit] ?? 0] = hexDigits[digit % 2 === 0 ? byte >> 4 : byte & 15] ?? 0;
    }
    this.#at += 16;
    return uuidText.toString("latin1");
  }

  /** Writes the lower and the upper half of a bigint into `into`; noughts for null. */
  bits(into: Int32Array): void {
    const isThere = this.#length() >= 0;
    into[0] = isThere ? this.#bytes.readInt32BE(this.#at + 4) : 0;
    into[1] = isThere ? this.#bytes.readInt32BE(this.#at) : 0;
    if (isThere) this.#at += 8;
  }

  /** Writes an int4[] without nulls into `into`; gives its length, 0 for null. */
  integers(into: Int32Array): number {
    return this.#array(4, into);
  }

  /** Writes an int8[] without nulls into `into`, the upper half before the lower; gives its length, 0 for null. */
  halves(into: Int32Array): number {
    return this.#array(8, into);
  }

  #array(size: 4 | 8, into: Int32Array): number {
    const length = this.#length();
    if (length < 0) return 0;
    const end = this.#at + length;
    // Dimensions, flag of nulls, type of the elements; then the size and the lower bound of the one dimension.
    const count =
      this.#bytes.readInt32BE(this.#at) === 0 ? 0 : this.#bytes.readInt32BE(this.#at + 12);
    const words = size / 4;
    if (count * words > into.length) throw new RangeError(`${count} are more than expected`);
    let at = this.#at + 20;
    for (let word = 0; word < count * words; word += words) {
      into[word] = this.#bytes.readInt32BE(at + 4);
      if (size === 8) into[word + 1] = this.#bytes.readInt32BE(at + 8);
      at += 4 + size;
    }
    this.#at = end;
    return count;
  }
}

const COPY_DATA = "d".charCodeAt(0);
/** A letter and a length that counts itself. */
const MESSAGE_HEADER = 5;

/**
 * Between the socket and `pg`, which would make two objects of each row: takes the messages that are rows of a copy and
 * hands on every other one whole.
 */
class RowTap {
  /** Reads the row that begins at a place in the bytes. */
  onRow: ((bytes: Buffer, at: number) => void) | undefined;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: Duplex) {
    const others = stream.listeners("data");
    stream.removeAllListeners("data");
    stream.on("data", (chunk: Buffer) => {
      for (const message of this.#messagesBeside(chunk))
        for (const other of others) other.call(stream, message);
    });
  }

  #messagesBeside(chunk: Buffer): Buffer[] {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const others: Buffer[] = [];
    let at = 0;
    while (at + MESSAGE_HEADER <= bytes.length) {
      const end = at + 1 + bytes.readInt32BE(at + 1);
      if (end > bytes.length) break;
      if (bytes[at] === COPY_DATA) this.onRow?.(bytes, at + MESSAGE_HEADER);
      else others.push(bytes.subarray(at, end));
      at = end;
    }
    this.#rest = bytes.subarray(at);
    return others;
  }
}

/** Signature, flags and the length of an extension that is not there. */
const HEADER = 19;

/** What `pg` asks of a query that it did not make itself; one message brings one row, the first one the header too. */
class CopyOut implements pg.Submittable {
  #failure: unknown;
  #row = new CopiedRow();
  #offset = HEADER;

  constructor(
    readonly text: string,
    readonly tap: RowTap,
    readonly read: (row: CopiedRow) => void,
    readonly resolve: () => void,
    readonly reject: (failure: unknown) => void,
  ) {}

  submit(connection: pg.Connection): void {
    this.tap.onRow = (bytes, at) => this.#take(bytes, at);
    connection.query(this.text);
  }

  #take(bytes: Buffer, at: number): void {
    if (this.#failure !== undefined) return;
    try {
      if (this.#row.open(bytes, at + this.#offset)) this.read(this.#row);
    } catch (failure) {
      this.#failure = failure;
    }
    this.#offset = 0;
  }

  handleError(failure: unknown): void {
    this.reject(failure);
  }

  handleReadyForQuery(): void {
    if (this.#failure === undefined) this.resolve();
    else this.reject(this.#failure instanceof Error ? this.#failure : new Error("unreadable row"));
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
