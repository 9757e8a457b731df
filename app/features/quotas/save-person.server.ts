import {
  auditActor,
  checkListedCertificate,
  forgetShownCertificate,
  keepListedCertificates,
  renewShownCertificate,
} from "#app/features/accounts/index.server.ts";
import type { ShownCertificate } from "#app/features/accounts/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { columnOfDay } from "./days.server.ts";
import { ledgerLimits } from "./policy/ledger.ts";
import type { Post } from "./policy/ledger.ts";
import type { PersonInput } from "./schema/ledger-forms.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

type Shown = Pick<PersonInput, "kind" | "number" | "grade" | "validTo">;

/** The certificate as a form gave it. */
export function shownOf({ kind, number, grade, validTo }: Shown): ShownCertificate {
  return kind === "military"
    ? { kind, number, grade: grade ?? 0, validTo }
    : { kind, number, validTo };
}

/** Puts somebody into the ledger; the same person stands in it once. */
export async function addPerson(
  input: Omit<PersonInput, "consent">,
  actor: LedgerKeeper,
  ctx: Context,
): Promise<Verdict<{ readonly id: string }>> {
  return ctx.db.$transaction(async (tx) => {
    const put = await putPerson(tx, input, actor, ctx);
    if (!put.ok) return put;
    if (put.isKnown) return refused("shown-already");
    await recordLedger(tx, "ledger.person-added", put.id, actor, ctx);
    return put;
  });
}

/** Somebody whose certificate was typed; known is who stands in the ledger already, untouched. */
export async function putPerson(
  tx: Transaction,
  input: Omit<PersonInput, "consent">,
  actor: LedgerKeeper,
  { now }: Pick<Context, "now">,
): Promise<Verdict<{ readonly id: string; readonly isKnown: boolean }>> {
  const { organisationId } = actor;
  const shown = shownOf(input);
  const checked = checkListedCertificate(shown, shanghaiDay(now));
  if (!checked.ok) return checked;
  const here = { organisationId, certificate: { personHash: checked.personHash } };
  const known = await tx.ledgerPerson.findFirst({ where: here, select: { id: true } });
  if (known) return accepted({ ...known, isKnown: true });
  if (await isFull(tx, organisationId)) return refused("ledger-full");
  // Somebody who left the ledger may come back: a filed return keeps their certificate.
  const [kept] = await keepListedCertificates(tx, organisationId, [shown], now);
  if (!kept) throw new RangeError("a certificate was not kept");
  return accepted(await enterPerson(tx, kept.id, input, actor, now));
}

export async function isFull(tx: Transaction, organisationId: string): Promise<boolean> {
  return (await tx.ledgerPerson.count({ where: { organisationId } })) >= ledgerLimits.people;
}

/** The entry of a kept certificate, made if it is not there. Whoever enters the same one waits, and then finds it. */
export async function enterPerson(
  tx: Transaction,
  certificateId: string,
  { name, post }: Pick<PersonInput, "name" | "post">,
  { organisationId }: LedgerKeeper,
  now: Date,
): Promise<{ readonly id: string; readonly isKnown: boolean }> {
  await tx.$queryRaw`SELECT id FROM shown_certificates WHERE id = ${certificateId}::uuid FOR UPDATE`;
  const where = { certificateId, organisationId };
  const known = await tx.ledgerPerson.findFirst({ where, select: { id: true } });
  if (known) return { ...known, isKnown: true };
  const { id } = await tx.ledgerPerson.create({
    data: { organisationId, certificateId, name, post, createdAt: now },
    select: { id: true },
  });
  return { id, isKnown: false };
}

interface Person {
  readonly id: string;
  readonly version: number;
}

/** Changes a person's name or post, if nobody else did meanwhile. */
export async function changePerson(
  { id, version, name, post }: Person & { readonly name: string; readonly post: Post },
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.ledgerPerson.updateMany({
      where: { id, organisationId: actor.organisationId, version },
      data: { name, post, version: { increment: 1 } },
    });
    if (count === 0) return refused("changed-by-someone-else");
    await recordLedger(tx, "ledger.person-changed", id, actor, { now, requestId });
    return accepted();
  });
}

