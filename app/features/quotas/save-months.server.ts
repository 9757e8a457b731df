import { monthsOfYear } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { columnOfMonth } from "./days.server.ts";
import type { MonthsInput } from "./schema/ledger-forms.ts";
import { lockPerson, recordLedger } from "./save-person.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

/**
 * Writes the twelve months of a person in a year, if nobody else did meanwhile. A month in which neither a wage nor an
 * insurance was entered is one in which the person did not work here: it is not kept.
 */
export async function saveMonths(
  { personId, year }: { readonly personId: string; readonly year: number },
  { version, months }: MonthsInput,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, personId, actor);
    if (!person) return refused("not-found");
    if (person.version !== version) return refused("changed-by-someone-else");
    const rows = monthsOfYear(year).flatMap((month, at) => {
      const given = months[at];
      if (!given || (given.wage === null && !given.pension && !given.medical)) return [];
      const { wage, ...rest } = given;
      return [{ personId, organisationId, month: columnOfMonth(month), wageFen: wage, ...rest }];
    });
    const all = monthsOfYear(year).map(columnOfMonth);
    await tx.ledgerMonth.deleteMany({ where: { personId, organisationId, month: { in: all } } });
    await tx.ledgerMonth.createMany({ data: rows });
    await tx.ledgerPerson.updateMany({
      where: { id: personId, organisationId },
      data: { version: { increment: 1 } },
    });
    await recordLedger(tx, "ledger.months-saved", personId, actor, { now, requestId }, { year });
    return accepted();
  });
}
