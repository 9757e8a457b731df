import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserCounts, vitestCounts } from "./counts.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "counts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tests = `
let tries = 0;
describe("a day", () => {
  it("is fine", () => {});
  it("is fine the second time", () => { tries += 1; if (tries === 1) throw new Error("too early\\nat dawn"); });
  it("never comes", () => { throw new Error("no day"); });
});`;

describe("the counts of a run", () => {
  it("name what failed and what needed its second try, of Vitest", async () => {
    await writeFile(join(folder, "day.test.js"), tests);
    await writeFile(join(folder, "broken.test.js"), 'throw new Error("cannot be read");');
    const report = join(folder, "report.json");
    const vitest = join(process.cwd(), "node_modules/vitest/vitest.mjs");
    const args = ["run", "--root", folder, "--globals", "--retry=1", "--reporter=json"];
    await new Promise((resolve) => {
      execFile(process.execPath, [vitest, ...args, `--outputFile=${report}`], resolve);
    });

    const counts = await vitestCounts(report);

    expect(counts).toMatchObject({ passed: 2, failed: 1 });
    expect(counts.failures?.map(withoutFolder).sort()).toEqual([
      "broken.test.js: cannot be read",
      "day.test.js › a day never comes: Error: no day",
    ]);
    expect(counts.flaky?.map(withoutFolder)).toEqual([
      "day.test.js › a day is fine the second time: Error: too early",
    ]);
  });

  it("name what failed and what needed its second try, of Playwright", async () => {
    const report = join(folder, "browser.json");
    const spec = (title: string, status: string, messages: readonly string[]) => ({
      title,
      tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
    });
    await writeFile(
      report,
      JSON.stringify({
        stats: { expected: 1, unexpected: 1, flaky: 1 },
        suites: [
          {
            title: "page.spec.ts",
            specs: [spec("opens", "expected", [])],
            suites: [
              {
                title: "by keys",
                specs: [
                  spec("goes", "unexpected", [
                    "\u001b[31mError: no focus\u001b[39m\nat 1",
                    "again",
                  ]),
                  spec("comes", "flaky", ["late"]),
                ],
              },
            ],
          },
        ],
      }),
    );

    expect(await browserCounts(report)).toEqual({
      passed: 2,
      failed: 1,
      failures: ["page.spec.ts › by keys › goes: Error: no focus"],
      flaky: ["page.spec.ts › by keys › comes: late"],
    });
  });
});

const withoutFolder = (name: string) => name.slice(name.lastIndexOf("/") + 1);
