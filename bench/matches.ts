import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Row } from "./row.ts";

interface Measured {
  readonly buildSeconds: number;
  readonly seconds: number;
  readonly slowSeconds: number;
  readonly differing: number;
  readonly peakBytes: number;
}

const MEBIBYTE = 1_048_576;
const PEOPLE = 10_000;
const SIZES = [1_000, 10_000, 100_000] as const;

/**
 * The best ten positions for each of ten thousand people, through the index of the district's batch, against judging
 * every pair on a sample of them: the same answers, and a time that grows slower than the positions.
 */
export async function measureMatches(log: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  let tenth: Measured | undefined;
  for (const size of SIZES) {
    const measured = await matchOnce(size);
    log(`  ${size} positions: ${measured.seconds.toFixed(2)} s for ${PEOPLE} people`);
    rows.push(...rowsOf(size, measured, tenth));
    tenth = measured;
  }
  return rows;
}

function rowsOf(size: number, measured: Measured, tenth: Measured | undefined): Row[] {
  const { seconds, slowSeconds, differing } = measured;
  const growth = tenth && seconds / tenth.seconds;
  const swell = tenth && measured.peakBytes / tenth.peakBytes;
  return [
    {
      name: "matches: 10,000 people, ten each",
      size,
      value: seconds,
      unit: "s",
      ...slowerThanPositions(growth),
    },
    {
      name: "matches: by judging every pair",
      size,
      value: slowSeconds,
      unit: "s",
      ratio: slowSeconds / seconds,
      against: "the index",
    },
    {
      name: "matches: people of the sample with other answers",
      size,
      value: differing,
      unit: "people",
      target: "0",
      ok: differing === 0,
    },
    { name: "matches: building the index", size, value: measured.buildSeconds, unit: "s" },
    {
      name: "matches: peak memory",
      size,
      value: measured.peakBytes / MEBIBYTE,
      unit: "MiB",
      ...slowerThanPositions(swell),
    },
  ];
}

/** Ten times the positions take less than ten times as much; nothing is said of the smallest size. */
function slowerThanPositions(ratio: number | undefined) {
  if (ratio === undefined) return {};
  return { ratio, against: "a tenth", target: "ratio < 10", ok: ratio < 10 };
}

async function matchOnce(size: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "bench/match-once.ts", String(size), String(PEOPLE)],
    { maxBuffer: MEBIBYTE },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Measured;
}