/** Takes a newer certificate of the same person. */
export async function renewCertificate(
  id: string,
  shown: Shown,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return db.$transaction(async (tx): Promise<Verdict> => {
    const person = await lockPerson(tx, id, actor);
    if (!person) return refused("not-found");
    const where = { id: person.certificateId, organisationId };
    const renewed = await renewShownCertificate(tx, where, shownOf(shown), now);
    if (!renewed.ok) return renewed;
    await recordLedger(tx, "ledger.certificate-renewed", id, actor, { now, requestId });
    return renewed;
  });
}

/** Takes somebody out of the ledger, with contracts and months. What was filed stays filed. */
export async function removePerson(
  id: string,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return db.$transaction(async (tx): Promise<Verdict> => {
    const person = await lockPerson(tx, id, actor);
    if (!person) return accepted();
    const inAgreement = await tx.dispatchPerson.count({
      where: { ledgerPersonId: id, agreement: { is: { state: { in: ["proposed", "agreed"] } } } },
    });
    if (inAgreement > 0) return refused("dispatched");
    await tx.ledgerPerson.deleteMany({ where: { id, organisationId } });
    await forgetShownCertificate(tx, { id: person.certificateId, organisationId });
    await recordLedger(tx, "ledger.person-removed", id, actor, { now, requestId });
    return accepted();
  });
}

/** Adds a contract; the same one twice is one. */
export async function addContract(
  personId: string,
  { from, to }: ContractTerm,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, personId, actor);
    if (!person) return refused("not-found");
    const kept = await tx.ledgerContract.count({ where: { personId, organisationId } });
    if (kept >= ledgerLimits.contracts) return refused("contracts-full");
    await putContract(tx, personId, { from, to }, actor);
    await recordLedger(
      tx,
      "ledger.contract-saved",
      personId,
      actor,
      { now, requestId },
      { from, to },
    );
    return accepted();
  });
}

export interface ContractTerm {
  readonly from: PlainDate;
  /** Null: without a fixed term. */
  readonly to: PlainDate | null;
}

export async function putContract(
  tx: Transaction,
  personId: string,
  { from, to }: ContractTerm,
  { organisationId }: LedgerKeeper,
): Promise<void> {
  const columns = { toDay: to && columnOfDay(to) };
  await tx.ledgerContract.upsert({
    where: { personId_fromDay: { personId, fromDay: columnOfDay(from) }, organisationId },
    create: { organisationId, personId, fromDay: columnOfDay(from), ...columns },
    update: columns,
  });
}

export async function removeContract(
  personId: string,
  contractId: string,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return db.$transaction(async (tx) => {
    const { count } = await tx.ledgerContract.deleteMany({
      where: { id: contractId, personId, organisationId },
    });
    if (count > 0)
      await recordLedger(tx, "ledger.contract-removed", personId, actor, { now, requestId });
    return accepted();
  });
}

/** The person's row, locked until the transaction ends; null where it is not the keeper's. */
export async function lockPerson(tx: Transaction, id: string, { organisationId }: LedgerKeeper) {
  await tx.$queryRaw`
    SELECT id FROM ledger_people WHERE id = ${id}::uuid AND organisation_id = ${organisationId}::uuid FOR UPDATE`;
  return tx.ledgerPerson.findFirst({
    where: { id, organisationId },
    select: { certificateId: true, version: true },
  });
}

/** One trail per person of a ledger, without names. */
export function recordLedger(
  tx: Transaction,
  action: string,
  id: string,
  actor: LedgerKeeper,
  { now, requestId }: Pick<Context, "now" | "requestId">,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const subject = { type: "ledger-person", id };
  return recordAudit(tx, { action, subject, actor: auditActor(actor), now, requestId, details });
}
