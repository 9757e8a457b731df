import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { openRowClient } from "#app/platform/row-client.server.ts";
import type { RowClient } from "#app/platform/row-client.server.ts";
import { listConsentEndsBetween } from "./consent-ends.server.ts";
import { listParameterRows } from "./list-parameter-rows.server.ts";
import {
  countMonths,
  dayNumber,
  employerKindOf,
  filingDayOf,
  isLateOn,
  monthRulesOf,
  parametersFor,
  yearAssessor,
} from "./policy/index.ts";
import type {
  EmployerKind,
  MonthRules,
  QuotaParameters,
  YearAnswer,
  YearFacts,
} from "./policy/index.ts";
import { readEmployers, readPeople } from "./read-year-batch.server.ts";
import type { PeopleWhere, YearEmployer } from "./read-year-batch.server.ts";
import { findSingly, withSingle } from "./single-ledgers.server.ts";
import type { Singly } from "./single-ledgers.server.ts";
import { finishRun, writeBatch } from "./write-year-batch.server.ts";
import type { Answer, WrittenBatch } from "./write-year-batch.server.ts";

export interface YearWork {
  readonly runId: string;
  readonly region: string;
  readonly year: number;
  readonly cursor: string;
}

export interface YearOptions extends Context {
  /** Of the database: the work has connections of its own. */
  readonly url: string;
  readonly signal?: AbortSignal;
  readonly batchSize?: number;
}

const BATCH = 500;
/** Employers are found, cheaply, for some batches at a time; for the first one alone, so that it is read at once. */
const BATCHES_LISTED = 4;

/** Batches that are read at the same time, each over a connection of its own. */
const READERS = 2;
/** Batches on their way: no connection waits while one is written. */
const AHEAD = 2 * READERS;

/**
 * Makes the figures of a data year anew for every employer of a district, some thousands at a time by their ids. The rows
 * of a batch and the note that it is done are one transaction, so a run that was cut off at any moment goes on where it
 * was, and one that was cancelled stops at the next batch. Answers whether it came to the end.
 */
export async function recomputeYear(work: YearWork, options: YearOptions): Promise<boolean> {
  // Employers are listed as soon as there is one connection, not once all are open.
  const first = openRowClient(options.url);
  const others = Array.from({ length: READERS }, () => openRowClient(options.url));
  const ready = Promise.all([
    Promise.all(others),
    rulesByRegion(work.year, options),
    findSingly(work.year, options),
  ]);
  // Awaited when employers have been found; should that fail before, this one must not fail unheard.
  ready.catch(() => undefined);
  try {
    const writer = await first;
    let { cursor } = work;
    const reading = { lister: writer, ready, work };
    for await (const batch of batchesAfter(reading, options)) {
      options.signal?.throwIfAborted();
      const last = batch.rows.at(-1)?.id ?? cursor;
      if (!(await writeBatch(writer, work, cursor, last, batch, options))) return false;
      cursor = last;
    }
    return await finishRun(writer, work.runId, options);
  } finally {
    for (const one of await Promise.allSettled([first, ...others]))
      if (one.status === "fulfilled") one.value.end();
  }
}

interface Reading {
  readonly lister: RowClient;
  readonly ready: Promise<readonly [readonly RowClient[], RulesOf, Singly]>;
  readonly work: YearWork;
}

/** Batches in the order of the ids; while one is written, the next ones are being read. */
async function* batchesAfter(
  reading: Reading,
  options: YearOptions,
): AsyncGenerator<WrittenBatch, void> {
  const { work, ready } = reading;
  const coming: Promise<WrittenBatch>[] = [];
  let turn = 0;
  for await (const { employers, where } of employersAfter(reading, options)) {
    const [readers, rulesOf, singly] = await ready;
    const reader = readers[turn++ % readers.length];
    if (!reader) throw new RangeError("nothing to read with");
    const before = Promise.resolve(coming.at(-readers.length));
    const batch = before
      .then(() => readBatch(reader, employers, where, rulesOf))
      .then((read) => withSingle(read, singly, work.year, options));
    // Awaited in its turn; should another batch fail before, this one must not fail unheard.
    batch.catch(() => undefined);
    if (coming.push(batch) === AHEAD) yield await (coming.shift() ?? batch);
  }
  for (const batch of coming) yield await batch;
}

interface Listed {
  readonly employers: readonly YearEmployer[];
  readonly where: PeopleWhere;
}

