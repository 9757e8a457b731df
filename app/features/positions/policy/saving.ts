import { addDays, daysBetween } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** How many days before the closing day a reminder comes; "none" is none. By design, not by law. */
export const reminderChoices = ["3", "1", "none"] as const;
export type ReminderChoice = (typeof reminderChoices)[number];

/** Parity with the database's `alert_frequency`. */
export const alertFrequencies = ["daily", "weekly"] as const;
export type AlertFrequency = (typeof alertFrequencies)[number];

/** A saved search ends by itself after so many days unless it is kept; so many days before, a mail asks. */
export const savedSearchLife = { days: 90, noticeDays: 7, most: 30 } as const;

/**
 * The day of the one reminder for a position that closes on `closingOn`, chosen on `today`: three days before or the
 * day before. Where three days before is already over it is the day before; null where that is over too.
 */
export function reminderDay(
  choice: ReminderChoice,
  closingOn: PlainDate,
  today: PlainDate,
): PlainDate | null {
  if (choice === "none") return null;
  const left = daysBetween(today, closingOn);
  const before = [Number(choice), 1].find((days) => left > days);
  return before === undefined ? null : addDays(closingOn, -before);
}

/** The choice that a stored reminder day was, for the form. */
export function reminderChoiceOf(remindOn: PlainDate | null, closingOn: PlainDate): ReminderChoice {
  if (remindOn === null) return "none";
  return daysBetween(remindOn, closingOn) <= 1 ? "1" : "3";
}

/**
 * A position may have been extended since its reminder was set: then the reminder moves with it. Verdict on the day
 * the reminder is due.
 */
export function dueReminder(
  closingOn: PlainDate,
  today: PlainDate,
): Verdict<object, "too-early", { readonly remindOn: PlainDate }> {
  const left = daysBetween(today, closingOn);
  return left > 3 ? refused("too-early", { remindOn: addDays(closingOn, -3) }) : accepted();
}

/** The day of the next alert after `today`. */
export function nextAlertDay(frequency: AlertFrequency, today: PlainDate): PlainDate {
  return addDays(today, frequency === "daily" ? 1 : 7);
}
