import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { median, type Row } from "./row.ts";
import { fillParameters, fillYear, REGION, YEAR } from "./year-data.ts";

interface Options {
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
  readonly sizes?: readonly number[];
}

interface Measured {
  readonly seconds: number;
  readonly peakBytes: number;
}

const MEBIBYTE = 1_048_576;
const MOST_TIMES_FLOOR = 3;
const FLAT = 1.3;
/** Time may grow with the rows and by so much more, which is what two measurements differ by. */
const GROWTH = 1.2;
/** The first rounds warm up, until so many employers are done; the largest needs no warming. */
const WARM_AFTER = 20_000;
const MEASURED_ROUNDS = 5;

/**
 * Recomputing a year for all employers, against the least that can be done with the same rows: one statement that reads
 * each of them once and adds up.
 */
export async function measureYears({
  databaseUrl,
  log,
  sizes = [1_000, 10_000, 100_000],
}: Options): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows: Row[] = [];
  const seen = new Map<number, Measured>();
  try {
    await fillParameters(client);
    let filled = 0;
    for (const size of sizes) {
      await fillYear(client, filled + 1, size);
      filled = size;
      const floor = await floorSeconds(client, size);
      const measured = await yearOnce(databaseUrl, size);
      log(
        `  ${size} employers: ${measured.seconds.toFixed(2)} s, sums alone ${floor.toFixed(2)} s, ` +
          `${Math.round(measured.peakBytes / MEBIBYTE)} MiB`,
      );
      rows.push(...rowsOf(size, measured, floor, seen.get(size / 10)));
      seen.set(size, measured);
    }
    return rows;
  } finally {
    await client.end();
  }
}

function rowsOf(
  size: number,
  measured: Measured,
  floor: number,
  tenth: Measured | undefined,
): Row[] {
  const ratio = measured.seconds / floor;
  const rows: Row[] = [
    { name: "year: sums alone in SQL", size, value: floor, unit: "s" },
    {
      name: "year: recomputed by the rules",
      size,
      value: measured.seconds,
      unit: "s",
      ratio,
      against: "sums alone",
      target: `ratio <= ${MOST_TIMES_FLOOR}`,
      ok: ratio <= MOST_TIMES_FLOOR,
    },
  ];
  const memory = {
    name: "year: peak memory",
    size,
    value: measured.peakBytes / MEBIBYTE,
    unit: "MiB",
  };
  if (!tenth) return [...rows, memory];
  const growth = measured.seconds / tenth.seconds / 10;
  const swell = measured.peakBytes / tenth.peakBytes;
  return [
    ...rows,
    { ...memory, ratio: swell, against: "a tenth", target: `ratio <= ${FLAT}`, ok: swell <= FLAT },
    {
      name: "year: time by rows",
      size,
      value: (measured.seconds / size) * 1e6,
      unit: "us an employer",
      ratio: growth,
      against: "a tenth",
      target: `ratio <= ${GROWTH}`,
      ok: growth <= GROWTH,
    },
  ];
}

/** The floor: every employer, person, contract and month of the year read once and added up. No rule. */
const FLOOR = `
  SELECT count(*) AS employers, sum(staff), sum(payroll), sum(people), sum(months), sum(wages) FROM (
    SELECT o.id, (SELECT sum(one) FROM unnest(s.months) AS one) AS staff, s.payroll_fen AS payroll,
      p.people, m.months, m.wages
    FROM organisations o
    JOIN staff_years s ON s.organisation_id = o.id AND s.year = ${YEAR}
    LEFT JOIN (SELECT p.organisation_id, count(*) AS people, sum(c.valid_to - c.birth_date), sum(k.to_day - k.from_day)
      FROM ledger_people p
      JOIN shown_certificates c ON c.id = p.certificate_id
      LEFT JOIN ledger_contracts k ON k.person_id = p.id
      GROUP BY p.organisation_id) p ON p.organisation_id = o.id
    LEFT JOIN (SELECT organisation_id, count(*) AS months, sum(wage_fen) AS wages,
        count(*) FILTER (WHERE pension) AS pensions, count(*) FILTER (WHERE medical) AS medicals
      FROM ledger_months WHERE month >= '${YEAR}-01-01' AND month < '${YEAR + 1}-01-01'
      GROUP BY organisation_id) m ON m.organisation_id = o.id
    WHERE o.kind = 'employer' AND o.state = 'verified' AND o.region LIKE '${REGION}%') AS each`;

async function floorSeconds(client: pg.Client, size: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const began = performance.now();
    const { rows } = await client.query<{ employers: string }>(FLOOR);
    times.push((performance.now() - began) / 1000);
    if (Number(rows[0]?.employers) !== size) throw new Error("the sums are not of all employers");
  }
  return median(times.slice(1));
}

async function yearOnce(databaseUrl: string, size: number): Promise<Measured> {
  const warming = size > WARM_AFTER ? 0 : Math.ceil(WARM_AFTER / size);
  const rounds = size > WARM_AFTER ? 1 : warming + MEASURED_ROUNDS;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--import",
      "tsx",
      "bench/year-once.ts",
      databaseUrl,
      REGION,
      String(YEAR),
      String(rounds),
      String(warming),
    ],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, maxBuffer: MEBIBYTE },
  );
  const said = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as {
    readonly seconds: readonly number[];
    readonly peakBytes: number;
    readonly employersDone: number;
  };
  if (said.employersDone !== size) throw new Error("not every employer was recomputed");
  return { seconds: median(said.seconds), peakBytes: said.peakBytes };
}
