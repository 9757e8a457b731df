import { radii } from "./query.ts";
import type { PositionQuery } from "./query.ts";

export type WideningStep =
  | { readonly kind: "relax-words" }
  | { readonly kind: "fewer-words"; readonly dropped: string }
  | { readonly kind: "drop-words" }
  | { readonly kind: "next-radius"; readonly km: number }
  | { readonly kind: "drop-radius" }
  | { readonly kind: "parent-region"; readonly region: string }
  | { readonly kind: "drop-region" }
  | { readonly kind: "major-occupation"; readonly occupation: string }
  | {
      readonly kind: "drop-filter";
      readonly filter:
        | "forms"
        | "wage"
        | "education"
        | "experience"
        | "occupation"
        | "adjustments"
        | "triedWithScreenReader"
        | "closingWithinDays"
        | "organisationId";
    }
  | { readonly kind: "drop-one"; readonly filter: "adjustments"; readonly code: string };

export type WiderQuery = { readonly step: WideningStep; readonly query: PositionQuery };

/**
 * The searches one step wider than `query`, the gentlest first: the caller counts each and shows those that find more.
 * Every one drops or loosens a single wish and starts at page 1. What the person cannot do (`without`) is never
 * dropped: a position that cannot be done is no result.
 */
export function widerQueries(query: PositionQuery): readonly WiderQuery[] {
  return [
    ...widerWords(query),
    ...widerPlace(query),
    ...oneLess(query, "adjustments"),
    ...widerOccupation(query),
    ...droppedFilters(query),
    ...fewerWords(query),
  ].map(({ step, query: wider }) => ({ step, query: { ...wider, page: 1 } }));
}

/** The region one level up: district → prefecture → province; undefined above a province. */
export function parentRegion(code: string): string | undefined {
  if (!code.endsWith("00")) {
    const province = `${code.slice(0, 2)}0000`;
    return isBelowProvince(code) ? province : `${code.slice(0, 4)}00`;
  }
  return code.endsWith("0000") ? undefined : `${code.slice(0, 2)}0000`;
}

/** Districts of 北京, 天津, 上海, 重庆 and the counties a province runs itself (省直辖, 90) have no prefecture. */
function isBelowProvince(code: string): boolean {
  return ["11", "12", "31", "50"].includes(code.slice(0, 2)) || code.slice(2, 4) === "90";
}

function widerWords(query: PositionQuery): WiderQuery[] {
  if (query.q.trim() === "" || query.words === "relaxed") return [];
  return [{ step: { kind: "relax-words" }, query: { ...query, words: "relaxed" } }];
}

function fewerWords(query: PositionQuery): WiderQuery[] {
  const words = query.q.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const dropped = words.at(-1) ?? "";
  const shorter: WiderQuery[] =
    words.length > 1
      ? [
          {
            step: { kind: "fewer-words", dropped },
            query: { ...query, q: words.slice(0, -1).join(" ") },
          },
        ]
      : [];
  return hasFilter(query)
    ? [...shorter, { step: { kind: "drop-words" }, query: { ...query, q: "" } }]
    : shorter;
}

function widerPlace(query: PositionQuery): WiderQuery[] {
  const wider: WiderQuery[] = [];
  if (query.near) {
    const { near } = query;
    const km = radii.find((radius) => radius > near.km);
    if (km)
      wider.push({ step: { kind: "next-radius", km }, query: { ...query, near: { ...near, km } } });
    const sort = query.sort === "near" ? "relevance" : query.sort;
    wider.push({ step: { kind: "drop-radius" }, query: { ...query, near: undefined, sort } });
  }
  if (query.region !== undefined) {
    const region = parentRegion(query.region);
    if (region !== undefined) {
      wider.push({ step: { kind: "parent-region", region }, query: { ...query, region } });
    }
    wider.push({ step: { kind: "drop-region" }, query: { ...query, region: undefined } });
  }
  return wider;
}

function widerOccupation(query: PositionQuery): WiderQuery[] {
  const major = query.occupation?.split("-")[0];
  if (major === undefined || major === query.occupation) return [];
  return [
    {
      step: { kind: "major-occupation", occupation: major },
      query: { ...query, occupation: major },
    },
  ];
}

/** All but one of several adjustments; with a single one, dropping the filter says the same. */
function oneLess(query: PositionQuery, filter: "adjustments"): WiderQuery[] {
  if (query[filter].length < 2) return [];
  return query[filter].map((code) => ({
    step: { kind: "drop-one", filter, code },
    query: { ...query, [filter]: query[filter].filter((other) => other !== code) },
  }));
}

function droppedFilters(query: PositionQuery): WiderQuery[] {
  const candidates: readonly [boolean, WiderQuery][] = [
    dropped(query.closingWithinDays !== undefined, "closingWithinDays", {
      ...query,
      closingWithinDays: undefined,
    }),
    dropped(query.triedWithScreenReader, "triedWithScreenReader", {
      ...query,
      triedWithScreenReader: false,
    }),
    dropped(query.wage !== undefined, "wage", { ...query, wage: undefined }),
    dropped(query.experience !== undefined, "experience", { ...query, experience: undefined }),
    dropped(query.education !== undefined, "education", { ...query, education: undefined }),
    dropped(query.forms.length > 0, "forms", { ...query, forms: [] }),
    dropped(query.adjustments.length > 0, "adjustments", { ...query, adjustments: [] }),
    dropped(query.occupation !== undefined, "occupation", { ...query, occupation: undefined }),
    dropped(query.organisationId !== undefined, "organisationId", {
      ...query,
      organisationId: undefined,
    }),
  ];
  return candidates.filter(([applies]) => applies).map(([, wider]) => wider);
}

function dropped(
  applies: boolean,
  filter: Extract<WideningStep, { kind: "drop-filter" }>["filter"],
  query: PositionQuery,
): [boolean, WiderQuery] {
  return [applies, { step: { kind: "drop-filter", filter }, query }];
}

function hasFilter(query: PositionQuery): boolean {
  return query.near !== undefined || query.region !== undefined || droppedFilters(query).length > 0;
}
