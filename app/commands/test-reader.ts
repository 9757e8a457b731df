import { browserCounts } from "./test/counts.ts";
import { requireBrowser } from "./test/browser.ts";
import { requireScreenReader } from "./test/screen-reader.ts";
import { runStep } from "./test/step.ts";

/** The main journeys on the built product as Orca speaks them. */
const build = await runStep({
  name: "build",
  command: [process.execPath, "node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
  env: { NODE_ENV: "production" },
});
if (build.failed > 0) process.exit(1);

const { passed, failed, seconds } = await runStep({
  name: "heard through a screen reader",
  before: async () => {
    await requireBrowser();
    await requireScreenReader();
  },
  command: [
    process.execPath,
    "node_modules/@playwright/test/cli.js",
    "test",
    "-c",
    "a11y-tests/reader/playwright.config.ts",
  ],
  counts: () => browserCounts("a11y-tests/report/reader.json"),
});
console.log(`${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
process.exit(failed === 0 ? 0 : 1);
