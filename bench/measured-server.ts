import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";

/** `uncached` is the product without its cache of anonymous pages. */
export type ServerKind = "product" | "uncached" | "empty" | "bare";

export interface MeasuredServer {
  readonly port: number;
  /** CPU of the process for `count` requests, one after the other, in microseconds each. */
  cpuPerRequest(pathAt: (index: number) => string, count: number, cookie?: string): Promise<number>;
  /** Queries that one request sends to PostgreSQL. Throws unless it is answered with 200. */
  queriesOf(path: string, cookie: string): Promise<number>;
  /** What a bare server answers with. */
  answerWith(bytes: Buffer): Promise<void>;
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; body: Buffer }>;
  stop(): void;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** As a browser asks: compressed, HTML first. */
const BROWSER = { "Accept-Encoding": "gzip", Accept: "text/html", Host: "localhost:3000" };

export async function startServer(kind: ServerKind, databaseUrl: string): Promise<MeasuredServer> {
  const child = fork(fileURLToPath(new URL("./serve.ts", import.meta.url)), [kind], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DEPLOYMENT: "local",
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: "silent",
    },
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const get = (path: string, headers = BROWSER as Record<string, string>) =>
    ask(port, path, headers);
  return {
    port,
    get,
    async cpuPerRequest(pathAt, count, cookie) {
      const headers = cookie === undefined ? BROWSER : { ...BROWSER, Cookie: cookie };
      const before = await usedBy(child);
      for (let index = 0; index < count; index += 1) await get(pathAt(index), headers);
      const after = await usedBy(child);
      return (after.cpuMicroseconds - before.cpuMicroseconds) / count;
    },
    async queriesOf(path, cookie) {
      const before = await usedBy(child);
      const { status } = await get(path, { ...BROWSER, Cookie: cookie });
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      return (await usedBy(child)).queries - before.queries;
    },
    async answerWith(bytes) {
      await tell(child, { bytes: bytes.toString("base64") });
    },
    stop: () => child.disconnect(),
  };
}

/** What the process used since it began. */
interface Used {
  readonly cpuMicroseconds: number;
  readonly queries: number;
}

function usedBy(child: ChildProcess): Promise<Used> {
  return tell(child, { cpu: true });
}

async function tell(child: ChildProcess, message: object): Promise<Used> {
  const answer = once(child, "message") as Promise<[Used]>;
  child.send(message);
  return (await answer)[0];
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }),
      );
    })
      .once("error", reject)
      .end();
  });
}
