import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { StartFailure } from "./failure.ts";

const run = promisify(execFile);

/** Who the server runs as. PostgreSQL refuses root, so a start by root hands over to another user. */
export interface ServerUser {
  /** Given to `spawn`; empty when the server runs as whoever started us. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/** The current user, or for root the user `postgres` (made if missing), else `nobody`. */
export async function findServerUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { ids: {} };
  const user = (await idsOf("postgres")) ?? (await createPostgresUser()) ?? (await idsOf("nobody"));
  if (user) return { ids: user };
  throw new StartFailure(
    "PostgreSQL must not run as root, and no user could be found or made for it.\n" +
      "Run as an ordinary user, make one with `useradd --system postgres`, or set DATABASE_URL.",
  );
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createPostgresUser(): Promise<{ uid: number; gid: number } | undefined> {
  const attempts = [
    ["useradd", "--system", "--user-group", "--no-create-home", "postgres"],
    ["adduser", "-S", "-D", "-H", "postgres"],
  ];
  for (const [command, ...args] of attempts) {
    await run(command as string, args).catch(() => undefined);
    const user = await idsOf("postgres");
    if (user) return user;
  }
  return undefined;
}

/** Whether the server's user may enter the folder or run the file at `path`. */
export async function mayUse(path: string, user: ServerUser): Promise<boolean> {
  if (user.ids.uid === undefined) return true;
  return run("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { ...user.ids, cwd: "/" }).then(
    () => true,
    () => false,
  );
}
