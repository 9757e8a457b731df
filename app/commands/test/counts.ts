import { readFile } from "node:fs/promises";
import type { Counts } from "./step.ts";

/** Counts of Vitest's JSON report. */
export async function vitestCounts(file: string): Promise<Counts> {
  const report = JSON.parse(await readFile(file, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Counts of Playwright's JSON report. */
export async function browserCounts(file: string): Promise<Counts> {
  const { stats } = JSON.parse(await readFile(file, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  // Playwright's list names what passed only the second time.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
