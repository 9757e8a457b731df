import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const databaseTests = ["{app,prisma,search,bench}/**/*.db.test.ts", "search/**/*.contract.test.ts"];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["{app,prisma,search,bench,a11y-tests}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", ...databaseTests],
        },
      },
      {
        root,
        test: {
          name: "db",
          include: databaseTests,
          globalSetup: ["prisma/testing/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