/** The employers of one batch after the other, several batches found at a time. */
async function* employersAfter(
  { lister, work, ready }: Reading,
  { db, batchSize = BATCH }: YearOptions,
): AsyncGenerator<Listed, void> {
  const { region, year, cursor } = work;
  let size = batchSize;
  let after: string | undefined = cursor;
  while (after !== undefined) {
    const batch = { regionPrefix: regionStem(region), year, after, size };
    const employers: YearEmployer[] = await readEmployers(lister, batch);
    const [first, last] = [employers[0]?.id, employers.at(-1)?.id];
    if (first === undefined || last === undefined) return;
    after = employers.length < size ? undefined : last;
    size = batchSize * BATCHES_LISTED;
    const [, rulesOf] = await ready;
    const regions = new Set(employers.map((one) => one.region));
    const minimums = [...regions].flatMap((one) => rulesOf(one)?.months.minimumWages ?? [0]);
    const where = {
      year,
      lowestMinimum: Math.min(...minimums),
      highestMinimum: Math.max(...minimums),
      consentEnds: await listConsentEndsBetween(db, { first, last }),
    };
    for (let at = 0; at < employers.length; at += batchSize)
      yield { employers: employers.slice(at, at + batchSize), where };
  }
}

interface Rules {
  readonly months: MonthRules;
  /** The day, as a number, by which who has not filed is judged; null: as if filed in time. */
  readonly unfiledOn: number | null;
  readonly assess: (facts: YearFacts) => YearAnswer;
}

/** The rules of a place, compiled once; undefined: no parameters of the year. */
type RulesOf = (region: string) => Rules | undefined;

async function rulesByRegion(dataYear: number, { db, now }: Context): Promise<RulesOf> {
  const rows = await listParameterRows(db);
  const today = shanghaiDay(now);
  const known = new Map<string, Rules | undefined>();
  return (region) => {
    if (!known.has(region)) {
      const found = parametersFor(rows, { region, dataYear });
      known.set(region, found.ok ? rulesOfPlace(found.parameters, today) : undefined);
    }
    return known.get(region);
  };
}

function rulesOfPlace(parameters: QuotaParameters, today: PlainDate): Rules {
  const filingDay = filingDayOf(parameters, today);
  return {
    months: monthRulesOf(parameters),
    assess: yearAssessor(parameters),
    unfiledOn: filingDay && dayNumber(filingDay),
  };
}

interface ReadRow extends YearEmployer {
  readonly kind: EmployerKind | "other";
  readonly rules: Rules | undefined;
  people: number;
  months: number;
  against: number;
  twelfths: number;
}

interface Batch {
  readonly rows: readonly ReadRow[];
  readonly answers: readonly Answer[];
}

async function readBatch(
  reader: RowClient,
  employers: readonly YearEmployer[],
  where: PeopleWhere,
  rulesOf: RulesOf,
): Promise<Batch> {
  const rows = employers.map((employer): ReadRow => {
    const rules = rulesOf(employer.region);
    return {
      ...employer,
      filedOn: employer.filedOn ?? rules?.unfiledOn ?? null,
      kind: employerKindOf(employer.uscc) ?? "other",
      rules,
      people: 0,
      months: 0,
      against: 0,
      twelfths: 0,
    };
  });
  await readPeople(reader, employers, where, (at, person, contracts, count, months, declared) => {
    const row = rows[at];
    if (!row) throw new RangeError(`no employer ${at} in the batch`);
    row.people += 1;
    row.months += declared;
    if (!row.rules) return;
    const { filedOn } = row;
    const counted = countMonths(
      person,
      contracts,
      count,
      months,
      declared,
      filedOn,
      row.rules.months,
    );
    row.against += counted.against;
    row.twelfths += counted.twelfths;
  });
  return { rows, answers: rows.map(answerFor) };
}

function answerFor(row: ReadRow): Answer {
  if (!row.rules) return { ok: false, reason: "no-parameters" };
  if (row.kind === "other") return { ok: false, reason: "not-subject" };
  if (row.payroll === null) return { ok: false, reason: "staff-missing" };
  const isLate = isLateOn(row.filedOn, row.rules.months);
  return row.rules.assess({
    kind: row.kind,
    staffMonths: row.staffMonths,
    foundedInMonth: row.foundedInMonth,
    payroll: row.payroll,
    twelfths: isLate ? 0 : row.twelfths,
  });
}
