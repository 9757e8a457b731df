import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { withdrawApplication } from "./person/answer-moves.server.ts";
import { endedStates } from "./policy/index.ts";
import { seal } from "./sealed.server.ts";

/** Stands where words stood that a row cannot be without. */
const ERASED = "已删除";

/**
 * What becomes of the applications of a person whose account is erased: drafts go, what is under way
 * is withdrawn as the person would, and of the rest only that there was one, when and how it ended
 * stays. A hire stays in the employer's ledger. May be repeated.
 */
export async function forgetPerson(actor: Seeker, ctx: Context): Promise<void> {
  const { userId } = actor;
  await ctx.db.application.deleteMany({ where: { userId, state: "draft" } });
  const open = await ctx.db.application.findMany({
    where: { userId, state: { notIn: ["draft", ...endedStates] } },
    select: { id: true, version: true },
  });
  for (const target of open) {
    await withdrawApplication({ ...target, reason: "rather-not-say", words: "" }, actor, ctx);
  }
  await ctx.db.$transaction((tx) => deleteWords(tx, userId));
}

async function deleteWords(tx: Transaction, userId: string): Promise<void> {
  const ofPerson = { application: { userId } };
  const files = await tx.applicationFile.findMany({ where: ofPerson, select: { fileId: true } });
  await tx.applicationFile.deleteMany({ where: ofPerson });
  await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ fileId }) => fileId) } } });
  await tx.applicationSection.deleteMany({ where: ofPerson });
  await tx.applicationAnswer.deleteMany({ where: ofPerson });
  await tx.applicationMessage.deleteMany({ where: ofPerson });
  await tx.applicationNote.deleteMany({ where: ofPerson });
  await tx.applicationAdjustment.updateMany({
    where: { ...ofPerson, wordsEncrypted: { not: null } },
    data: { wordsEncrypted: seal(ERASED, "application_adjustments.words") },
  });
  await tx.applicationAdjustment.updateMany({
    where: { ...ofPerson, answerEncrypted: { not: null } },
    data: { answerEncrypted: seal(ERASED, "application_adjustments.answer") },
  });
  await tx.application.updateMany({
    where: { userId, submittedAt: { not: null } },
    data: {
      submittedTextEncrypted: seal(ERASED, "applications.submitted_text"),
      endWordsEncrypted: null,
    },
  });
  await tx.hireCheckIn.updateMany({ where: { userId }, data: { wordsEncrypted: null } });
  await tx.passportItem.deleteMany({ where: { userId } });
  await tx.reachingNote.deleteMany({ where: { userId } });
  await tx.keptPerson.deleteMany({ where: { userId } });
  await tx.positionInvitation.deleteMany({ where: { userId } });
}
