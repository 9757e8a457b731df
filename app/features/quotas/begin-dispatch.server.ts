import { auditActor } from "#app/features/accounts/index.server.ts";
import { checkUscc } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { columnOfMonth } from "./days.server.ts";
import { employerKindOf, mustComply } from "./policy/index.ts";
import { readLedger } from "./read-ledger.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import type { NewDispatch } from "./schema/dispatch-forms.ts";

/**
 * Drafts an agreement of the agency with a host over people of its ledger: the months of the range that the ledger has
 * of them and that no other agreement has moved. Nobody else sees it until it is proposed.
 */
export async function beginDispatch(
  { year, uscc, from, to, people: ids }: NewDispatch & { readonly year: number },
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly id: string }>> {
  const { organisationId, userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<{ readonly id: string }>> => {
    const host = await findHost(tx, uscc);
    if (!host) return refused("host-unknown");
    if (host.id === organisationId) return refused("host-self");
    const kind = employerKindOf(host.uscc);
    if (!kind || !mustComply(kind)) return refused("host-not-subject");
    const { entries } = await readLedger(tx, organisationId, year);
    const range = new Set(monthsOfYear(year).slice(from - 1, to));
    const people = entries
      .filter(({ id, dispatchedBy }) => ids.includes(id) && dispatchedBy === null)
      .map(({ id, name, personHash, declared }) => ({
        ledgerPersonId: id,
        name,
        personHash,
        months: declared.months.flatMap(({ month }) => (range.has(month) ? [month] : [])),
      }));
    if (people.length === 0 || people.some(({ months }) => months.length === 0))
      return refused("no-months");
    const { id } = await tx.dispatchAgreement.create({
      data: {
        agencyId: organisationId,
        hostId: host.id,
        year,
        createdAt: now,
        createdById: userId,
      },
      select: { id: true },
    });
    const kept = await tx.dispatchPerson.createManyAndReturn({
      data: people.map(({ months: _months, ...person }) => ({ agreementId: id, ...person })),
      select: { id: true, personHash: true },
    });
    await tx.dispatchMonth.createMany({
      data: kept.flatMap(({ id: dispatchPersonId, personHash }) =>
        (people.find((one) => one.personHash === personHash)?.months ?? []).map((month) => ({
          dispatchPersonId,
          personHash,
          agreementId: id,
          state: "draft" as const,
          month: columnOfMonth(month),
        })),
      ),
    });
    await recordAudit(tx, {
      action: "dispatch.drafted",
      subject: { type: "dispatch", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { year, host: host.id, from, to, people: people.length },
    });
    return accepted({ id });
  });
}

async function findHost(tx: Transaction, typed: string) {
  const checked = checkUscc(typed);
  if (!checked.ok) return null;
  return tx.organisation.findFirst({
    where: { uscc: checked.code, kind: "employer", state: "verified" },
    select: { id: true, uscc: true },
  });
}
