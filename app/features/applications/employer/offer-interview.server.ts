import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn } from "../application-row.server.ts";
import { moveOne } from "../move-applications.server.ts";
import type { MoveVerdict, Target } from "../move-applications.server.ts";
import { endStandingOffer } from "../person/answer-moves.server.ts";
import { judgeSlots } from "../policy/index.ts";
import type { InterviewMode, Slot } from "../policy/index.ts";
import { seal } from "../sealed.server.ts";

export interface InterviewInput extends Required<Target> {
  readonly mode: InterviewMode;
  /** Where, or the number to call, or the address of the meeting. */
  readonly place: string;
  /** Who will be there, how long, what is agreed of the adjustments. */
  readonly words: string;
  /** The person chooses until this day. */
  readonly answerBy: PlainDate;
  readonly slots: readonly Slot[];
}

/**
 * Offers times to choose from; an offer made before, and a time chosen from it, no longer stand. Refused
 * while an adjustment asked for is unanswered.
 */
export function offerInterview(
  { mode, place, words, answerBy, slots, ...target }: InterviewInput,
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveVerdict> {
  return moveOne(
    {
      move: "offer-interview",
      until: answerBy,
      details: { mode, times: slots.length },
      check: () => Promise.resolve(judgeSlots(slots, answerBy, ctx.now)),
      then: async (tx, { id }) => {
        await endStandingOffer(tx, id, ctx.now);
        await tx.interviewOffer.create({
          data: {
            applicationId: id,
            mode,
            placeEncrypted: seal(place.trim(), "interview_offers.place"),
            wordsEncrypted: seal(words.trim(), "interview_offers.words"),
            answerBy: dateColumn(answerBy),
            offeredById: actor.userId,
            offeredAt: ctx.now,
            slots: { create: slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) },
          },
        });
      },
    },
    target,
    actor,
    ctx,
  );
}
