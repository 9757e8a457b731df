import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type AddressInfo } from "node:net";
import { StartFailure } from "./failure.ts";

export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

/**
 * Holds `file` for as long as this process lives. The holder answers on a loopback port with its
 * token: a process number alone would be believed after a restart gave it to somebody else.
 */
export async function lockFolder(file: string): Promise<FolderLock> {
  const token = randomUUID();
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(token);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  server.unref();
  const holder: Holder = {
    pid: process.pid,
    port: (server.address() as AddressInfo).port,
    token,
  };
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  try {
    await claim(file, holder);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    async release() {
      await rm(file, { force: true });
      await close();
    },
  };
}

async function claim(file: string, holder: Holder): Promise<void> {
  const text = JSON.stringify(holder);
  try {
    await writeFile(file, text, { flag: "wx", mode: 0o600 });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const other = await readHolder(file);
  if (other && (await isAlive(other))) {
    throw new StartFailure(
      `Another start is already using this folder (process ${other.pid}; lock ${file}).\n` +
        "Stop it first, or use a second clone.",
    );
  }
  await rm(file, { force: true });
  await writeFile(file, text, { flag: "wx", mode: 0o600 });
}

/** Whether a living process holds `file`. */
export async function isLocked(file: string): Promise<boolean> {
  const holder = await readHolder(file);
  return holder !== undefined && isAlive(holder);
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): Promise<boolean> {
  return new Promise((resolve) => {
    let told = "";
    const socket = connect({ host: "127.0.0.1", port: holder.port });
    const answer = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.setTimeout(2000, () => answer(false));
    socket.on("data", (chunk) => (told += chunk.toString("utf8")));
    socket.on("error", () => answer(false));
    socket.on("end", () => answer(told === holder.token));
  });
}
