import { codes as enCodes } from "#app/features/positions/messages/en/codes.ts";
import { codes as zhCodes } from "#app/features/positions/messages/zh-CN/codes.ts";
import { educationLevels, educationRank } from "#app/features/positions/policy/index.ts";
import type { PositionQuery } from "#app/features/positions/policy/index.ts";
import { addDays } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  dayNumber,
  lines,
  occupationNames,
  occupationWithGroup,
  regionAndAbove,
  regionNames,
  secondsOf,
  some,
  TRIED_WITH_SCREEN_READER,
  wasTried,
  wordsFor,
} from "./codes-index.ts";
import type {
  Filter,
  GeoPoint,
  IndexSettings,
  SearchDocument,
  SearchRequest,
  Sort,
} from "./engine.ts";
import { vocabulary } from "./vocabulary.ts";

/** Facets of a position. Every value is a code; labels in both languages are searchable text. */
export const positionFacets = [
  "occupation",
  "region",
  "form",
  "contract",
  "education",
  "wageUnit",
  "adjustment",
  "access",
  "demand",
  "tried",
  "organisation",
] as const;
export type PositionFacet = (typeof positionFacets)[number];

/** `closesOn` is a day as a number, 20261123; `publishedAt` is in seconds; wages are in fen per unit. */
export const positionNumbers = [
  "publishedAt",
  "closesOn",
  "wageFrom",
  "wageTo",
  "experienceYears",
] as const;

export const positionsSettings: IndexSettings = {
  searchable: ["title", "labels", "org", "body"],
  facets: positionFacets,
  ranges: positionNumbers,
  sortable: ["publishedAt", "closesOn", "wageFrom", "wageTo"],
  geo: true,
  freshness: "publishedAt",
  vocabulary,
};

/** An open position as it is read for the index, with its employer. */
export interface PositionForSearch {
  readonly id: string;
  /** The position's version and its employer's added: it grows when either changes. */
  readonly version: number;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly occupation: string | null;
  readonly form: string | null;
  readonly contract: string | null;
  readonly education: string | null;
  readonly experienceYears: number | null;
  readonly region: string | null;
  readonly address: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly wageFrom: number | null;
  readonly wageTo: number | null;
  readonly wageUnit: string | null;
  readonly closingOn: PlainDate;
  readonly publishedAt: Date;
  readonly description: string;
  readonly descriptionEn: string | null;
  readonly requirements: readonly string[];
  readonly demands: Readonly<Record<string, string>>;
  readonly adjustments: readonly string[];
  readonly adjustmentsNote: string;
  readonly access: readonly string[];
  readonly software: readonly { readonly name: string; readonly triedWith?: string | undefined }[];
}

export function positionDocument(position: PositionForSearch): SearchDocument {
  return {
    id: position.id,
    version: position.version,
    text: {
      title: position.title,
      labels: lines(position.titleEn, ...labelsOf(position)),
      org: lines(position.organisationName, position.organisationNameEn),
      body: lines(
        position.description,
        ...position.requirements,
        position.adjustmentsNote,
        position.address,
        position.descriptionEn,
      ),
    },
    facets: facetsOf(position),
    numbers: numbersOf(position),
    ...geoOf(position),
    stored: { title: position.title, organisationName: position.organisationName },
  };
}

/** Names of occupation, place, form and software in both languages: words a reader may type. */
function labelsOf({ occupation, region, form, software }: PositionForSearch): string[] {
  return [
    ...occupationNames(occupation),
    ...regionNames(region),
    ...wordsFor(`formOfWork.${form ?? ""}`, [zhCodes, enCodes]),
    ...software.map(({ name }) => name),
  ];
}

function facetsOf(position: PositionForSearch): Record<PositionFacet, string[]> {
  return {
    occupation: occupationWithGroup(position.occupation),
    region: regionAndAbove(position.region),
    form: some(position.form),
    contract: some(position.contract),
    education: some(position.education),
    wageUnit: some(position.wageUnit),
    adjustment: [...position.adjustments],
    access: [...position.access],
    demand: Object.entries(position.demands).map(([demand, level]) => demandCode(demand, level)),
    tried: wasTried(position.software),
    organisation: [position.organisationId],
  };
}

function numbersOf(position: PositionForSearch): Record<string, number> {
  const numbers: Record<string, number> = {
    publishedAt: secondsOf(position.publishedAt),
    closesOn: dayNumber(position.closingOn),
  };
  if (position.wageFrom !== null) numbers.wageFrom = position.wageFrom;
  if (position.wageTo !== null) numbers.wageTo = position.wageTo;
  if (position.experienceYears !== null) numbers.experienceYears = position.experienceYears;
  return numbers;
}

