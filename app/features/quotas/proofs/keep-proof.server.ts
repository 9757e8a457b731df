import { auditActor } from "#app/features/accounts/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { findBrought, lookAtFile, storeFile } from "#app/platform/store-file.server.ts";
import type { ArrivingFile } from "#app/platform/store-file.server.ts";
import { findFilingWindow } from "../find-filing-window.server.ts";
import { handedInWith, mayAddProof, proofLimits } from "../policy/index.ts";
import { beginReturn } from "../return-row.server.ts";
import type { LedgerKeeper } from "../save-staff-year.server.ts";
import type { ProofInput } from "../schema/proof-forms.ts";

/** Stores a proof while it arrives; what becomes of it is decided once the form around it is read. */
export async function receiveProof(
  arriving: ArrivingFile,
  ctx: Context,
): Promise<Verdict<{ readonly value: string }, "empty" | "too-large">> {
  const file = await storeFile(arriving, ctx, proofLimits.bytes);
  return file.ok ? accepted({ value: file.fileId }) : file;
}

/**
 * Adds a proof to a return that nobody has decided. The return is locked: what is brought while it is filed goes with that
 * filing or with the next one, never with none.
 */
export async function keepProof(
  { year, file: fileId, kind, person }: ProofInput & { readonly year: number },
  actor: LedgerKeeper,
  ctx: Context,
): Promise<Verdict<{ readonly id: string }>> {
  const { db, now, requestId } = ctx;
  const { organisationId } = actor;
  const brought = await findBrought(fileId, ctx);
  if (!brought) return refused("file-missing");
  const isScanned = env().clamdUrl !== undefined;
  const kept = await db.$transaction(async (tx): Promise<Verdict<{ readonly id: string }>> => {
    const [about, handedIn] = [
      await aboutWhom(tx, organisationId, person),
      await judge(tx, { organisationId, year }, now),
    ];
    if (!handedIn.ok) return handedIn;
    if (!about.ok) return about;
    const { size, contentType } = await lookAtFile(tx, fileId);
    if (contentType === undefined) return refused("unknown-type");
    const { id } = await tx.returnProof.create({
      data: {
        ...{ organisationId, year, kind, fileId, size, contentType, name: brought.name },
        personHash: about.personHash,
        personName: about.personName,
        malware: isScanned ? "waiting" : "unscanned",
        handedIn: handedIn.version,
        addedAt: now,
        addedById: actor.userId,
      },
      select: { id: true },
    });
    if (isScanned) await enqueue(tx, { task: "return-proof.scan", key: id });
    await recordAudit(tx, {
      action: "return-proof.added",
      subject: { type: "return-proof", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { year, kind },
    });
    return accepted({ id });
  });
  if (!kept.ok) await db.storedFile.deleteMany({ where: { id: fileId } });
  return kept;
}

/** With which version a proof brought now is handed in. */
async function judge(
  tx: Transaction,
  where: { readonly organisationId: string; readonly year: number },
  now: Date,
): Promise<Verdict<{ readonly version: number | null }>> {
  const row = await beginReturn(tx, where, now);
  if (!row) return refused("not-found");
  const asked = { region: row.region, dataYear: where.year };
  const window = await findFilingWindow(asked, { db: tx });
  if (!window) return refused("no-parameters");
  const subject = { state: row.state, wasFiled: row.firstFiledAt !== null };
  if (!mayAddProof(subject, window.closes, shanghaiDay(now))) return refused("decided");
  const count = await tx.returnProof.count({ where });
  if (count >= proofLimits.most) return refused("too-many-files");
  return accepted({ version: handedInWith(row.state, row.filed) });
}

async function aboutWhom(
  tx: Transaction,
  organisationId: string,
  id: string | null,
): Promise<Verdict<{ readonly personHash: string | null; readonly personName: string | null }>> {
  if (id === null) return accepted({ personHash: null, personName: null });
  const person = await tx.ledgerPerson.findFirst({
    where: { id, organisationId },
    select: { name: true, certificate: { select: { personHash: true } } },
  });
  if (!person) return refused("not-found");
  return accepted({ personHash: person.certificate.personHash, personName: person.name });
}

/** Takes a proof back that the bureau has not got yet; its bytes are gone with it. Twice is once. */
export async function removeProof(
  { year, id }: { readonly year: number; readonly id: string },
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return db.$transaction(async (tx): Promise<Verdict> => {
    await beginReturn(tx, { organisationId, year }, now);
    const proof = await tx.returnProof.findFirst({
      where: { id, organisationId, year },
      select: { fileId: true, handedIn: true },
    });
    if (!proof) return accepted();
    if (proof.handedIn !== null) return refused("handed-in");
    await tx.returnProof.deleteMany({ where: { id, organisationId, year } });
    await tx.storedFile.deleteMany({ where: { id: proof.fileId } });
    await recordAudit(tx, {
      action: "return-proof.removed",
      subject: { type: "return-proof", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { year },
    });
    return accepted();
  });
}

/** The bureau gets what was brought for a version with its filing. */
export async function handInProofs(
  tx: Transaction,
  where: { readonly organisationId: string; readonly year: number },
  version: number,
): Promise<void> {
  await tx.returnProof.updateMany({
    where: { ...where, handedIn: null },
    data: { handedIn: version },
  });
}
