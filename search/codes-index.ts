import { parentRegion } from "#app/features/positions/policy/index.ts";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import type { PlainDate } from "#app/lib/date.ts";

/** Facet `tried` of what uses software that was tried with a screen reader. */
export const TRIED_WITH_SCREEN_READER = "screen-reader";

/** 2026-11-23 as 20261123, which compares as the day does. */
export function dayNumber(day: PlainDate): number {
  return Number(day.replaceAll("-", ""));
}

/** An instant in whole seconds, as numbers of documents are. */
export function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}

/** A 中类 such as "4-01" with its 大类 "4". */
export function occupationWithGroup(code: string | null): string[] {
  return code === null ? [] : [...new Set([code.split("-")[0] ?? code, code])];
}

/** A district is found under its city and its province too. */
export function regionAndAbove(code: string | null): string[] {
  const codes: string[] = [];
  for (let at = code ?? undefined; at !== undefined; at = parentRegion(at)) codes.push(at);
  return codes;
}

/** Names of an occupation and its group in both languages. */
export function occupationNames(code: string | null): string[] {
  return occupationWithGroup(code)
    .map(occupationByCode)
    .flatMap((one) => (one ? [one.zh, one.en] : []));
}

export function regionNames(code: string | null): string[] {
  return code === null ? [] : [regionName(code, "zh-CN"), regionName(code, "en")];
}

/** What the catalogues call a code, whose key in them is given. */
export function wordsFor(
  key: string,
  catalogues: readonly Readonly<Record<string, string>>[],
): string[] {
  return catalogues.flatMap((words) => {
    const word = Object.hasOwn(words, key) ? words[key] : undefined;
    return word === undefined ? [] : [word];
  });
}

export function wasTried(
  software: readonly { readonly triedWith?: string | undefined }[],
): string[] {
  return software.some(({ triedWith }) => (triedWith ?? "") !== "")
    ? [TRIED_WITH_SCREEN_READER]
    : [];
}

/** A facet's value, if there is one. */
export function some(code: string | null): string[] {
  return code === null || code === "" ? [] : [code];
}

export function lines(...texts: (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== "").join("\n");
}
