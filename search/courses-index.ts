import { en } from "#app/features/training/messages/en.ts";
import { zhCN } from "#app/features/training/messages/zh-CN.ts";
import type { CoursesQuery, Sheet } from "#app/features/training/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
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
import type { Filter, IndexSettings, SearchDocument, SearchRequest, Sort } from "./engine.ts";
import { vocabulary } from "./vocabulary.ts";

/** Facets of a session with its course. Every value is a code; labels in both languages are searchable text. */
export const courseFacets = [
  "kind",
  "delivery",
  "teaching",
  "occupation",
  "region",
  "language",
  "sign",
  "need",
  "price",
  "seats",
  "tried",
] as const;
export type CourseFacet = (typeof courseFacets)[number];

/** `startsAt` and `publishedAt` are in seconds; days are numbers, 20261123. */
export const courseNumbers = ["publishedAt", "startsAt", "startsOn", "enrolBy"] as const;

/** Facet values that are not codes of the policy. */
const FREE = "free";
const LEFT = "left";
/** Facet `sign` of every session with sign language, arranged on request included. */
const ANY_SIGN = "any";

export const coursesSettings: IndexSettings = {
  searchable: ["title", "labels", "org", "body"],
  facets: courseFacets,
  ranges: courseNumbers,
  sortable: ["publishedAt", "startsAt"],
  geo: false,
  freshness: "publishedAt",
  vocabulary,
};

/** A published session as it is read for the index, with its course, its provider and its venue. */
export interface SessionForSearch {
  readonly id: string;
  /** Grows when the session, a seat of it, its course, its provider or its venue changes. */
  readonly version: number;
  readonly title: string;
  readonly titleEn: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string;
  readonly kind: string | null;
  readonly delivery: string | null;
  readonly teaching: string | null;
  readonly occupations: readonly string[];
  readonly gives: readonly string[];
  readonly price: number | null;
  readonly platform: string;
  readonly region: string;
  readonly venueName: string | null;
  readonly venueAddress: string | null;
  readonly language: string | null;
  readonly signLanguage: string | null;
  readonly sheet: Sheet;
  readonly sheetNote: string;
  readonly software: readonly { readonly name: string; readonly triedWith?: string | undefined }[];
  readonly seatsLeft: number;
  readonly startsAt: Date;
  readonly enrolBy: PlainDate;
  readonly publishedAt: Date;
}

export function sessionDocument(session: SessionForSearch): SearchDocument {
  const { title, organisationName } = session;
  return {
    id: session.id,
    version: session.version,
    text: {
      title,
      labels: lines(session.titleEn, ...labelsOf(session)),
      org: lines(organisationName, session.organisationNameEn),
      body: lines(
        session.description,
        session.sheetNote,
        session.venueName,
        session.venueAddress,
        session.descriptionEn,
      ),
    },
    facets: facetsOf(session),
    numbers: {
      publishedAt: secondsOf(session.publishedAt),
      startsAt: secondsOf(session.startsAt),
      startsOn: dayNumber(shanghaiDay(session.startsAt)),
      enrolBy: dayNumber(session.enrolBy),
    },
    stored: { title, organisationName },
  };
}

/** What it gives, its kind, place, occupations and software in both languages: words a reader may type. */
function labelsOf({ occupations, region, kind, delivery, gives, ...more }: SessionForSearch) {
  const catalogues = [zhCN, en];
  return [
    ...gives,
    ...wordsFor(`kind.${kind ?? ""}`, catalogues),
    ...wordsFor(`delivery.${delivery ?? ""}`, catalogues),
    ...occupations.flatMap(occupationNames),
    ...regionNames(region),
    ...some(more.platform),
    ...more.software.map(({ name }) => name),
  ];
}

function facetsOf(session: SessionForSearch): Record<CourseFacet, string[]> {
  const { sheet, signLanguage: sign } = session;
  return {
    kind: some(session.kind),
    delivery: some(session.delivery),
    teaching: some(session.teaching),
    occupation: [...new Set(session.occupations.flatMap(occupationWithGroup))],
    region: regionAndAbove(session.region),
    language: some(session.language),
    sign: sign === null || sign === "none" ? [] : [sign, ANY_SIGN],
    need: Object.entries(sheet).flatMap(([item, answer]) => (answer === "no" ? [] : [item])),
    price: session.price === 0 ? [FREE] : [],
    seats: session.seatsLeft > 0 ? [LEFT] : [],
    tried: wasTried(session.software),
  };
}

/** Facets whose values exclude each other: they are counted as if they themselves were not chosen. */
const ALTERNATIVES: ReadonlySet<CourseFacet> = new Set([
  "kind",
  "delivery",
  "teaching",
  "occupation",
  "region",
  "language",
]);

const PAGE_SIZE = 20;

/** The search for sessions that can be joined at `now`: an index that lags never shows one that cannot. */
export function coursesRequest(query: CoursesQuery, now: Date): SearchRequest {
  const sort = sortOf(query);
  return {
    index: "courses",
    q: query.q,
    filter: coursesFilter(query, now),
    facets: courseFacets.map((field) => ({ field, disjunctive: ALTERNATIVES.has(field) })),
    ...(sort ? { sort: [sort] } : {}),
    page: query.page,
    pageSize: PAGE_SIZE,
    highlight: ["title", "body"],
  };
}

export function coursesFilter(query: CoursesQuery, now: Date): Filter {
  const today = shanghaiDay(now);
  const of: Filter[] = [
    { op: "range", field: "enrolBy", gte: dayNumber(today) },
    { op: "range", field: "startsAt", gte: secondsOf(now) + 1 },
  ];
  const isOneOf = (field: CourseFacet, values: readonly (string | undefined)[]) => {
    const given = values.filter((value) => value !== undefined);
    if (given.length > 0) of.push({ op: "in", field, values: given });
  };
  isOneOf("kind", query.kinds);
  isOneOf("delivery", query.deliveries);
  isOneOf("teaching", [query.teaching]);
  isOneOf("occupation", [query.occupation]);
  isOneOf("region", [query.region]);
  isOneOf("language", [query.language]);
  isOneOf("sign", query.sign ? [ANY_SIGN] : []);
  isOneOf("price", query.free ? [FREE] : []);
  isOneOf("seats", query.seats ? [LEFT] : []);
  isOneOf("tried", query.triedWithScreenReader ? [TRIED_WITH_SCREEN_READER] : []);
  if (query.needs.length > 0) of.push({ op: "all", field: "need", values: [...query.needs] });
  if (query.beginsWithinDays !== undefined) {
    const last = addDays(today, query.beginsWithinDays);
    of.push({ op: "range", field: "startsOn", lte: dayNumber(last) });
  }
  return { op: "and", of };
}

function sortOf({ sort, q }: CoursesQuery): Sort | undefined {
  if (sort === "newest") return { field: "publishedAt", dir: "desc" };
  const hasWords = q.trim() !== "";
  return sort === "relevance" && hasWords ? undefined : { field: "startsAt", dir: "asc" };
}
