import { readFileSync, statSync } from "node:fs";
import { env } from "./env.server.ts";

/**
 * The present. Only the edges read it (the route wrapper, the worker, commands) and hand it on.
 * Where `TEST_CLOCK` names a file, the instant written in that file was the present when the file
 * was written, and time runs on from there: one file moves every process.
 */
export function now(): Date {
  const { testClock } = env();
  return new Date(Date.now() + (testClock ? shiftOf(testClock) : 0));
}

function shiftOf(file: string): number {
  try {
    const told = Date.parse(readFileSync(file, "utf8").trim());
    return Number.isNaN(told) ? 0 : told - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
