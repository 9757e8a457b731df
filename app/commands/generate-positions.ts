import { parseArgs } from "node:util";
import { now } from "#app/platform/clock.server.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import { generateInto } from "#db/seed/generate-into.ts";
import { withDatabase } from "./with-database.ts";

const MOST = 1_000_000;

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});

await withDatabase((url) => {
  process.env.DATABASE_URL ??= url;
  const size = wholeNumber("--size", values.size, MOST);
  const seed = wholeNumber("--seed", values.seed, 2 ** 31 - 1);
  return generateInto(url, { size, seed, now: now(), log: console.log });
});

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new StartFailure(`${option} is "${text}": give a whole number from 1 to ${most}.`);
}
