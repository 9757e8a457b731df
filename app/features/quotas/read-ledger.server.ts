import { listCountingFacts } from "#app/features/accounts/index.server.ts";
import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { withDispatched } from "./policy/index.ts";
import type { StaffOfYear } from "./policy/index.ts";
import { applyDispatch, readDispatched } from "./read-dispatched.server.ts";
import type { Supposition } from "./read-dispatched.server.ts";
import { inYear, readPeople } from "./read-people.server.ts";
import type { LedgerEntry } from "./read-people.server.ts";
import { seasonalList } from "./schema/staff-year.ts";

export interface LedgerYear {
  readonly staff: StaffOfYear | null;
  readonly payroll: Fen;
  readonly entries: readonly LedgerEntry[];
  /** Dispatched people a month whom agreements add here; below zero where they count at the host. */
  readonly moved: readonly number[];
}

/**
 * An employer's ledger of one data year, by name, as it is filed: with the people whom dispatch agreements moved here,
 * without the months they moved away, staff and wages with them. `supposing` one agreement holds, or does not.
 */
export async function readLedger(
  db: Context["db"] | Transaction,
  organisationId: string,
  year: number,
  supposing?: Supposition,
): Promise<LedgerYear> {
  const facts = await listCountingFacts(db, organisationId);
  const own = await readPeople(db, { organisationId, ...inYear(year) }, year, facts);
  const dispatched = await readDispatched(db, { organisationId, year }, supposing);
  const { staff, payroll } = await readStaff(db, organisationId, year);
  const { entries, moved } = applyDispatch(own, dispatched, year);
  const kept = staff ? withDispatched({ staff, payroll }, moved) : { staff, payroll };
  return { ...kept, entries, moved };
}

/** Staff and wages as the employer entered them. */
export async function readStaff(
  db: Context["db"] | Transaction,
  organisationId: string,
  year: number,
): Promise<Pick<LedgerYear, "staff" | "payroll">> {
  const row = await db.staffYear.findUnique({
    where: { organisationId_year: { organisationId, year } },
    select: { months: true, seasonal: true, foundedInMonth: true, payrollFen: true },
  });
  if (!row) return { staff: null, payroll: fen(0) };
  const { months, seasonal, foundedInMonth, payrollFen } = row;
  return {
    staff: { months, seasonal: seasonalList.parse(seasonal), foundedInMonth },
    payroll: fen(Number(payrollFen)),
  };
}
