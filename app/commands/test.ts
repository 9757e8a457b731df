import { requireBrowser } from "./test/browser.ts";
import { runStep, type Outcome, type Step } from "./test/step.ts";
import { browserCounts, vitestCounts } from "./test/counts.ts";

const node = process.execPath;
const VITEST_REPORT = ".data/test/vitest.json";

const steps: readonly Step[] = [
  { name: "database client", command: [node, "app/commands/generate.js"] },
  { name: "types", command: [node, "node_modules/typescript/bin/tsc", "--noEmit"] },
  {
    name: "lint",
    command: ["npm", "run", "-s", "lint"],
  },
  {
    name: "format",
    command: [
      node,
      "node_modules/prettier/bin/prettier.cjs",
      "--check",
      "--log-level",
      "warn",
      ".",
    ],
  },
  {
    name: "unit and database",
    command: [
      node,
      "node_modules/vitest/vitest.mjs",
      "run",
      "-c",
      "app/vitest.config.ts",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    counts: () => vitestCounts(VITEST_REPORT),
  },
  {
    name: "build",
    command: [node, "node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
    env: { NODE_ENV: "production" },
  },
  { name: "budgets", command: [node, "--import", "tsx", "app/commands/budgets.ts"] },
  {
    name: "browser and accessibility",
    before: requireBrowser,
    command: [
      node,
      "node_modules/@playwright/test/cli.js",
      "test",
      "-c",
      "a11y-tests/playwright.config.ts",
    ],
    counts: () => browserCounts("a11y-tests/report/results.json"),
  },
];

const outcomes: Outcome[] = [];
for (const step of steps) outcomes.push(await runStep(step));

console.log("");
for (const { name, passed, failed, seconds, failures = [], flaky = [] } of outcomes) {
  const result = failed === 0 ? "ok    " : "FAILED";
  console.log(`${result} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
  for (const test of failures) console.log(`         failed: ${test}`);
  for (const test of flaky) console.log(`         passed on its second try: ${test}`);
}
const sum = (of: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
