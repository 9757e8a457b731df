import { shanghaiDay } from "#app/lib/date.ts";
import type { Database } from "#app/platform/db.server.ts";
import { dayOf } from "./application-row.server.ts";
import type { InterviewMode } from "./policy/index.ts";
import { unseal } from "./sealed.server.ts";

/** The offer of times that stands, with the time chosen if one is; null where none stands. */
export async function readInterview(applicationId: string, db: Database) {
  const offer = await db.interviewOffer.findFirst({
    where: { applicationId, supersededAt: null },
    select: {
      id: true,
      mode: true,
      placeEncrypted: true,
      wordsEncrypted: true,
      answerBy: true,
      slots: {
        orderBy: { startsAt: "asc" },
        select: { id: true, startsAt: true, endsAt: true, chosenAt: true },
      },
    },
  });
  if (!offer) return null;
  const chosen = offer.slots.find(({ chosenAt }) => chosenAt !== null) ?? null;
  return {
    id: offer.id,
    // Written by the verb that knows no other.
    mode: offer.mode as InterviewMode,
    place: unseal(offer.placeEncrypted, "interview_offers.place"),
    words: unseal(offer.wordsEncrypted, "interview_offers.words"),
    answerBy: dayOf(offer.answerBy),
    slots: offer.slots,
    chosen,
    meetingOn: chosen && shanghaiDay(chosen.startsAt),
  };
}
export type Interview = NonNullable<Awaited<ReturnType<typeof readInterview>>>;
