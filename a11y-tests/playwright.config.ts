import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./chromium.ts";

/** Debian's Chromium on the built product with sample data; `world.ts` starts both once a run. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Journeys over real processes may stumble on a busy machine; what needed it is listed as flaky.
  retries: 1,
  timeout: 60_000,
  reporter: [
    ["list"],
    ["json", { outputFile: "report/results.json" }],
    ["./statement-reporter.ts"],
  ],
  use: {
    browserName: "chromium",
    headless: true,
    viewport: { width: 1280, height: 900 },
    bypassCSP: true,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
