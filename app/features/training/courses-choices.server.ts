import { occupationName } from "#app/features/positions/index.server.ts";
import { regionByCode, regionOwnName } from "#app/features/positions/reference/regions.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { groupBy } from "#app/lib/group.ts";
import type { FoundCourses } from "./search-courses.server.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

/** Provinces and cities that have sessions, and the one chosen, by province. */
export function regionChoices(
  { counts }: Pick<FoundCourses, "counts">,
  chosen: string | undefined,
  locale: Locale,
): readonly ChoiceGroup[] {
  const codes = codesOf(counts.region, chosen).filter(
    (code) => code === chosen || regionByCode(code)?.level !== "district",
  );
  return grouped(
    codes,
    (code) => `${code.slice(0, 2)}0000`,
    counts.region,
    (code) => regionOwnName(code, locale),
  );
}

/** 大类 and 中类 that have sessions, and the one chosen, by 大类. */
export function occupationChoices(
  { counts }: Pick<FoundCourses, "counts">,
  chosen: string | undefined,
  locale: Locale,
): readonly ChoiceGroup[] {
  const codes = codesOf(counts.occupation, chosen);
  return grouped(
    codes,
    (code) => code.slice(0, 1),
    counts.occupation,
    (code) => occupationName(code, locale),
  );
}

function codesOf(
  counts: Readonly<Record<string, number>> | undefined,
  chosen: string | undefined,
): string[] {
  return [...new Set([...Object.keys(counts ?? {}), ...(chosen ? [chosen] : [])])].sort();
}

function grouped(
  codes: readonly string[],
  groupOf: (code: string) => string,
  counts: Readonly<Record<string, number>> | undefined,
  nameOf: (code: string) => string,
): ChoiceGroup[] {
  return [...groupBy(codes, groupOf)].map(([group, members]) => ({
    label: nameOf(group),
    options: members.map((code) => ({
      value: code,
      label: nameOf(code),
      count: counts?.[code] ?? 0,
    })),
  }));
}
