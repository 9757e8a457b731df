import { spawn, type ChildProcess } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { DATABASE_USER, type DataFolder } from "./data-folder.ts";
import { StartFailure } from "./failure.ts";
import { runProgram, type Programs } from "./programs.ts";
import type { ServerUser } from "./server-user.ts";

const START_TIMEOUT_MS = 120_000;
const MEGABYTE = 1024 * 1024;

/** `throwaway`: a test's server, whose data need not survive a loss of power. */
export type Durability = "durable" | "throwaway";

/** The wanted loopback port if it is free, else any free one. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await listens(wanted))) return wanted;
  const port = await listens(0);
  if (port) return port;
  throw new StartFailure("No free port could be found on 127.0.0.1.");
}

function listens(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen({ port, host: "127.0.0.1" }, () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(found));
    });
  });
}

function settings(durability: Durability): string[] {
  const memory = Math.floor(totalmem() / MEGABYTE);
  const shared = Math.max(32, Math.min(256, Math.floor(memory / 8)));
  const common = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "120",
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(memory / 3))}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "1GB",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    wal_level: "minimal",
    max_wal_senders: "0",
  };
  const lossy = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  const all = durability === "throwaway" ? { ...common, ...lossy } : common;
  return Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

export interface ServerPlace {
  readonly folder: DataFolder;
  readonly logFile: string;
  readonly programs: Programs;
  readonly user: ServerUser;
}

export interface RunningServer {
  readonly process: ChildProcess;
  readonly port: number;
}

/**
 * Starts the server in a session of its own: Ctrl-C reaches a whole process group, and the database
 * must outlive the requests that are still being finished.
 */
export async function startServer(
  place: ServerPlace,
  durability: Durability,
): Promise<RunningServer> {
  const port = await freePort(place.folder.marker.port);
  const logFile = await open(place.logFile, "w", 0o600);
  const child = spawn(
    place.programs.postgres,
    ["-D", place.folder.path, "-p", String(port), ...settings(durability)],
    {
      ...place.user.ids,
      cwd: "/",
      detached: true,
      stdio: ["ignore", logFile.fd, logFile.fd],
      env: { ...process.env, LC_ALL: "C" },
    },
  );
  await logFile.close();
  child.unref();
  await untilReady(place, child, port);
  return { process: child, port };
}

async function untilReady(place: ServerPlace, child: ChildProcess, port: number): Promise<void> {
  let ended = false;
  child.once("exit", () => (ended = true)).once("error", () => (ended = true));
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (ended) throw new StartFailure(await explain(place.logFile));
    if (await answers(place.folder.marker.password, port)) return;
    await delay(25);
  }
  throw new StartFailure(
    `PostgreSQL did not answer within ${START_TIMEOUT_MS / 1000} seconds. Its own words are in ${place.logFile}.`,
  );
}

async function answers(password: string, port: number): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: DATABASE_USER,
    password,
    database: "postgres",
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function explain(logFile: string): Promise<string> {
  const text = (await readFile(logFile, "utf8").catch(() => "")).trim();
  if (/No space left on device/.test(text)) {
    return "PostgreSQL could not start: the disk is full. Free some room and start again; nothing is lost.";
  }
  const lines = text.split("\n").slice(-8).join("\n");
  return `PostgreSQL could not start. Its own words (${logFile}):\n${lines}`;
}

/** Lets running statements end, then stops the server; after a minute it is stopped hard (the next start recovers). */
export async function stopServer(place: ServerPlace): Promise<void> {
  const stop = (mode: string) =>
    runProgram(
      place.programs.pgCtl,
      ["stop", "-D", place.folder.path, "-m", mode, "-w", "-t", "60"],
      place.user,
    );
  const gentle = await stop("fast");
  if (gentle.code !== 0 && !/PID file .* does not exist|No such process/.test(gentle.output)) {
    await stop("immediate");
  }
}

/** Deals with what a killed start left: its server, still running and ours to stop, or only its pid file. */
export async function clearLeftovers(
  place: ServerPlace,
  log: (line: string) => void,
): Promise<void> {
  const pidFile = join(place.folder.path, "postmaster.pid");
  const text = await readFile(pidFile, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const pid = Number(text.split("\n")[0]);
  if (await isOurServer(pid, place.folder.path)) {
    log(
      "上次启动留下的数据库仍在运行，先把它停下。 A database left running by an earlier start is stopped first.",
    );
    await stopServer(place);
    return;
  }
  log(
    "上次没有正常关闭，数据库正在自行恢复。 The last run was cut off; the database recovers by itself.",
  );
  await rm(pidFile, { force: true });
}

/** The number may since belong to another process, so its command line must name the data folder. */
async function isOurServer(pid: number, dataFolder: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const told = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(async () => {
    if (process.platform === "linux") return "";
    const listed = await runProgram("ps", ["-o", "command=", "-p", String(pid)], { ids: {} });
    return listed.output;
  });
  return told.includes(dataFolder);
}
