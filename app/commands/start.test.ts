import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDataFolder } from "#db/embedded/data-folder.ts";
import { lockFolder } from "#db/embedded/folder-lock.ts";
import { requireFreePort } from "./start/port.ts";
import { whenChanged } from "./start/fingerprint.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tongtu-start-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function runNode(script: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--input-type=module", "-e", script], (_error, out, err) =>
      resolve(out + err),
    );
  });
}

describe("a start that cannot go on says why", () => {
  test.each([
    ["18.20.4", true, /20\.19 or later is needed; this is 18\.20\.4/],
    ["20.18.1", true, /20\.19 or later is needed/],
    ["20.19.0", false, /run npm ci first/],
    ["22.1.0", true, /undefined/],
  ])("Node %s, packages installed: %s", async (version, hasPackages, words) => {
    const entry = JSON.stringify(join(process.cwd(), "app/commands/enter.js"));
    const told = await runNode(
      `import { reasonNotToEnter } from ${entry}; console.log(String(reasonNotToEnter("${version}", ${hasPackages})))`,
    );
    expect(told).toMatch(words);
  });

  test("a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(requireFreePort("127.0.0.1", port)).rejects.toThrow(
      `Port ${port} is taken by another program`,
    );
    await new Promise((resolve) => other.close(resolve));
    await expect(requireFreePort("127.0.0.1", port)).resolves.toBeUndefined();
  });

  test("a data folder in use, and not once its holder is gone", async () => {
    const file = join(folder, "postgres.lock");
    const first = await lockFolder(file);
    await expect(lockFolder(file)).rejects.toThrow(/Another start is already using this folder/);
    await first.release();
    await writeFile(
      file,
      JSON.stringify({ pid: process.pid, port: 1, token: "of a killed start" }),
    );
    const second = await lockFolder(file);
    await second.release();
  });

  const place = (major: number) => ({
    dataDir: folder,
    sharedFolder: folder,
    programs: { initdb: "none", postgres: "none", pgCtl: "none", major },
    user: { ids: {} },
    log: () => undefined,
  });

  test("a data folder that was left half done", async () => {
    await mkdir(join(folder, "postgres"));
    await writeFile(join(folder, "postgres", "PG_VERSION"), "18\n");
    await expect(openDataFolder(place(18))).rejects.toThrow(/is not a complete database/);
  });

  test("data of another PostgreSQL", async () => {
    const data = join(folder, "postgres");
    await mkdir(join(data, "global"), { recursive: true });
    await writeFile(join(data, "PG_VERSION"), "17\n");
    await writeFile(join(data, "global", "pg_control"), "");
    await writeFile(join(data, "tongtu.json"), JSON.stringify({ major: 17, password: "x" }));
    await expect(openDataFolder(place(18))).rejects.toThrow(
      /written by PostgreSQL 17; this version brings PostgreSQL 18/,
    );
  });
});

test("what is made from sources is made again only when they change, and not noted if it fails", async () => {
  const [note, source] = [join(folder, "note"), join(folder, "source.ts")];
  await writeFile(source, "1");
  await expect(
    whenChanged(note, [source], () => Promise.reject(new Error("broken"))),
  ).rejects.toThrow("broken");
  const make = () => whenChanged(note, [source], () => Promise.resolve());
  expect(await make()).toBe(true);
  expect(await make()).toBe(false);
  await writeFile(source, "2");
  expect(await make()).toBe(true);
});
