import { execFile } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { anEmployer } from "#app/features/positions/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
const folder = await mkdtemp(join(tmpdir(), "tongtu-command-"));
const root = fileURLToPath(new URL("../..", import.meta.url));
const USCC = "91140502999000128J";

afterAll(async () => {
  await db.$disconnect();
  await rm(folder, { recursive: true, force: true });
});

function command(...given: string[]): Promise<{ code: number; said: string }> {
  const script = ["--import", "tsx", "app/commands/import-positions.ts", ...given];
  const env = { ...process.env, DATABASE_URL: database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, script, { cwd: root, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: out + err }),
    );
  });
}

const CLOSING = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Headers that nothing knows, a column to leave out, and one row without a title. */
const FILE = `甲,乙,丙,丁,戊,己,庚
客服专员,晋城市城区,凤台西街12号,3200-4500元/月,${CLOSING},接听客户来电，记录问题并跟进到解决。,内部备注
,晋城市城区,凤台西街12号,3200元/月,${CLOSING},整理文件。,内部备注
`;
const MAPPING = {
  甲: "title",
  乙: "place",
  丙: "address",
  丁: "wage",
  戊: "closingOn",
  己: "description",
  庚: null,
};

describe("npm run import:positions", () => {
  it("reads by the mapping, writes the errors beside the file, and says why a draft is held back", async () => {
    await anEmployer(db, { uscc: USCC });
    const file = join(folder, "posten.csv");
    const map = join(folder, "mapping.json");
    await writeFile(file, FILE);
    await writeFile(map, JSON.stringify(MAPPING));
    const first = await command(file, "--employer", USCC, "--map", map, "--publish");
    expect(first.said).toContain("2 rows: 1 new drafts, 0 unchanged, 1 with errors");
    expect(first.said).toContain("Not published: 客服专员 (");
    expect(first.said).toContain("0 published, 1 held back");
    expect(first.code).toBe(2);
    await access(`${file}.errors.xlsx`);
    const drafts = await db.position.findMany({ select: { title: true, description: true } });
    expect(drafts).toMatchObject([{ title: "客服专员" }]);
    expect(JSON.stringify(drafts)).not.toContain("内部备注");
    const again = await command(file, "--employer", USCC, "--map", map);
    expect(again.said).toContain("2 rows: 0 new drafts, 1 unchanged, 1 with errors");
    expect(await db.position.count()).toBe(1);
  }, 120_000);

  it.each([
    [["nowhere.csv", "--employer", USCC], "There is no file"],
    [["nowhere.csv"], "Usage:"],
    [[fileURLToPath(import.meta.url), "--employer", "91140502999000128K"], "check digit"],
  ])(
    "says what is wrong: %j",
    async (given, told) => {
      const { code, said } = await command(...given);
      expect([code, said]).toEqual([1, expect.stringContaining(told)]);
    },
    60_000,
  );
});
