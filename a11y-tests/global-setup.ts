import { mkdir, writeFile } from "node:fs/promises";
import { startWorld, worldFile } from "./world.ts";

/** Starts database, sample data, worker and web server once; every spec finds them in `worldFile`. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { world, stop } = await startWorld();
  await mkdir(new URL("./report/", import.meta.url), { recursive: true });
  await writeFile(worldFile, JSON.stringify(world));
  return stop;
}
