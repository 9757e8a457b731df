import {
  forgetShownCertificate,
  keepReleasedCertificate,
  renewShownCertificate,
} from "#app/features/accounts/index.server.ts";
import { lockHire, recordFiling } from "#app/features/applications/index.server.ts";
import type { RecordedHire } from "#app/features/applications/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import {
  enterPerson,
  isFull,
  putContract,
  putPerson,
  recordLedger,
  shownOf,
} from "./save-person.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import type { TakenInput, TypedHireInput } from "./schema/hire-forms.ts";

type Taken = Verdict<{ readonly id: string }>;

/**
 * Takes somebody hired through an application into the ledger, by their own consent and with the certificate they gave
 * the product: nobody at the employer sees its number. Twice is once.
 */
export async function takeHire(
  hireId: string,
  input: TakenInput,
  actor: LedgerKeeper,
  ctx: Context,
): Promise<Taken> {
  const { organisationId } = actor;
  return ctx.db.$transaction(async (tx): Promise<Taken> => {
    const hire = await lockHire(tx, { id: hireId, organisationId });
    if (!hire) return refused("not-found");
    const before = await findEntry(tx, hireId, organisationId);
    if (before) return accepted({ id: before.id });
    if (!hire.filing.given) return refused("no-consent");
    if (await isFull(tx, organisationId)) return refused("ledger-full");
    const read = await keepReleasedCertificate(tx, hire.userId, actor, ctx);
    if (!read.ok) return read;
    const { id } = await enterPerson(tx, read.kept.id, input, actor, ctx.now);
    await recordFiling(tx, hire.applicationId, actor, ctx);
    return link(tx, { id, hire, byConsent: true }, input, actor, ctx);
  });
}

/**
 * The same for somebody who did not agree, or took the consent back, but gave the employer the certificate themselves:
 * its number was typed, and the count hangs on nothing in the product.
 */
export async function typeHire(
  hireId: string,
  input: Omit<TypedHireInput, "consent">,
  actor: LedgerKeeper,
  ctx: Context,
): Promise<Taken> {
  const { organisationId } = actor;
  return ctx.db.$transaction(async (tx): Promise<Taken> => {
    const hire = await lockHire(tx, { id: hireId, organisationId });
    if (!hire) return refused("not-found");
    const before = await findEntry(tx, hireId, organisationId);
    if (before && !before.byConsent) return accepted({ id: before.id });
    if (before) {
      const where = { id: before.certificateId, organisationId };
      const renewed = await renewShownCertificate(tx, where, shownOf(input), ctx.now);
      if (!renewed.ok) return renewed;
      return link(tx, { id: before.id, hire, byConsent: false }, input, actor, ctx);
    }
    const put = await putPerson(tx, input, actor, ctx);
    if (!put.ok) return put;
    return link(tx, { id: put.id, hire, byConsent: false }, input, actor, ctx);
  });
}

/** Takes the person's certificate over again, such as one renewed since; their consent has to stand. */
export async function refreshTaken(
  personId: string,
  actor: LedgerKeeper,
  ctx: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return ctx.db.$transaction(async (tx): Promise<Verdict> => {
    const entry = await tx.ledgerPerson.findFirst({
      where: { id: personId, organisationId, byConsent: true },
      select: { hireId: true, certificateId: true },
    });
    if (!entry?.hireId) return refused("not-found");
    const hire = await lockHire(tx, { id: entry.hireId, organisationId });
    if (!hire?.filing.given) return refused("no-consent");
    const read = await keepReleasedCertificate(tx, hire.userId, actor, ctx);
    if (!read.ok) return read;
    if (read.kept.id !== entry.certificateId) {
      if (read.kept.outcome === "new")
        await forgetShownCertificate(tx, { id: read.kept.id, organisationId });
      return refused("other-person");
    }
    await recordFiling(tx, hire.applicationId, actor, ctx);
    await recordLedger(tx, "ledger.certificate-renewed", personId, actor, ctx);
    return accepted();
  });
}

/** The entry that goes with a hire, locked; null where there is none. */
async function findEntry(tx: Transaction, hireId: string, organisationId: string) {
  await tx.$queryRaw`
    SELECT id FROM ledger_people WHERE hire_id = ${hireId}::uuid AND organisation_id = ${organisationId}::uuid FOR UPDATE`;
  return tx.ledgerPerson.findFirst({
    where: { hireId, organisationId },
    select: { id: true, byConsent: true, certificateId: true },
  });
}

interface Link {
  readonly id: string;
  readonly hire: RecordedHire;
  readonly byConsent: boolean;
}

/** Joins entry and hire, with the contract that began with it. */
async function link(
  tx: Transaction,
  { id, hire, byConsent }: Link,
  contract: Pick<TakenInput, "from" | "to">,
  actor: LedgerKeeper,
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<Taken> {
  await tx.ledgerPerson.updateMany({
    where: { id, organisationId: actor.organisationId },
    data: { hireId: hire.id, byConsent, version: { increment: 1 } },
  });
  await putContract(tx, id, contract, actor);
  const action = byConsent ? "ledger.hire-taken" : "ledger.hire-typed";
  await recordLedger(tx, action, id, actor, { now, requestId }, { hireId: hire.id });
  return accepted({ id });
}
