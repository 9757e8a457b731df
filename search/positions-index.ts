import type { PlainDate } from "#app/lib/date.ts";
import type {
  Filter,
  GeoPoint,
  IndexSettings,
  SearchDocument,
  SearchRequest,
  Sort,
} from "./engine.ts";
import {
  dayNumber,
  demandCode,
  occupationWithGroup,
  regionWithAncestors,
  softwareCode,
} from "./position-codes.ts";
import type { DemandLevel } from "./position-codes.ts";
import { vocabulary } from "./vocabulary.ts";

/** Facets of a position. Every value is a code; labels in both languages are searchable text. */
export const POSITION_FACETS = [
  "occupation",
  "region",
  "formOfWork",
  "contract",
  "education",
  "wageUnit",
  "adjustments",
  "accessFacts",
  "demands",
  "software",
  "softwareTried",
  "organisation",
] as const;
export type PositionFacet = (typeof POSITION_FACETS)[number];

/** `closesOn` is a day as a number, 20261123; `publishedAt` is in seconds; wages are in fen per unit. */
export const POSITION_NUMBERS = [
  "publishedAt",
  "closesOn",
  "wageFrom",
  "wageTo",
  "experienceYears",
] as const;

/** A position without a closing date is open until it is ended. */
const NEVER = 99_991_231;

export const positionsSettings: IndexSettings = {
  searchable: ["title", "labels", "org", "body"],
  facets: POSITION_FACETS,
  ranges: POSITION_NUMBERS,
  sortable: ["publishedAt", "closesOn", "wageFrom", "wageTo"],
  geo: true,
  freshness: "publishedAt",
  vocabulary,
};

/** A published position as its owner projects it, with its employer. */
export interface PositionForSearch {
  id: string;
  /** The position's version and its employer's added: it grows when either changes. */
  version: number;
  title: string;
  titleEn: string | null;
  organisationId: string;
  organisationName: string;
  organisationNameEn: string | null;
  occupation: string | null;
  formOfWork: string | null;
  contract: string | null;
  education: string | null;
  experienceYears: number | null;
  region: string | null;
  address: string;
  lat: number | null;
  lng: number | null;
  wageFrom: number | null;
  wageTo: number | null;
  wageUnit: string | null;
  closingOn: PlainDate | null;
  publishedAt: Date;
  description: string;
  descriptionEn: string | null;
  requirements: readonly string[];
  demands: Readonly<Record<string, DemandLevel>>;
  adjustments: readonly string[];
  adjustmentsNote: string;
  accessFacts: readonly string[];
  software: readonly { name: string; tried: boolean }[];
  /** Names of occupation, region, form of work … in both languages: words a reader may type. */
  labels: readonly string[];
}

/** What the result list may show before PostgreSQL has supplied the row itself. */
export interface StoredPosition extends Record<string, unknown> {
  title: string;
  organisationId: string;
  organisationName: string;
  region: string | null;
}

