import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface LocalSecrets {
  readonly SESSION_SECRET: string;
  readonly ENCRYPTION_KEY: string;
  readonly LOOKUP_KEY: string;
}

/**
 * The secrets of a run on somebody's own machine, made once and kept in `folder`. Several processes
 * may ask at once: the file is written beside and linked, and whoever was first wins.
 */
export function localSecrets(folder: string): LocalSecrets {
  const file = join(folder, "secrets.json");
  return readSecrets(file) ?? makeSecrets(folder, file);
}

function readSecrets(file: string): LocalSecrets | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as LocalSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function makeSecrets(folder: string, file: string): LocalSecrets {
  mkdirSync(folder, { recursive: true });
  const secrets: LocalSecrets = {
    SESSION_SECRET: randomBytes(48).toString("base64"),
    ENCRYPTION_KEY: `local:${randomBytes(32).toString("base64")}`,
    LOOKUP_KEY: randomBytes(32).toString("base64"),
  };
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  try {
    linkSync(own, file);
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return readSecrets(file) as LocalSecrets;
  } finally {
    rmSync(own, { force: true });
  }
}
