import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { StaffYearInput } from "./schema/staff-year.ts";

/** An employer's member who has an organisation: the table has settled the role. */
export type LedgerKeeper = EmployerMember & { readonly organisationId: string };

/** Keeps the staff and wages of one data year. Saving the same twice leaves the same. */
export async function saveStaffYear(
  year: number,
  { months, seasonal, foundedInMonth, payroll }: StaffYearInput,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
) {
  const { organisationId } = actor;
  const row = {
    months: [...months],
    seasonal,
    foundedInMonth,
    payrollFen: BigInt(payroll),
    savedAt: now,
  };
  await db.$transaction(async (tx) => {
    await tx.staffYear.upsert({
      where: { organisationId_year: { organisationId, year } },
      create: { organisationId, year, ...row },
      update: row,
    });
    await recordAudit(tx, {
      action: "ledger.staff-saved",
      subject: { type: "ledger", id: organisationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { year, months, seasonal, payroll: String(payroll) },
    });
  });
  return accepted();
}
