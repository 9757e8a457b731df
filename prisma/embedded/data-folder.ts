import { randomBytes } from "node:crypto";
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  statfs,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { StartFailure } from "./failure.ts";
import { runProgram, type Programs } from "./programs.ts";
import { mayUse, type ServerUser } from "./server-user.ts";

export const DATABASE_USER = "tongtu";
const MARKER = "tongtu.json";
const MEGABYTE = 1024 * 1024;
const NEEDED_TO_INITIALISE_MB = 300;
const NEEDED_TO_START_MB = 100;

/** Written into the data folder once initdb has completed; its absence means an unfinished folder. */
export interface Marker {
  readonly major: number;
  readonly password: string;
  /** The loopback port of the last start, asked for again so that bookmarked settings keep working. */
  readonly port?: number;
}

export interface DataFolder {
  /** The real path: postmaster.pid names it, links do not appear there. */
  readonly path: string;
  readonly marker: Marker;
}

interface Place {
  readonly dataDir: string;
  readonly sharedFolder: string;
  readonly programs: Programs;
  readonly user: ServerUser;
  readonly log: (line: string) => void;
}

/** Opens `dataDir/postgres`, initialising it on the first start. */
export async function openDataFolder(place: Place): Promise<DataFolder> {
  const folder = join(place.dataDir, "postgres");
  const found = await lstat(folder).catch(() => undefined);
  if (!found) await initialise(place, folder);
  const path = await realpath(folder).catch(() => {
    throw new StartFailure(
      `${folder} is a link to a folder that is gone. If its data is not needed, remove the link and start again.`,
    );
  });
  const marker = await readMarker(path, folder);
  if (marker.major !== place.programs.major) {
    throw new StartFailure(
      `The data in ${folder} was written by PostgreSQL ${marker.major}; this version brings PostgreSQL ${place.programs.major}, which cannot read it.\n` +
        `Start the version that wrote it and export what is needed, then remove ${folder}; sample data is made anew by the next start.`,
    );
  }
  await requireSpace(path, NEEDED_TO_START_MB);
  return { path, marker };
}

/** The marker of a complete data folder; `shown` is the name to use in a failure's text. */
export async function readMarker(path: string, shown: string): Promise<Marker> {
  try {
    await Promise.all(
      ["PG_VERSION", join("global", "pg_control")].map((name) => readFile(join(path, name))),
    );
    return JSON.parse(await readFile(join(path, MARKER), "utf8")) as Marker;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") {
      throw new StartFailure(
        `${shown} belongs to another user: start as the user who started it first, or remove it.`,
      );
    }
    throw new StartFailure(
      `${shown} is not a complete database: setting it up was interrupted, or files in it were removed.\n` +
        `If nothing in it is needed, remove it (rm -rf ${path} ${shown}) and start again.`,
    );
  }
}

/** Keeps the port for the next start. */
export async function rememberPort(folder: DataFolder, port: number): Promise<void> {
  await writeMarker(folder.path, { ...folder.marker, port });
}

async function writeMarker(path: string, marker: Marker): Promise<void> {
  const unfinished = join(path, `${MARKER}.new`);
  await writeFile(unfinished, JSON.stringify(marker), { mode: 0o600 });
  await rename(unfinished, join(path, MARKER));
}

/** Works in a folder beside and renames it last, so that an interrupted first start leaves nothing in the way. */
async function initialise(place: Place, folder: string): Promise<void> {
  await mkdir(place.dataDir, { recursive: true });
  await requireSpace(place.dataDir, NEEDED_TO_INITIALISE_MB);
  const parent = await reachableParent(place);
  const unfinished = join(parent, "postgres.unfinished");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  const passwordFile = join(parent, "postgres.password");
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    await ownBy(place.user, unfinished, passwordFile);
    await runInitdb(place, unfinished, passwordFile);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeMarker(unfinished, { major: place.programs.major, password });
  const finished = join(parent, "postgres");
  await rename(unfinished, finished);
  if (finished !== folder) await symlink(finished, folder);
}

async function ownBy(user: ServerUser, ...paths: string[]): Promise<void> {
  const { uid, gid } = user.ids;
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) await chown(path, uid, gid);
}

async function runInitdb(place: Place, target: string, passwordFile: string): Promise<void> {
  const done = await runProgram(
    place.programs.initdb,
    [
      `--pgdata=${target}`,
      `--username=${DATABASE_USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    place.user,
  );
  if (done.code === 0) return;
  await rm(target, { recursive: true, force: true });
  throw new StartFailure(
    /No space left|ENOSPC/.test(done.output)
      ? `The disk is full: at least ${NEEDED_TO_INITIALISE_MB} MB are needed in ${place.dataDir}.`
      : `PostgreSQL could not set up its data folder:\n${done.output.trim()}`,
  );
}

/**
 * The folder that will hold the data: `dataDir` itself, or, where the server's user may not enter
 * it (a clone below /root), a folder of its own under `sharedFolder`, to which `dataDir` then links.
 */
async function reachableParent(place: Place): Promise<string> {
  const here = await realpath(place.dataDir);
  if (await mayUse(here, place.user)) return here;
  await mkdir(place.sharedFolder, { recursive: true, mode: 0o755 });
  const parent = await mkdtemp(join(place.sharedFolder, "data-"));
  await chmod(parent, 0o755);
  place.log(
    `只有 root 能进入 ${place.dataDir}，数据库存放在 ${parent}（.data/postgres 是指向它的链接）。 ` +
      `Only root may enter ${place.dataDir}: the database is kept in ${parent}, linked from it.`,
  );
  return parent;
}

async function requireSpace(path: string, megabytes: number): Promise<void> {
  const disk = await statfs(path);
  const free = Math.floor((disk.bavail * disk.bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new StartFailure(
    `There is too little room on the disk of ${path}: ${free} MB are free, ${megabytes} MB are needed.`,
  );
}
