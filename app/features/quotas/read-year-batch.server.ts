import { countingColumns, readCountingNumbers } from "#app/features/accounts/index.server.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { CopiedRow, RowClient } from "#app/platform/row-client.server.ts";
import { monthFlags, NO_END, NO_WAGE, subjectPrefixes } from "./policy/index.ts";
import type { NumberedPerson } from "./policy/index.ts";
import { seasonalList } from "./schema/staff-year.ts";

/** An employer of a district as a recomputation finds it. */
export interface YearEmployer {
  readonly id: string;
  readonly uscc: string;
  readonly region: string;
  readonly basis: "filed" | "ledger" | "nobody";
  readonly versionId: string | null;
  /** Numbered day; null: not filed. */
  readonly filedOn: number | null;
  readonly staffMonths: number;
  readonly foundedInMonth: number | null;
  /** Fen; null: no staff on record. */
  readonly payroll: number | null;
}

export interface BatchWhere {
  /** Six digits with the trailing pairs of zeros gone: what the codes of a district's places begin with. */
  readonly regionPrefix: string;
  readonly year: number;
  /** Employers by id after this one. */
  readonly after: string;
  readonly size: number;
}

export interface PeopleWhere {
  readonly year: number;
  /** The lowest monthly minimum wage of the year in any place of the batch, in fen. */
  readonly lowestMinimum: number;
  /** The highest monthly minimum wage of the year in any place of the batch, in fen. */
  readonly highestMinimum: number;
  /** The last month that counts of the few whose consent has ended, by the id of the ledger's entry. */
  readonly consentEnds: ReadonlyMap<string, PlainMonth>;
}

/** A person of a batch: called with numbers that the next call overwrites. */
export type ReadPerson = (
  employer: number,
  person: NumberedPerson,
  contracts: Int32Array,
  contractCount: number,
  months: Int32Array,
  monthCount: number,
) => void;

const SUBJECT = subjectPrefixes.map((prefix) => `'${prefix}'`).join(", ");
const UUID = /^[0-9a-f-]{36}$/;
const PREFIX = /^\d{2,6}$/;

/** COPY takes no parameters: what goes into its text is checked to be nothing but a number or an id. */
function checkNumbers(...numbers: readonly number[]): void {
  if (!numbers.every(Number.isSafeInteger)) throw new RangeError("not a batch");
}

function yearLiterals(year: number) {
  return { first: `date '${year}-01-01'`, end: `date '${year + 1}-01-01'` };
}

/** The next employers of a district with what they declared about their whole staff, by id. */
export async function readEmployers(rows: RowClient, where: BatchWhere): Promise<YearEmployer[]> {
  const { regionPrefix, year, after, size } = where;
  if (!UUID.test(after) || !PREFIX.test(regionPrefix)) throw new RangeError("not a batch");
  checkNumbers(year, size);
  const found: YearEmployer[] = [];
  const months = new Int32Array(12);
  await rows.copy(
    `SELECT o.id, o.uscc, coalesce(r.region, o.region), r.state::text, v.id,
       (coalesce(r.first_filed_at, r.submitted_at) AT TIME ZONE 'Asia/Shanghai')::date - date '2000-01-01',
       v.staff::text, v.payroll_fen, s.months, nullif(s.seasonal, '[]')::text, s.founded_in_month, s.payroll_fen
     FROM (SELECT id, uscc, region FROM organisations
       WHERE kind = 'employer' AND state = 'verified' AND id > '${after}' AND region LIKE '${regionPrefix}%'
         AND left(uscc, 2) IN (${SUBJECT})
       ORDER BY id LIMIT ${size}) o
     LEFT JOIN quota_returns r ON r.organisation_id = o.id AND r.year = ${year}
     LEFT JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed AND r.state NOT IN ('draft', 'lapsed')
     LEFT JOIN staff_years s ON s.organisation_id = o.id AND s.year = ${year}
     ORDER BY o.id`,
    (row) => found.push(readEmployer(row, months)),
  );
  return found;
}

function readEmployer(row: CopiedRow, months: Int32Array): YearEmployer {
  const [id, uscc, region] = [row.uuid() ?? "", row.text() ?? "", row.text() ?? ""];
  const [state, versionId, filedOn] = [row.text(), row.uuid(), row.integer(-1)];
  const [filedStaff, filedPayroll] = [row.text(), row.bigint(-1)];
  const counted = row.integers(months);
  const [seasonal, founded, payroll] = [row.text(), row.smallint(0), row.bigint(-1)];
  const common = { id, uscc, region, versionId, filedOn: versionId === null ? null : filedOn };
  const basis =
    state === "lapsed" || state === "rejected" ? "nobody" : versionId ? "filed" : "ledger";
  if (filedStaff !== null)
    return { ...common, basis, ...staffOf(filedStaff), payroll: filedPayroll };
  let staffMonths = seasonal === null ? 0 : seasonalMonths(JSON.parse(seasonal));
  for (let at = 0; at < counted; at += 1) staffMonths += months[at] ?? 0;
  return {
    ...common,
    basis,
    staffMonths,
    foundedInMonth: founded === 0 ? null : founded,
    payroll: payroll < 0 ? null : payroll,
  };
}

