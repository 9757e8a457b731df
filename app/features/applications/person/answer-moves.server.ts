import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { moveOne } from "../move-applications.server.ts";
import type { MoveVerdict, Target } from "../move-applications.server.ts";
import { maySelectSlot } from "../policy/index.ts";
import type { WithdrawalReason } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";
import { writeMessage } from "../write-message.server.ts";

type Own = Required<Target>;
type Said = { readonly words: string; readonly onceKey: string };

/** Answers the employer's question; the application goes back to where it was asked from. */
export function answerQuestion(
  { words, onceKey, ...target }: Own & Said,
  actor: Seeker,
  ctx: Context,
): Promise<MoveVerdict> {
  return moveOne(
    { move: "answer", words, then: (tx) => say(tx, target, { words, onceKey }, actor, ctx.now) },
    target,
    actor,
    ctx,
  );
}

/** Chooses one of the times offered. */
export async function chooseInterview(
  { slotId, ...target }: Own & { readonly slotId: string },
  actor: Seeker,
  ctx: Context,
): Promise<MoveVerdict> {
  // Read before the lock for its day alone; whether it can be chosen is asked inside.
  const slot = await ctx.db.interviewSlot.findFirst({
    where: {
      id: slotId,
      offer: { applicationId: target.id, application: { userId: actor.userId } },
    },
    select: { startsAt: true },
  });
  if (!slot) return refused("not-found");
  return moveOne(
    {
      move: "choose-interview",
      until: shanghaiDay(slot.startsAt),
      check: async (row, tx) => {
        const found = await tx.interviewSlot.findFirst({
          where: { id: slotId, offer: { applicationId: row.id } },
          select: { startsAt: true, offer: { select: { supersededAt: true } } },
        });
        if (!found) return refused("not-found");
        const offerStands = found.offer.supersededAt === null;
        return maySelectSlot({ startsAt: found.startsAt, offerStands }, ctx.now);
      },
      then: async (tx, row) => {
        await tx.interviewSlot.updateMany({
          where: { id: slotId, chosenAt: null, offer: { applicationId: row.id } },
          data: { chosenAt: ctx.now },
        });
      },
    },
    target,
    actor,
    ctx,
  );
}

/** None of the times suits, or the one chosen no longer does: the employer offers others. */
export function declineTimes(
  { words, onceKey, ...target }: Own & Said,
  actor: Seeker,
  ctx: Context,
): Promise<MoveVerdict> {
  return moveOne(
    {
      move: "decline-times",
      words,
      then: async (tx) => {
        await endStandingOffer(tx, target.id, ctx.now);
        await say(tx, target, { words, onceKey }, actor, ctx.now);
      },
    },
    target,
    actor,
    ctx,
  );
}

/** Takes the job: only then can the employer record a start. */
export function acceptOffer(target: Own, actor: Seeker, ctx: Context): Promise<MoveVerdict> {
  return moveOne({ move: "accept-offer" }, target, actor, ctx);
}

/** Withdraws with a reason of the list ("rather not say" is one) and words if wanted. */
export function withdrawApplication(
  { reason, words, ...target }: Own & { readonly reason: WithdrawalReason; readonly words: string },
  actor: Seeker,
  ctx: Context,
): Promise<MoveVerdict> {
  return moveOne(
    {
      move: "withdraw",
      words: reason,
      endReason: reason,
      columns: () => ({ endWordsEncrypted: sealWords(words, "applications.end_words") }),
      then: async (tx) => {
        await tx.applicationAdjustment.updateMany({
          where: { applicationId: target.id, state: "open" },
          data: { state: "withdrawn", version: { increment: 1 } },
        });
        await endStandingOffer(tx, target.id, ctx.now);
      },
    },
    target,
    actor,
    ctx,
  );
}

/** Ends the offer of times that stands, if one does. */
export async function endStandingOffer(tx: Transaction, applicationId: string, now: Date) {
  await tx.interviewOffer.updateMany({
    where: { applicationId, supersededAt: null },
    data: { supersededAt: now },
  });
}

async function say(
  tx: Transaction,
  { id }: Own,
  { words, onceKey }: Said,
  actor: Seeker,
  now: Date,
): Promise<void> {
  const authorId = actor.userId;
  await writeMessage(tx, { applicationId: id, side: "person", authorId, words, onceKey }, now);
}

/** What the person says once they could see it: was an agreed adjustment there? */
export async function tellAdjustmentKept(
  { adjustmentId, kept }: { readonly adjustmentId: string; readonly kept: boolean },
  actor: Seeker,
  { db, now }: Context,
) {
  const { count } = await db.applicationAdjustment.updateMany({
    where: {
      id: adjustmentId,
      application: { userId: actor.userId },
      state: { in: ["agreed", "alternative"] },
    },
    data: { kept, keptToldAt: now },
  });
  return count === 1 ? accepted() : refused("not-found");
}