export function positionDocument(position: PositionForSearch): SearchDocument {
  return {
    id: position.id,
    version: position.version,
    text: {
      title: position.title,
      labels: lines(
        position.titleEn,
        ...position.labels,
        ...position.software.map(({ name }) => name),
      ),
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
    stored: {
      title: position.title,
      organisationId: position.organisationId,
      organisationName: position.organisationName,
      region: position.region,
    } satisfies StoredPosition,
  };
}

function facetsOf(position: PositionForSearch): Record<PositionFacet, string[]> {
  const tried = position.software.filter((software) => software.tried);
  return {
    occupation: occupationWithGroup(position.occupation),
    region: position.region === null ? [] : regionWithAncestors(position.region),
    formOfWork: some(position.formOfWork),
    contract: some(position.contract),
    education: some(position.education),
    wageUnit: some(position.wageUnit),
    adjustments: [...position.adjustments],
    accessFacts: [...position.accessFacts],
    demands: Object.entries(position.demands).map(([sense, level]) => demandCode(sense, level)),
    software: position.software.map(({ name }) => softwareCode(name)),
    softwareTried: tried.map(({ name }) => softwareCode(name)),
    organisation: [position.organisationId],
  };
}

function numbersOf(position: PositionForSearch): Record<string, number> {
  const numbers: Record<string, number> = {
    publishedAt: Math.floor(position.publishedAt.getTime() / 1000),
    closesOn: position.closingOn === null ? NEVER : dayNumber(position.closingOn),
  };
  if (position.wageFrom !== null) numbers.wageFrom = position.wageFrom;
  if (position.wageTo !== null) numbers.wageTo = position.wageTo;
  if (position.experienceYears !== null) numbers.experienceYears = position.experienceYears;
  return numbers;
}

function geoOf({ lat, lng }: PositionForSearch): { geo?: GeoPoint } {
  return lat === null || lng === null ? {} : { geo: { lat, lng } };
}

function some(code: string | null): string[] {
  return code === null || code === "" ? [] : [code];
}

function lines(...texts: (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== "").join("\n");
}

export const POSITION_ORDERS = ["relevance", "newest", "closing-soon", "wage", "distance"] as const;
export type PositionOrder = (typeof POSITION_ORDERS)[number];

/** What a reader may ask for; everything is optional and combines by "and". */
export interface PositionFilters {
  q?: string;
  /** Any of these occupations, by 中类 or 大类. */
  occupation?: readonly string[];
  /** Any of these regions, their parts included. */
  region?: readonly string[];
  formOfWork?: readonly string[];
  contract?: readonly string[];
  education?: readonly string[];
  /** Every one of these. */
  adjustments?: readonly string[];
  accessFacts?: readonly string[];
  /** Programs that were tried with a screen reader. */
  softwareTried?: readonly string[];
  /** Senses and abilities that the work must not make essential. */
  withoutDemands?: readonly string[];
  organisation?: string;
  wageUnit?: string;
  /** Fen per `wageUnit`: the upper end of the offered wage reaches it. */
  wageAtLeast?: number;
  experienceAtMost?: number;
  near?: GeoPoint & { meters?: number };
  /** Published at or after; seconds. */
  publishedSince?: number;
  order?: PositionOrder;
  page?: number;
  pageSize?: number;
}

/** Facets that are counted as if they themselves were not chosen: their values exclude each other. */
const ALTERNATIVES: ReadonlySet<PositionFacet> = new Set([
  "occupation",
  "region",
  "formOfWork",
  "contract",
  "education",
]);

const COUNTED: readonly PositionFacet[] = [
  "occupation",
  "region",
  "formOfWork",
  "contract",
  "education",
  "adjustments",
  "accessFacts",
  "demands",
  "softwareTried",
];

/** The request for open positions on a day in Shanghai: a stale index never shows a closed one. */
export function positionsRequest(filters: PositionFilters, today: PlainDate): SearchRequest {
  const sort = sortOf(filters);
  return {
    index: "positions",
    ...(filters.q === undefined ? {} : { q: filters.q }),
    filter: positionsFilter(filters, today),
    facets: COUNTED.map((field) => ({ field, disjunctive: ALTERNATIVES.has(field) })),
    ...(sort ? { sort } : {}),
    page: filters.page ?? 1,
    pageSize: filters.pageSize ?? 20,
    highlight: ["title", "body"],
  };
}

export function positionsFilter(filters: PositionFilters, today: PlainDate): Filter {
  const of: Filter[] = [
    { op: "range", field: "closesOn", gte: dayNumber(today) },
    ...chosen("in", "occupation", filters.occupation),
    ...chosen("in", "region", filters.region),
    ...chosen("in", "formOfWork", filters.formOfWork),
    ...chosen("in", "contract", filters.contract),
    ...chosen("in", "education", filters.education),
    ...chosen("all", "adjustments", filters.adjustments),
    ...chosen("all", "accessFacts", filters.accessFacts),
    ...chosen("all", "softwareTried", filters.softwareTried?.map(softwareCode)),
    ...chosen("in", "organisation", filters.organisation && [filters.organisation]),
    ...chosen("in", "wageUnit", filters.wageUnit && [filters.wageUnit]),
    ...atLeast("wageTo", filters.wageAtLeast),
    ...atLeast("publishedAt", filters.publishedSince),
  ];
  const unwanted = filters.withoutDemands?.map((sense) => demandCode(sense, "essential"));
  for (const part of chosen("in", "demands", unwanted)) of.push({ op: "not", of: part });
  if (filters.experienceAtMost !== undefined) {
    of.push(notAbove("experienceYears", filters.experienceAtMost));
  }
  if (filters.near?.meters !== undefined) {
    const { lat, lng, meters } = filters.near;
    of.push({ op: "radius", lat, lng, meters });
  }
  return { op: "and", of };
}

function chosen(op: "in" | "all", field: PositionFacet, values?: readonly string[] | ""): Filter[] {
  return values && values.length > 0 ? [{ op, field, values: [...values] }] : [];
}

function atLeast(field: string, gte?: number): Filter[] {
  return gte === undefined ? [] : [{ op: "range", field, gte }];
}

/** Positions that do not name the number ask for none of it. */
function notAbove(field: string, most: number): Filter {
  return { op: "not", of: { op: "range", field, gte: most + 1 } };
}

function sortOf({ order, near }: PositionFilters): Sort[] | undefined {
  switch (order) {
    case "newest":
      return [{ field: "publishedAt", dir: "desc" }];
    case "closing-soon":
      return [{ field: "closesOn", dir: "asc" }];
    case "wage":
      return [{ field: "wageTo", dir: "desc" }];
    case "distance":
      return near ? [{ near: { lat: near.lat, lng: near.lng } }] : undefined;
    default:
      return undefined;
  }
}