function staffOf(json: string): Pick<YearEmployer, "staffMonths" | "foundedInMonth"> {
  const staff = JSON.parse(json) as {
    readonly months: readonly number[];
    readonly seasonal: unknown;
    readonly foundedInMonth: number | null;
  };
  const regular = staff.months.reduce((sum, people) => sum + people, 0);
  return {
    staffMonths: regular + seasonalMonths(staff.seasonal),
    foundedInMonth: staff.foundedInMonth,
  };
}

function seasonalMonths(kept: unknown): number {
  return seasonalList.parse(kept).reduce((sum, one) => sum + one.people * one.months, 0);
}

/** Twelve months and a few contracts: more of them belong to nobody. */
const MOST_MONTHS = 12;
const MOST_CONTRACTS = 60;
const person = {
  isMilitary: false,
  grade: 0,
  isFemale: false,
  isOtherPost: false,
  birth: 0,
  validTo: 0,
};
const [contracts, months] = [new Int32Array(MOST_CONTRACTS * 2), new Int32Array(MOST_MONTHS * 2)];

/** The people of employers in one batch, from their ledgers or from what they filed. */
export async function readPeople(
  rows: RowClient,
  employers: readonly YearEmployer[],
  where: PeopleWhere,
  read: ReadPerson,
): Promise<void> {
  checkNumbers(where.year, where.lowestMinimum, where.highestMinimum);
  await readLedgers(rows, employers, where, read);
  await readFiled(rows, employers, where, read);
}

/** The place of a month in its year: thirties of days since shortly before 1 January, cheaper than `extract`. */
const placeOf = (as: string, first: string) => `(${as}.month - (${first} - 3)) / 30`;

/**
 * The months of one person as two columns, so that twelve rows come over as few numbers: five bits a month that say
 * whether there is one, whether both insurances were paid, whether the wage reaches the minimum of no month, and two of
 * `found`, 0 to 3; and the wages between the lowest and the highest minimum of the year, which alone must be told apart.
 * Mostly the two are the same.
 */
const monthColumns = (
  as: string,
  place: string,
  { lowestMinimum, highestMinimum }: PeopleWhere,
  found: string,
) =>
  `bit_or((CASE WHEN ${as}.pension AND ${as}.medical THEN 3 ELSE 1 END
      + CASE WHEN ${as}.wage_fen >= ${lowestMinimum} THEN 0 ELSE 4 END + ${found})::int8 << ${place} * 5) AS bits,
    ${
      lowestMinimum < highestMinimum
        ? `array_agg(${as}.wage_fen::int8 * 4294967296 + ${place})
      FILTER (WHERE ${as}.wage_fen >= ${lowestMinimum} AND ${as}.wage_fen < ${highestMinimum})`
        : "NULL::int8[]"
    } AS between`;

const bits = new Int32Array(2);
const between = new Int32Array(MOST_MONTHS * 2);
const indexAt = new Int32Array(MOST_MONTHS);
const BOTH_PAID = monthFlags.pension | monthFlags.medical;

/** Reads what `monthColumns` wrote into `months`, its two bits of findings from `flag` on; gives how many there are. */
function readMonths(row: CopiedRow, flag: number): number {
  row.bits(bits);
  const betweens = row.halves(between);
  let count = 0;
  for (let place = 0; place < MOST_MONTHS; place += 1) {
    const said = bitsAt(bits, place * 5, 31);
    if ((said & 1) === 0) continue;
    months[count * 2] = (said & 4) === 0 ? NO_END : NO_WAGE;
    months[count * 2 + 1] = place | ((said & 2) === 0 ? 0 : BOTH_PAID) | ((said >> 3) * flag);
    indexAt[place] = count;
    count += 1;
  }
  for (let at = 0; at < betweens; at += 1) {
    months[(indexAt[between[at * 2 + 1] ?? 0] ?? 0) * 2] = between[at * 2] ?? NO_WAGE;
  }
  return count;
}

