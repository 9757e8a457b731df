import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { accepted } from "./accepted.ts";
import { needless } from "./needless.ts";

/** Specs in which an engine goes over pages, whose findings an exception can cover. */
const ENGINES = ["every-route.spec.ts", "second-engine.spec.ts"] as const;

/** Counts what ran, prints one plain line, and leaves figures for the accessibility statement. */
export default class StatementReporter implements Reporter {
  private readonly outcomes = new Map<string, TestResult["status"]>();
  private readonly used = new Set<string>();
  private readonly checkedBy = new Map<string, Set<string>>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.titlePath().slice(2).join(" › "), result.status);
    for (const { type, description } of result.annotations) {
      if (type === "accepted" && description) this.used.add(description);
    }
    const spec = basename(test.location.file);
    const route = test.title.split(" · ")[0] ?? "";
    this.checkedBy.set(spec, (this.checkedBy.get(spec) ?? new Set()).add(route));
  }

  onEnd(result: FullResult): Promise<{ status: FullResult["status"] } | undefined> {
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
    const faults = this.faultsOfExceptions(result.startTime);
    for (const fault of faults) console.error(`accepted.ts: ${fault}`);
    console.log(`${passed} passed, ${failed + faults.length} failed, ${skipped} skipped`);
    return Promise.resolve(faults.length > 0 ? { status: "failed" } : undefined);
  }

  private faultsOfExceptions(at: Date): string[] {
    const [first = new Set<string>(), ...others] = ENGINES.map((spec) => this.checkedBy.get(spec));
    const checked = new Set([...first].filter((route) => others.every((set) => set?.has(route))));
    return needless(accepted, { used: this.used, checked, today: at.toISOString().slice(0, 10) });
  }
}