function geoOf({ lat, lng }: PositionForSearch): { geo?: GeoPoint } {
  return lat === null || lng === null ? {} : { geo: { lat, lng } };
}

function demandCode(demand: string, level: string): string {
  return `${demand}-${level}`;
}

/** Facets whose values exclude each other: they are counted as if they themselves were not chosen. */
const ALTERNATIVES: ReadonlySet<PositionFacet> = new Set(["occupation", "region", "form"]);

const COUNTED: readonly PositionFacet[] = [
  "occupation",
  "region",
  "form",
  "education",
  "adjustment",
  "tried",
];

const PAGE_SIZE = 20;

/** The search for open positions on a day in Shanghai: an index that lags never shows a closed one. */
export function positionsRequest(query: PositionQuery, today: PlainDate): SearchRequest {
  const sort = sortOf(query);
  return {
    index: "positions",
    q: query.q,
    match: query.words,
    filter: positionsFilter(query, today),
    facets: COUNTED.map((field) => ({ field, disjunctive: ALTERNATIVES.has(field) })),
    ...(sort ? { sort: [sort] } : {}),
    page: query.page,
    pageSize: PAGE_SIZE,
    highlight: ["title", "body"],
  };
}

/** As {@link positionsRequest}, for the number alone: what a wider search would find. */
export function positionsCountRequest(query: PositionQuery, today: PlainDate): SearchRequest {
  return {
    index: "positions",
    q: query.q,
    match: query.words,
    filter: positionsFilter(query, today),
    pageSize: 0,
  };
}

export function positionsFilter(query: PositionQuery, today: PlainDate): Filter {
  const of: Filter[] = [closingFilter(query, today)];
  const isOneOf = (field: PositionFacet, values: readonly string[]) => {
    if (values.length > 0) of.push({ op: "in", field, values: [...values] });
  };
  isOneOf("occupation", query.occupation === undefined ? [] : [query.occupation]);
  isOneOf("region", query.region === undefined ? [] : [query.region]);
  isOneOf("form", query.forms);
  isOneOf("organisation", query.organisationId === undefined ? [] : [query.organisationId]);
  isOneOf("tried", query.triedWithScreenReader ? [TRIED_WITH_SCREEN_READER] : []);
  if (query.adjustments.length > 0) {
    of.push({ op: "all", field: "adjustment", values: [...query.adjustments] });
  }
  if (query.without.length > 0) {
    of.push(
      noneOf(
        "demand",
        query.without.map((demand) => demandCode(demand, "essential")),
      ),
    );
  }
  if (query.education !== undefined) {
    const rank = educationRank(query.education);
    const above = educationLevels.filter((level) => educationRank(level) > rank);
    if (above.length > 0) of.push(noneOf("education", above));
  }
  if (query.experience !== undefined) {
    const more: Filter = { op: "range", field: "experienceYears", gte: query.experience + 1 };
    of.push({ op: "not", of: more });
  }
  if (query.wage !== undefined) {
    isOneOf("wageUnit", [query.wage.unit]);
    of.push({ op: "range", field: "wageTo", gte: query.wage.atLeast });
  }
  if (query.near !== undefined) {
    const { lat, lng, km } = query.near;
    of.push({ op: "radius", lat, lng, meters: km * 1000 });
  }
  return { op: "and", of };
}

function closingFilter({ closingWithinDays }: PositionQuery, today: PlainDate): Filter {
  const open = { op: "range", field: "closesOn", gte: dayNumber(today) } as const;
  if (closingWithinDays === undefined) return open;
  return { ...open, lte: dayNumber(addDays(today, closingWithinDays)) };
}

/** Also true of positions that say nothing about the field: they ask for none of it. */
function noneOf(field: PositionFacet, values: readonly string[]): Filter {
  return { op: "not", of: { op: "in", field, values: [...values] } };
}

function sortOf({ sort, near }: PositionQuery): Sort | undefined {
  switch (sort) {
    case "relevance":
      return undefined;
    case "newest":
      return { field: "publishedAt", dir: "desc" };
    case "closing-soon":
      return { field: "closesOn", dir: "asc" };
    case "wage":
      return { field: "wageTo", dir: "desc" };
    case "near":
      return near ? { near: { lat: near.lat, lng: near.lng } } : undefined;
  }
}
