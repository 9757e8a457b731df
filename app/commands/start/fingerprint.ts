import { createHash } from "node:crypto";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const NOT_BUILT = /\.(test|spec)\.tsx?$|\.examples\.tsx$/;

/** A hash over the names and contents of files and folders: the same sources give the same one. */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const path of paths) await addTo(hash, path);
  return hash.digest("hex");
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found || NOT_BUILT.test(path)) return;
  if (found.isDirectory()) {
    const names = (await readdir(path)).sort();
    for (const name of names) await addTo(hash, join(path, name));
    return;
  }
  hash.update(path).update(await readFile(path));
}

/** Runs `make` unless what `paths` held at the last time, noted in `note`, is what they hold now. */
export async function whenChanged(
  note: string,
  paths: readonly string[],
  make: () => Promise<void>,
): Promise<boolean> {
  const present = await fingerprint(paths);
  const noted = await readFile(note, "utf8").catch(() => "");
  if (noted === present) return false;
  await make();
  await writeFile(note, present);
  return true;
}
