import { auditActor } from "#app/features/accounts/index.server.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { reachingPurpose, saysNothing, type ReachingNote } from "../policy/index.ts";
import { seal } from "../sealed.server.ts";

type SaveRefusal = "changed-meanwhile" | "consent-missing";

/**
 * Keeps how to talk with a person over the version that was seen, under a consent of its own, which is given with the
 * first words and ends with the last: an empty note is deleted.
 */
export function saveReaching(
  saved: { readonly note: ReachingNote; readonly agreed: boolean; readonly version: number },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, SaveRefusal>> {
  const { note, agreed, version } = saved;
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<object, SaveRefusal>> => {
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    const isEmpty = saysNothing(note);
    if (!isEmpty && !agreed) return refused("consent-missing");
    const row = await tx.reachingNote.findUnique({
      where: { userId },
      select: { version: true },
    });
    if ((row?.version ?? 0) !== version) return refused("changed-meanwhile");
    if (isEmpty && !row) return accepted();
    await write(tx, userId, isEmpty ? null : note, now);
    await keepConsent(tx, userId, !isEmpty, now);
    await recordAudit(tx, {
      action: isEmpty ? "reaching.removed" : "reaching.saved",
      subject: { type: "reaching", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}

async function write(tx: Transaction, userId: string, note: ReachingNote | null, now: Date) {
  if (note === null) {
    await tx.reachingNote.deleteMany({ where: { userId } });
    return;
  }
  const columns = {
    noteEncrypted: seal(JSON.stringify(note), "reaching_notes.note"),
    updatedAt: now,
  };
  await tx.reachingNote.upsert({
    where: { userId },
    create: { userId, ...columns },
    update: { ...columns, version: { increment: 1 } },
    select: { userId: true },
  });
}

async function keepConsent(tx: Transaction, userId: string, isKept: boolean, now: Date) {
  const open = { userId, purpose: reachingPurpose, withdrawnAt: null };
  if (!isKept) {
    await tx.consent.updateMany({ where: open, data: { withdrawnAt: now } });
    return;
  }
  if ((await tx.consent.count({ where: open })) > 0) return;
  await tx.consent.create({
    data: {
      userId,
      purpose: reachingPurpose,
      fields: ["reaching"],
      textVersion: noticeVersion,
      givenAt: now,
    },
  });
}
