import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { accepted } from "./accepted.ts";
import { needless } from "./needless.ts";
import { everyState, reportOf, type Ended } from "./run-report.ts";

/** Specs in which an engine goes over pages, whose findings an exception can cover. */
const ENGINES = ["every-route.spec.ts", "second-engine.spec.ts"] as const;

/** Counts what ran, prints one plain line, and leaves what the accessibility statement tells. */
export default class StatementReporter implements Reporter {
  private readonly ended = new Map<string, Ended>();
  private readonly used = new Set<string>();

  onTestEnd(test: TestCase, result: TestResult): void {
    const { status } = result;
    this.ended.set(test.id, {
      file: basename(test.location.file),
      title: test.title,
      status: status === "passed" || status === "skipped" ? status : "failed",
    });
    for (const { type, description } of result.annotations) {
      if (type === "accepted" && description) this.used.add(description);
    }
  }

  onEnd(result: FullResult): Promise<{ status: FullResult["status"] } | undefined> {
    const report = reportOf([...this.ended.values()], result.startTime);
    const folder = new URL("./report/", import.meta.url);
    mkdirSync(folder, { recursive: true });
    const told = { isFull: this.isFull(), recorded: report };
    writeFileSync(new URL("last-run.json", folder), `${JSON.stringify(told, null, 2)}\n`);
    const faults = this.faultsOfExceptions(report.at.slice(0, 10));
    for (const fault of faults) console.error(`accepted.ts: ${fault}`);
    const { passed, failed, skipped } = report;
    console.log(`${passed} passed, ${failed + faults.length} failed, ${skipped} skipped`);
    return Promise.resolve(faults.length > 0 ? { status: "failed" } : undefined);
  }

  /** Nothing was left out: every spec ran, and every page in every state. */
  private isFull(): boolean {
    const specs = readdirSync(fileURLToPath(new URL(".", import.meta.url)));
    const ran = (file: string) => [...this.ended.values()].filter((one) => one.file === file);
    return (
      specs.filter((name) => name.endsWith(".spec.ts")).every((name) => ran(name).length > 0) &&
      ran("every-route.spec.ts").length === everyState
    );
  }

  private faultsOfExceptions(today: string): string[] {
    const [first, ...others] = ENGINES.map(
      (spec) =>
        new Set(
          [...this.ended.values()]
            .filter(({ file }) => file === spec)
            .map(({ title }) => title.split(" · ")[0] ?? ""),
        ),
    );
    const checked = new Set(
      [...(first ?? [])].filter((route) => others.every((set) => set.has(route))),
    );
    return needless(accepted, { used: this.used, checked, today });
  }
}
