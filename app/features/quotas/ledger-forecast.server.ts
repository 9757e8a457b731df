import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { assessLedger } from "./assess-ledger.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { projectMonths, projectStaff } from "./policy/index.ts";
import { readLedger } from "./read-ledger.server.ts";
import type { LedgerYear } from "./read-ledger.server.ts";
import { figuresOf } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";

export interface ForecastYear {
  readonly dataYear: number;
  /** Null with the reason beside it. */
  readonly figures: Figures | null;
  readonly because: string | null;
}

/**
 * What the year that runs will come to if it goes on as it is, and the year after it. Null for every other year: what
 * is over needs no forecast.
 */
export async function findForecast(
  organisationId: string,
  year: number,
  { db, now }: Context,
): Promise<readonly ForecastYear[] | null> {
  if (year !== Number(shanghaiDay(now).slice(0, 4))) return null;
  const { uscc, region } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { uscc: true, region: true },
  });
  const ledger = await readLedger(db, organisationId, year);
  if (!ledger.staff) return null;
  const next: LedgerYear = {
    ...projected(ledger, year + 1),
    ...projectStaff(ledger.staff, ledger.payroll),
  };
  const years = [
    { dataYear: year, ledger: projected(ledger, year) },
    { dataYear: year + 1, ledger: next },
  ];
  return Promise.all(
    years.map(async ({ dataYear, ledger: expected }): Promise<ForecastYear> => {
      const found = await findParameters(db, { region, dataYear });
      if (!found.ok) return { dataYear, figures: null, because: "no-parameters" };
      const { parameters } = found;
      const assessed = assessLedger(expected, { uscc, filedOn: null, parameters });
      return assessed.ok
        ? {
            dataYear,
            figures: figuresOf(assessed.assessment, expected.payroll, parameters),
            because: null,
          }
        : { dataYear, figures: null, because: assessed.reason };
    }),
  );
}

function projected(ledger: LedgerYear, year: number): LedgerYear {
  const entries = ledger.entries.map((entry) => {
    const declared = projectMonths(entry.declared, year);
    const months = declared.months.filter(({ month }) => !entry.until || month <= entry.until);
    return { ...entry, declared: { ...declared, months } };
  });
  return { ...ledger, entries };
}
