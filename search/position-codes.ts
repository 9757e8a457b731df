import type { PlainDate } from "#app/lib/date.ts";

/** 2026-11-23 as 20261123, which compares as the day does. */
export function dayNumber(day: PlainDate): number {
  return Number(day.replaceAll("-", ""));
}

/** A GB/T 2260 code with the codes of its city and province: 310115 is found under 310100 and 310000 too. */
export function regionWithAncestors(code: string): string[] {
  return [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
}

/** A 中类 such as "4-01" with its 大类 "4". */
export function occupationWithGroup(code: string | null): string[] {
  return code === null ? [] : [...new Set([code.split("-")[0] ?? code, code])];
}

export function demandCode(demand: string, level: string): string {
  return `${demand}-${level}`;
}
