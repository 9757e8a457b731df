import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { PositionQuery } from "./policy/index.ts";
import { placeOf } from "./position-cards.server.ts";
import { majorOccupations, occupationByCode, occupationsIn } from "./reference/occupations.ts";
import { regionOwnName, regionsIn } from "./reference/regions.ts";
import { searchAddress } from "./schema/search-address.ts";
import type { AskedSearch } from "./schema/search-query.ts";
import type { FoundPositions } from "./search-positions.server.ts";

/** Regions and occupations stay on the server: their tables are large, and a page needs a few names. */
export async function namesOf({ query, centre }: AskedSearch, locale: Locale, { db }: Context) {
  const region = query.region ?? centre;
  const employer =
    query.organisationId === undefined
      ? null
      : await db.organisation.findUnique({
          where: { id: query.organisationId, kind: "employer" },
          select: { name: true, nameEn: true },
        });
  return {
    region: region === undefined ? undefined : placeOf(region, locale),
    occupation:
      query.occupation === undefined ? undefined : occupationName(query.occupation, locale),
    employer: employer ? (locale === "en" && employer.nameEn) || employer.name : undefined,
  };
}

export function occupationName(code: string, locale: Locale): string {
  const occupation = occupationByCode(code);
  return occupation ? occupation[locale === "en" ? "en" : "zh"] : code;
}

const optionsByLocale = new Map<Locale, ReturnType<typeof listOccupations>>();

/** 大类 as groups of 中类, for a select. */
export function occupationOptions(locale: Locale) {
  const known = optionsByLocale.get(locale) ?? listOccupations(locale);
  optionsByLocale.set(locale, known);
  return known;
}

function listOccupations(locale: Locale) {
  const language = locale === "en" ? "en" : "zh";
  const option = (each: { code: string; zh: string; en: string }) => ({
    value: each.code,
    label: each[language],
  });
  return majorOccupations
    .filter(({ code }) => code !== "7" && code !== "8")
    .map((major) => ({
      label: major[language],
      options: [option(major), ...occupationsIn(major.code).map(option)],
    }));
}

const MOST_PLACES = 12;

/** The regions below the one asked for that have positions, the fullest first. */
export function narrowerPlaces(query: PositionQuery, found: FoundPositions, locale: Locale) {
  if (query.near) return [];
  return regionsIn(query.region)
    .map(({ code }) => ({ code, count: found.counts.region?.[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PLACES)
    .map(({ code, count }) => ({
      name: regionOwnName(code, locale),
      count,
      href: href(
        locale,
        "positions.search",
        {},
        searchAddress({ ...query, region: code, page: 1 }, undefined),
      ),
    }));
}

/** Wider searches with the name of the region or occupation they widen to. */
export function namedWider(found: FoundPositions, locale: Locale) {
  return found.wider.map((each) => ({ ...each, name: widerName(each.step, locale) }));
}

function widerName(step: FoundPositions["wider"][number]["step"], locale: Locale) {
  if (step.kind === "parent-region") return placeOf(step.region, locale);
  if (step.kind === "major-occupation") return occupationName(step.occupation, locale);
  return undefined;
}

/** What was typed as a place and is not one region, with the names of those it may be. */
export function placeCandidates({ unclearPlace }: AskedSearch, locale: Locale) {
  if (!unclearPlace) return undefined;
  const { text, candidates } = unclearPlace;
  return { text, candidates: candidates.map((code) => ({ code, name: placeOf(code, locale) })) };
}
