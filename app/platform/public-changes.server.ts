import pg from "pg";
import type { Transaction } from "./db.server.ts";
import { log } from "./log.server.ts";

/** PostgreSQL's channel on which a change of what everybody sees is called out. */
const CHANNEL = "public_change";
const RETRY_MS = 1000;

/** Says, when the transaction commits and not before, that what visitors see has changed. */
export async function notifyPublicChange(tx: Pick<Transaction, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
}

interface Listener {
  /** Something has changed, or may have: also called when the connection comes back. */
  readonly onChange: () => void;
  /** False while changes cannot be heard. */
  readonly onHearing: (hearing: boolean) => void;
}

export interface Listening {
  stop(): Promise<void>;
}

/** Listens on a connection of its own and opens it again when it is lost. */
export function listenForPublicChanges(url: string, listener: Listener): Listening {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const lose = (lost: pg.Client) => {
    if (client !== lost) return;
    client = undefined;
    listener.onHearing(false);
    lost.end().catch(() => undefined);
    if (!stopped) retry = setTimeout(() => void open(), RETRY_MS).unref();
  };

  async function open(): Promise<void> {
    const opened = new pg.Client({ connectionString: url, keepAlive: true });
    client = opened;
    opened.on("error", () => lose(opened));
    opened.on("end", () => lose(opened));
    opened.on("notification", () => listener.onChange());
    try {
      await opened.connect();
      await opened.query(`LISTEN ${CHANNEL}`);
      if (client !== opened) return;
      listener.onChange();
      listener.onHearing(true);
    } catch (error) {
      log.warn({ err: error }, "changes cannot be heard: no page is kept");
      lose(opened);
    }
  }

  void open();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      const open = client;
      client = undefined;
      listener.onHearing(false);
      await open?.end();
    },
  };
}
