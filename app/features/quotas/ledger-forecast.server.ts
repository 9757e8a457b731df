import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { assessLedger } from "./assess-ledger.server.ts";
import type { KnownOfPeople } from "./assess-ledger.server.ts";
import { findKnown } from "./find-known.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { hireInYear, projectMonths, projectStaff, workingOf } from "./policy/index.ts";
import type { Assessment, Employer, Hire, QuotaParameters } from "./policy/index.ts";
import { readLedger } from "./read-ledger.server.ts";
import type { LedgerYear } from "./read-ledger.server.ts";
import { figuresOf } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";
import { tellHireYear } from "./tell-hire.server.ts";
import { tellLines } from "./tell-lines.server.ts";

export interface ForecastYear {
  readonly dataYear: number;
  /** Null with the reason beside it. */
  readonly figures: Figures | null;
  readonly because: string | null;
}

/** What somebody asks about one more hire; what is not said is the next month, and one who counts once. */
export interface AskedHire {
  readonly fromMonth: number | undefined;
  readonly weight: number;
}

/**
 * What the year that runs will come to if it goes on as it is, and the year after it; and what one more hire would
 * change. Null for every other year: what is over needs no forecast.
 */
export async function findForecast(
  organisationId: string,
  year: number,
  { db, now }: Context,
  { hire, locale }: { readonly hire: AskedHire; readonly locale: Locale },
) {
  const today = shanghaiDay(now);
  if (year !== Number(today.slice(0, 4))) return null;
  const projected = await projectYears(organisationId, year, db);
  if (!projected) return null;
  const years = projected.map(({ dataYear, outcome }): ForecastYear => {
    if (!outcome.ok) return { dataYear, figures: null, because: outcome.reason };
    const { assessment, payroll, parameters } = outcome;
    return { dataYear, figures: figuresOf(assessment, payroll, parameters), because: null };
  });
  const firstMonth = Number(today.slice(5, 7));
  const asked: Hire = {
    fromMonth: Math.max(firstMonth, hire.fromMonth ?? Math.min(12, firstMonth + 1)),
    weight: hire.weight,
  };
  const [thisYear, nextYear] = projected.map(({ outcome }, at) =>
    tellHired(outcome, at === 0 ? asked : { ...asked, fromMonth: 1 }, locale),
  );
  return {
    years,
    hire: { ...asked, firstMonth, thisYear: thisYear ?? null, nextYear: nextYear ?? null },
  };
}

type Outcome = Verdict<{
  readonly assessment: Assessment;
  readonly employer: Employer;
  readonly payroll: LedgerYear["payroll"];
  readonly parameters: QuotaParameters;
}>;

/** The ledger of the year to its end and of the year after, each assessed by its own parameters; null: no staff yet. */
async function projectYears(organisationId: string, year: number, db: Context["db"]) {
  const { uscc, region } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { uscc: true, region: true },
  });
  const ledger = await readLedger(db, organisationId, year);
  if (!ledger.staff) return null;
  // What is said of months that have not come is nothing: they stay as projected. What is said of a person stays true.
  const known = await findKnown(db, { organisationId, uscc, year }, ledger.entries);
  const next: LedgerYear = {
    ...projected(ledger, year + 1),
    ...projectStaff(ledger.staff, ledger.payroll),
  };
  const years = [
    { dataYear: year, expected: projected(ledger, year) },
    { dataYear: year + 1, expected: next },
  ];
  return Promise.all(
    years.map(async ({ dataYear, expected }) => {
      const found = await findParameters(db, { region, dataYear });
      const outcome: Outcome = found.ok
        ? assessExpected(expected, known, { uscc, parameters: found.parameters })
        : refused("no-parameters");
      return { dataYear, outcome };
    }),
  );
}

function assessExpected(
  expected: LedgerYear,
  known: KnownOfPeople,
  { uscc, parameters }: { readonly uscc: string; readonly parameters: QuotaParameters },
): Outcome {
  const assessed = assessLedger(expected, known, { uscc, filedOn: null, parameters });
  if (!assessed.ok) return assessed;
  const { assessment, employer } = assessed;
  return accepted({ assessment, employer, parameters, payroll: expected.payroll });
}

/** The year with the hire in it, and its working line by line; null: nothing can be worked out. */
function tellHired(outcome: Outcome, hire: Hire, locale: Locale) {
  if (!outcome.ok) return null;
  const { assessment, employer, payroll, parameters } = outcome;
  const { headcount, counted } = assessment.levy;
  const answer = hireInYear({ employer, headcount, counted, payroll }, hire, parameters);
  const told = tellHireYear(answer, locale);
  if (!answer.ok || !told) return null;
  const { levy, reward, payroll: wages } = answer.year.after;
  const hired = { levy, reward, isLate: false };
  const lines = workingOf(hired, { payroll: wages, staff: null }, parameters);
  return { ...told, lines: tellLines(lines, locale) };
}

function projected(ledger: LedgerYear, year: number): LedgerYear {
  const entries = ledger.entries.map((entry) => {
    const declared = projectMonths(entry.declared, year);
    const months = declared.months.filter(({ month }) => !entry.until || month <= entry.until);
    return { ...entry, declared: { ...declared, months } };
  });
  return { ...ledger, entries };
}
