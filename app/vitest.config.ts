import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const databaseTests = ["{app,prisma,search,bench}/**/*.db.test.ts", "search/**/*.contract.test.ts"];

/** A run of tests reads no .env and makes no secrets; each database test has a URL of its own. */
const environment = {
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/each-test-has-its-own",
  SESSION_SECRET: "a session secret of the tests alone",
  ENCRYPTION_KEY: `tests:${Buffer.alloc(32, "tests").toString("base64")}`,
  LOOKUP_KEY: Buffer.alloc(32, "lookup").toString("base64"),
  LOG_LEVEL: "silent",
};

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          env: environment,
          retry: 1,
          // What takes a tenth of a second alone has taken five beside four busy workers.
          testTimeout: 30_000,
          include: ["{app,prisma,search,bench,a11y-tests}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", ...databaseTests],
        },
      },
      {
        root,
        test: {
          name: "db",
          env: environment,
          retry: 1,
          include: databaseTests,
          globalSetup: ["prisma/testing/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
