import { defineConfig } from "@playwright/test";

/** Main journeys as Orca speaks them, one after the other: one Orca a user. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.reader.ts",
  outputDir: "../../test-results/reader",
  globalSetup: "../global-setup.ts",
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  reporter: [["list"], ["json", { outputFile: "../report/reader.json" }]],
});
