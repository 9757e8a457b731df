import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Counts } from "./step.ts";

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Counts and names of Vitest's JSON report. A test that passed after a failure needed its second try. */
export async function vitestCounts(file: string): Promise<Counts> {
  const report = JSON.parse(await readFile(file, "utf8")) as VitestReport;
  const failures: string[] = [];
  const flaky: string[] = [];
  for (const { name, message, assertionResults } of report.testResults) {
    const path = relative(process.cwd(), name);
    if (message !== "") failures.push(told(path, message));
    for (const { fullName, status: ended, failureMessages } of assertionResults) {
      const [first] = failureMessages;
      if (ended === "failed") failures.push(told(`${path} › ${fullName}`, first));
      else if (first !== undefined) flaky.push(told(`${path} › ${fullName}`, first));
    }
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures, flaky };
}

interface BrowserSuite {
  readonly title: string;
  readonly suites?: readonly BrowserSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

/** Counts and names of Playwright's JSON report. */
export async function browserCounts(file: string): Promise<Counts> {
  const { stats, suites } = JSON.parse(await readFile(file, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
    suites: readonly BrowserSuite[];
  };
  const of = (status: string) => suites.flatMap((suite) => named(suite, status, []));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: of("unexpected"),
    flaky: of("flaky"),
  };
}

function named(suite: BrowserSuite, status: string, above: readonly string[]): readonly string[] {
  const path = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === status)
      .map((test) => {
        const [error] = test.results.flatMap((result) => result.errors);
        return told([...path, spec.title].join(" › "), error?.message);
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => named(inner, status, path))];
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/** A test's name and the first line of what it said. */
function told(name: string, message: string | undefined): string {
  const [line = ""] = (message ?? "").replace(COLOURS, "").split("\n");
  return line === "" ? name : `${name}: ${line}`;
}
