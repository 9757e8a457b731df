import { access, constants, mkdir, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DATABASE_USER,
  openDataFolder,
  readMarker,
  rememberPort,
  type Marker,
} from "./embedded/data-folder.ts";
import { isLocked, lockFolder } from "./embedded/folder-lock.ts";
import { findPrograms } from "./embedded/programs.ts";
import {
  clearLeftovers,
  startServer,
  stopServer,
  type Durability,
  type ServerPlace,
} from "./embedded/server.ts";
import { findServerUser } from "./embedded/server-user.ts";

const LOCK = "postgres.lock";

export interface EmbeddedOptions {
  /** The folder that holds the data (`postgres/`), the lock and the server's log. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  readonly durability?: Durability;
}

export interface EmbeddedPostgres {
  /** Connection URL of the database `postgres` as its owner. */
  readonly url: string;
  /** Resolves when the server has ended by itself, which it should not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from npm on a loopback port under `dataDir`, initialising it the first time.
 * Recovers by itself from a killed server; throws `StartFailure` with a text for people when the
 * folder is in use, unfinished, of another PostgreSQL version, or the disk is full.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, durability = "durable" } = options;
  await mkdir(options.dataDir, { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const lock = await lockFolder(join(dataDir, LOCK));
  try {
    const user = await findServerUser();
    const sharedFolder = await sharedPlace();
    const programs = await findPrograms(user, sharedFolder);
    const folder = await openDataFolder({ dataDir, sharedFolder, programs, user, log });
    const place: ServerPlace = { folder, programs, user, logFile: join(dataDir, "postgres.log") };
    await clearLeftovers(place, log);
    const server = await startServer(place, durability);
    await rememberPort(folder, server.port);
    return {
      url: urlOf({ ...folder.marker, port: server.port }),
      ended: new Promise((resolve) => server.process.once("exit", () => resolve())),
      async stop() {
        await stopServer(place);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** URL of the server that another process runs on `dataDir`, or undefined when none does. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  if (!(await isLocked(join(dataDir, LOCK)))) return undefined;
  const folder = join(dataDir, "postgres");
  return urlOf(await readMarker(await realpath(folder), folder));
}

function urlOf(marker: Marker): string {
  return `postgresql://${DATABASE_USER}:${marker.password}@127.0.0.1:${marker.port}/postgres`;
}

/** Where root may keep what another user must reach. Used only when the clone itself cannot be reached. */
async function sharedPlace(): Promise<string> {
  const libraries = "/var/lib";
  const writable = await access(libraries, constants.W_OK).then(
    () => true,
    () => false,
  );
  return join(writable ? libraries : tmpdir(), "tongtu");
}
