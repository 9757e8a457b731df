import { monthsOfYear } from "#app/lib/month.ts";
import type { DispatchState } from "#app/features/quotas/policy/index.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { dateOf } from "./quota-ledger.ts";
import type { LedgerPerson } from "./quota-ledger.ts";
import type { Workbench } from "./sample.ts";

interface DispatchWish {
  readonly agency: SampleOrganisation;
  readonly host: SampleOrganisation;
  readonly person: LedgerPerson;
  readonly year: number;
  readonly state: DispatchState;
  /** How many months from January. */
  readonly months: number;
}

const REASONS: Readonly<Partial<Record<DispatchState, string>>> = {
  refused: "这名职工六月才来我单位，月份请再核对。",
  ended: "派遣提前结束，双方商定由派遣单位申报。",
};

/** An agreement of an agency and a host about one person of the agency's ledger. */
export function addDispatch({ random, sample, ago }: Workbench, wish: DispatchWish): void {
  const { agency, host, person, year, state, months } = wish;
  const createdAt = ago(9);
  const id = random.uuid(createdAt);
  const isAnswered = ["agreed", "refused", "ended"].includes(state);
  sample.dispatchAgreements.push({
    id,
    agencyId: agency.id,
    hostId: host.id,
    year,
    state,
    createdAt,
    createdById: agency.writers[0] ?? "",
    proposedAt: state === "draft" ? null : ago(8),
    answeredAt: isAnswered ? ago(6) : null,
    answeredById: isAnswered ? (host.writers[0] ?? agency.writers[0] ?? null) : null,
    endedAt: state === "ended" ? ago(3) : null,
    reason: REASONS[state] ?? null,
    version: 1,
  });
  const dispatchPersonId = random.uuid(createdAt);
  sample.dispatchPeople.push({
    id: dispatchPersonId,
    agreementId: id,
    ledgerPersonId: person.id,
    name: person.person.name,
    personHash: person.personHash,
  });
  for (const month of monthsOfYear(year).slice(0, months)) {
    sample.dispatchMonths.push({
      dispatchPersonId,
      month: dateOf(`${month}-01`),
      agreementId: id,
      state,
      personHash: person.personHash,
    });
  }
  const actor = { id: agency.writers[0] ?? null, kind: "employer-member:owner" };
  const subject = { type: "dispatch", id };
  sample.audits.push({ action: "dispatch.drafted", subject, actor, now: createdAt });
}