/** Some bits out of 64, of which the lower 32 stand first. */
function bitsAt(halves: Int32Array, at: number, mask: number): number {
  const [lower, upper] = [halves[0] ?? 0, halves[1] ?? 0];
  if (at >= 32) return (upper >>> (at - 32)) & mask;
  return ((lower >>> at) | (at === 0 ? 0 : upper << (32 - at))) & mask;
}

const MONTH = /^\d{4}-\d{2}$/;

/** Leaves out the months after a consent ended: usually nobody's, so that the many pay nothing for the few. */
function afterConsent({ consentEnds }: PeopleWhere): string {
  return [...consentEnds]
    .map(([id, until]) => {
      if (!UUID.test(id) || !MONTH.test(until)) throw new RangeError("not a batch");
      return ` AND NOT (person_id = '${id}' AND month > date '${until}-01')`;
    })
    .join("");
}

/**
 * How many rows lie between two ids the statistics do not know: a plan that believes them holds every person against every
 * other. And the rows lie together, yet not in an index's order: they are read page by page.
 */
const BY_RANGE = "SET LOCAL enable_nestloop = off; SET LOCAL enable_indexscan = off";

async function readLedgers(
  rows: RowClient,
  employers: readonly YearEmployer[],
  where: PeopleWhere,
  read: ReadPerson,
): Promise<void> {
  const { first, end } = yearLiterals(where.year);
  const wanted = employers.flatMap(({ id, basis }, at) => (basis === "ledger" ? [{ id, at }] : []));
  const [from, to] = [wanted[0]?.id, wanted.at(-1)?.id];
  if (from === undefined || to === undefined) return;
  const place = placeOf("l", first);
  const payers =
    "CASE WHEN l.wage_payer = 'other' THEN 8 ELSE 0 END + CASE WHEN l.insurance_payer = 'other' THEN 16 ELSE 0 END";
  const range = `organisation_id BETWEEN '${from}' AND '${to}'`;
  await rows.copy(
    `SELECT b.at, ${countingColumns("c")}, (p.post = 'other')::int, k.days, m.bits, m.between
     FROM ${placesOf(wanted)} JOIN ledger_people p ON p.organisation_id = b.id
     JOIN shown_certificates c ON c.id = p.certificate_id AND c.${range}
     LEFT JOIN (SELECT person_id,
         array_agg((from_day - date '2000-01-01')::int8 * 4294967296 + coalesce(to_day - date '2000-01-01', 2147483647)) AS days
       FROM ledger_contracts WHERE ${range} GROUP BY person_id) k ON k.person_id = p.id
     LEFT JOIN (SELECT person_id, ${monthColumns("l", place, where, payers)}
       FROM ledger_months l WHERE ${range} AND month >= ${first} AND month < ${end}${afterConsent(where)} GROUP BY person_id) m
       ON m.person_id = p.id
     WHERE p.${range}`,
    (row) => {
      const at = row.integer(-1);
      readCountingNumbers(row, person);
      person.isOtherPost = row.integer(0) === 1;
      const contractCount = row.halves(contracts);
      read(at, person, contracts, contractCount, months, readMonths(row, monthFlags.wageByOther));
    },
    BY_RANGE,
  );
}

/** What was filed stands as it was checked and decided then: a month counts or not, whatever post and contracts say now. */
const DECIDED = `CASE WHEN f.decision = 'accepted' OR (f.decision IS NULL AND cardinality(f.codes) = 0) THEN 8 ELSE 16 END`;

async function readFiled(
  rows: RowClient,
  employers: readonly YearEmployer[],
  where: PeopleWhere,
  read: ReadPerson,
): Promise<void> {
  const { first } = yearLiterals(where.year);
  const wanted = employers.flatMap(({ versionId, basis }, at) =>
    basis === "filed" && versionId ? [{ id: versionId, at }] : [],
  );
  if (wanted.length === 0) return;
  const place = placeOf("f", first);
  await rows.copy(
    `SELECT b.at, ${countingColumns("c")}, m.bits, m.between
     FROM ${placesOf(wanted)} JOIN return_people p ON p.version_id = b.id
     JOIN shown_certificates c ON c.id = p.certificate_id
     LEFT JOIN LATERAL (SELECT ${monthColumns("f", place, where, DECIDED)}
       FROM return_months f WHERE f.return_person_id = p.id) m ON true`,
    (row) => {
      const at = row.integer(-1);
      readCountingNumbers(row, person);
      read(at, person, contracts, 0, months, readMonths(row, monthFlags.accepted));
    },
  );
}

/** `(VALUES …) b (id, at)`: ids with their place in the batch. */
function placesOf(wanted: readonly { readonly id: string; readonly at: number }[]): string {
  return `(VALUES ${wanted.map(({ id, at }) => `('${id}'::uuid, ${at})`).join(",")}) b (id, at)`;
}
