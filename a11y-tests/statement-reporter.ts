import { mkdirSync, writeFileSync } from "node:fs";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Counts what ran, prints one plain line, and leaves figures for the accessibility statement. */
export default class StatementReporter implements Reporter {
  private readonly outcomes = new Map<string, TestResult["status"]>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.titlePath().slice(2).join(" › "), result.status);
  }

  onEnd(result: FullResult): void {
    const all = [...this.outcomes.values()];
    const passed = all.filter((status) => status === "passed").length;
    const skipped = all.filter((status) => status === "skipped").length;
    const failed = all.length - passed - skipped;
    const folder = new URL("./report/", import.meta.url);
    mkdirSync(folder, { recursive: true });
    const pages = [...this.outcomes.keys()].filter((title) => title.startsWith("every-route"));
    const told = {
      at: result.startTime.toISOString(),
      passed,
      failed,
      skipped,
      states: pages.length,
    };
    writeFileSync(new URL("last-run.json", folder), `${JSON.stringify(told, null, 2)}\n`);
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
