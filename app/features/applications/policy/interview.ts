import { addDays, daysBetween, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

export const interviewModes = ["in-person", "video", "phone", "writing"] as const;
export type InterviewMode = (typeof interviewModes)[number];

export type Slot = { readonly startsAt: Date; readonly endsAt: Date };

/** Times of one offer; hours ahead, so that travel and adjustments can be arranged; days ahead; minutes of one. */
export const slotLimits = {
  most: 6,
  leastHoursAhead: 24,
  mostDaysAhead: 60,
  leastMinutes: 10,
  mostMinutes: 480,
} as const;

export type SlotRefusal =
  | "no-times"
  | "too-many-times"
  | "time-too-soon"
  | "time-too-late"
  | "time-too-short"
  | "time-too-long"
  | "times-overlap"
  | "answer-day-past"
  | "answer-day-after-times";

const MINUTE = 60_000;

/** May these times be offered at `now`, to be chosen from until `answerBy`? `place` counts from 0. */
export function judgeSlots(
  slots: readonly Slot[],
  answerBy: PlainDate,
  now: Date,
): Verdict<object, SlotRefusal, { readonly place: number }> {
  if (slots.length === 0) return refused("no-times", { place: 0 });
  if (slots.length > slotLimits.most) return refused("too-many-times", { place: slotLimits.most });
  const sorted = slots.map((slot, place) => ({ ...slot, place })).sort(byStart);
  for (const [at, slot] of sorted.entries()) {
    const refusal = slotRefusal(slot, sorted[at - 1], now);
    if (refusal) return refused(refusal, { place: slot.place });
  }
  const [first] = sorted;
  if (answerBy < shanghaiDay(now)) return refused("answer-day-past", { place: 0 });
  if (first && answerBy > shanghaiDay(first.startsAt)) {
    return refused("answer-day-after-times", { place: first.place });
  }
  return accepted();
}

/** Can this time still be chosen: of the offer that stands, and not begun. */
export function maySelectSlot(
  slot: { readonly startsAt: Date; readonly offerStands: boolean },
  now: Date,
): Verdict<object, "offer-replaced" | "time-past"> {
  if (!slot.offerStands) return refused("offer-replaced");
  return slot.startsAt <= now ? refused("time-past") : accepted();
}

/** The day to choose by where the employer names none: three days on, or the day before the first time. */
export function suggestedAnswerBy(first: Date, now: Date): PlainDate {
  const today = shanghaiDay(now);
  const dayBefore = addDays(shanghaiDay(first), -1);
  const usual = addDays(today, 3);
  return daysBetween(usual, dayBefore) >= 0 ? usual : dayBefore < today ? today : dayBefore;
}

function slotRefusal(slot: Slot, before: Slot | undefined, now: Date): SlotRefusal | undefined {
  const minutes = (slot.endsAt.getTime() - slot.startsAt.getTime()) / MINUTE;
  const ahead = (slot.startsAt.getTime() - now.getTime()) / MINUTE;
  if (minutes < slotLimits.leastMinutes) return "time-too-short";
  if (minutes > slotLimits.mostMinutes) return "time-too-long";
  if (ahead < slotLimits.leastHoursAhead * 60) return "time-too-soon";
  if (ahead > slotLimits.mostDaysAhead * 24 * 60) return "time-too-late";
  return before && before.endsAt > slot.startsAt ? "times-overlap" : undefined;
}

function byStart(a: Slot, b: Slot): number {
  return a.startsAt.getTime() - b.startsAt.getTime();
}
