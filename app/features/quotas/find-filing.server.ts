import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { filingDayOf } from "./policy/index.ts";
import type { QuotaParameters, ReturnState } from "./policy/index.ts";

export interface Filing {
  readonly uscc: string;
  /** Null: not begun. */
  readonly begun: { readonly state: ReturnState; readonly firstFiledAt: Date | null } | null;
  /** Null: no parameters of the year. */
  readonly rules: {
    readonly parameters: QuotaParameters;
    readonly filedOn: PlainDate | null;
  } | null;
}

/**
 * By which rules and as of which day an employer's return of a year is judged, filed or not: those of the place in which
 * it was begun, on the day of its first filing, else today while the window is open; null: as if filed in time.
 */
export async function findFiling(
  db: Context["db"] | Transaction,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
  now: Date,
): Promise<Filing> {
  const { uscc, region, quotaReturns } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      uscc: true,
      region: true,
      quotaReturns: { where: { year }, select: { region: true, state: true, firstFiledAt: true } },
    },
  });
  const begun = quotaReturns[0] ?? null;
  const asked = { region: begun?.region ?? region, dataYear: year };
  const found = await findParameters(db, asked);
  if (!found.ok) return { uscc, begun, rules: null };
  const { parameters } = found;
  const filedOn = begun?.firstFiledAt
    ? shanghaiDay(begun.firstFiledAt)
    : filingDayOf(parameters, shanghaiDay(now));
  return { uscc, begun, rules: { parameters, filedOn } };
}
