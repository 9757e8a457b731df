import { ERASED_NAME } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { liveStates } from "../policy/index.ts";
import { seal } from "../sealed.server.ts";
import { answerOffer } from "./answer-offer.server.ts";
import { withdrawEnrolment } from "./withdraw-enrolment.server.ts";

/**
 * What becomes of the enrolments of a person whose account is erased: what is under way is given back as the person
 * would, so that nobody waits for a seat that is nobody's; of the rest only that there was one and how it ended stays.
 * May be repeated.
 */
export async function forgetPerson(actor: Seeker, ctx: Context): Promise<void> {
  const { userId } = actor;
  const open = await ctx.db.enrolment.findMany({
    where: { userId, state: { in: [...liveStates] } },
    select: { id: true, version: true, state: true },
  });
  for (const { state, ...seen } of open) {
    if (state === "offered") await answerOffer({ ...seen, takes: false }, actor, ctx);
    else await withdrawEnrolment(seen, actor, ctx);
  }
  await ctx.db.$transaction(async (tx) => {
    const ofPerson = { enrolment: { userId } };
    await tx.enrolmentAdjustment.deleteMany({ where: ofPerson });
    await tx.workQuestion.deleteMany({ where: ofPerson });
    await tx.trainingFeedback.updateMany({ where: ofPerson, data: { wordsEncrypted: null } });
    await tx.attendance.updateMany({ where: ofPerson, data: { reasonEncrypted: null } });
    // What lies before the interpreter is given up in sight of the organiser; the rest would tell of a need.
    await tx.interpreterBooking.deleteMany({ where: { ...ofPerson, endsAt: { lte: ctx.now } } });
    await tx.interpreterBooking.updateMany({
      where: ofPerson,
      data: { state: "cancelled", enrolmentId: null, version: { increment: 1 } },
    });
    await tx.trainingAssessment.updateMany({ where: ofPerson, data: { wordsEncrypted: null } });
    await tx.trainingCertificate.updateMany({
      where: ofPerson,
      data: { holderEncrypted: seal(ERASED_NAME, "training_certificates.holder") },
    });
    await tx.trainingCertificate.updateMany({
      where: { ...ofPerson, withdrawnAt: { not: null } },
      data: { reasonEncrypted: seal(ERASED_NAME, "training_certificates.reason") },
    });
    await tx.resultCorrection.updateMany({
      where: ofPerson,
      data: { reasonEncrypted: seal(ERASED_NAME, "training_result_corrections.reason") },
    });
    await tx.enrolment.updateMany({
      where: { userId },
      data: {
        endWordsEncrypted: null,
        prerequisiteWordsEncrypted: null,
        proposedNeedsEncrypted: null,
        priority: null,
        priorityBasis: Prisma.DbNull,
      },
    });
  });
}
