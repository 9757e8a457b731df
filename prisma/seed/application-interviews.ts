import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Wish } from "./applications.ts";
import type { Workbench } from "./sample.ts";

/** An offer of times made at `at`: still to come while it is open, past once the story went on. */
export function addInterview(
  { random, sample, seal, now }: Workbench,
  applicationId: string,
  { at, state, member }: Wish & { readonly at: Date },
): void {
  const isOpen = state === "interview_offered" || state === "interview_chosen";
  const base = isOpen ? now : at;
  const offerId = random.uuid(at);
  sample.interviewOffers.push({
    id: offerId,
    applicationId,
    mode: random.pick(["in-person", "video", "phone", "writing"] as const),
    placeEncrypted: seal("城区凤台西街12号二楼会议室", "interview_offers.place"),
    wordsEncrypted: seal(
      "大约 30 分钟，人事和班组长参加。您需要的便利已经准备好。",
      "interview_offers.words",
    ),
    answerBy: new Date(`${addDays(shanghaiDay(base), 2)}T00:00:00Z`),
    offeredById: member,
    offeredAt: at,
  });
  for (const [place, days] of [3, 4, 5].entries()) {
    const startsAt = new Date(`${addDays(shanghaiDay(base), days)}T0${place + 1}:00:00Z`);
    const isChosen = state !== "interview_offered" && place === 1;
    sample.interviewSlots.push({
      id: random.uuid(at),
      offerId,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1_800_000),
      chosenAt: isChosen ? new Date(at.getTime() + 3_600_000) : null,
    });
  }
}
