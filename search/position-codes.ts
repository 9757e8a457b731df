import type { PlainDate } from "#app/lib/date.ts";

/** 2026-11-23 as 20261123, which compares as the day does. */
export function dayNumber(day: PlainDate): number {
  return Number(day.replaceAll("-", ""));
}

/** A 中类 such as "4-01" with its 大类 "4". */
export function occupationWithGroup(code: string | null): string[] {
  return code === null ? [] : [...new Set([code.split("-")[0] ?? code, code])];
}

export function demandCode(demand: string, level: string): string {
  return `${demand}-${level}`;
}
