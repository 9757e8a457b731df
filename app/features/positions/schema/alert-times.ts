import { shanghaiDay } from "#app/lib/date.ts";
import { nextAlertDay, savedSearchLife, type AlertFrequency } from "../policy/index.ts";

const DAY_MS = 86_400_000;
/** Alerts go out at seven in the morning of Shanghai. */
const HOUR = "07:00:00+08:00";

/** The instant of the next alert after `now`. */
export function nextRunAfter(frequency: AlertFrequency, now: Date): Date {
  return new Date(`${nextAlertDay(frequency, shanghaiDay(now))}T${HOUR}`);
}

/** When a search kept at `now` ends by itself. */
export function expiryAfter(now: Date): Date {
  return new Date(now.getTime() + savedSearchLife.days * DAY_MS);
}

/** From when on the mail that asks whether to keep it is due. */
export function noticeFrom(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() - savedSearchLife.noticeDays * DAY_MS);
}
