import pg from "pg";

/** A connection of its own for work over very many rows: what it reads is never turned into objects. */
export interface RowClient {
  /** `COPY (select) TO STDOUT` in binary; `read` gets one row after the other and must not keep it. */
  copy(select: string, read: (row: CopiedRow) => void): Promise<void>;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function openRowClient(url: string): Promise<RowClient> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks fails the query under way; by itself it must not end the process.
  client.on("error", () => undefined);
  await client.connect();
  // Not as options of the connection, which an address may have of its own. Batches are thousands of rows of each table.
  await client.query("SET jit = off; SET work_mem = '64MB'");
  return {
    copy: (select, read) =>
      new Promise((resolve, reject) => {
        client.query(
          new CopyOut(`COPY (${select}) TO STDOUT (FORMAT binary)`, read, resolve, reject),
        );
      }),
    query: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await client.query<Row>(text, values)).rows,
    end: () => client.end(),
  };
}

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
    this.#at += 16;
    const hex = this.#bytes.toString("hex", this.#at - 16, this.#at);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
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

/** Signature, flags and the length of an extension that is not there. */
const HEADER = 19;

/** What `pg` asks of a query that it did not make itself; one message brings one row, the first one the header too. */
class CopyOut implements pg.Submittable {
  #failure: unknown;
  #row = new CopiedRow();
  #offset = HEADER;

  constructor(
    readonly text: string,
    readonly read: (row: CopiedRow) => void,
    readonly resolve: () => void,
    readonly reject: (failure: unknown) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.query(this.text);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.#failure !== undefined) return;
    try {
      if (this.#row.open(chunk, this.#offset)) this.read(this.#row);
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
