import type { PlainDate } from "#app/lib/date.ts";
import { addMonthsToDay } from "#app/lib/month.ts";

/** The consent by which a completed course is told to the national register with name and resident number. */
export const registerPurpose = "training-register";

/** 培训周期: 短期、中期、长期 */
export type RegisterCycle = "short" | "medium" | "long";

/**
 * How long a course is in the words of the national register: short up to a month, medium up to half a year, long above
 * (全国残疾人就业和职业培训信息管理系统填报说明, 2012-04-24). A month is one of the calendar. Throws where it ends before it begins.
 */
export function registerCycle(from: PlainDate, to: PlainDate): RegisterCycle {
  if (to < from) throw new RangeError("a course ends before it begins");
  if (to <= addMonthsToDay(from, 1)) return "short";
  return to <= addMonthsToDay(from, 6) ? "medium" : "long";
}

/** 培训年度: of a course that runs into the next year the one it began in (same source). */
export function registerYear(from: PlainDate): string {
  return from.slice(0, 4);
}
