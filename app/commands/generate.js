import { spawnSync } from "node:child_process";

/**
 * Prisma's CLI downloads a schema engine unless told of one. Generating the client needs none, so
 * any executable stands in where the caller names no real one.
 */
const engine = process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath;

const done = spawnSync(
  process.execPath,
  [
    "node_modules/prisma/build/index.js",
    "generate",
    "--config",
    "prisma/prisma.config.ts",
    "--no-hints",
  ],
  { stdio: "inherit", env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine } },
);
process.exitCode = done.status ?? 1;
