import { workingDaysAfter } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";

/** Dated parameters: working days from the list to the first contact and to the first assessment (policy.md 5). */
export const deadlineParameters = [
  "plan-first-contact-days",
  "plan-first-assessment-days",
] as const;

/** Null: the place has set none. */
export interface DeadlineDays {
  readonly contact: number | null;
  readonly assessment: number | null;
}

export interface Due {
  readonly what: "contact" | "assessment";
  readonly by: PlainDate;
  readonly isLate: boolean;
}

/** From Monday to Friday after the day somebody was listed; null where nothing is due or no number of days is set. */
export function dueFor(
  { state, listedOn }: { readonly state: string; readonly listedOn: PlainDate },
  days: DeadlineDays,
  today: PlainDate,
): Due | null {
  const what = state === "listed" ? "contact" : state === "contacted" ? "assessment" : null;
  const number = what && days[what];
  if (what === null || number === null || number < 1) return null;
  const by = workingDaysAfter(listedOn, number);
  return { what, by, isLate: by < today };
}
