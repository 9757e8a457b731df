import type { CourseKind, Delivery, SheetItem, SpokenLanguage, Teaching } from "./codes.ts";

/** By what fits the words, or the next to begin where there are none. */
export const courseSorts = ["relevance", "soonest", "newest"] as const;
export type CourseSort = (typeof courseSorts)[number];

/** Choices for "begins within … days". */
export const beginChoices = [7, 14, 30, 90] as const;

/** What somebody looks for among the sessions that can be joined. */
export type CoursesQuery = {
  readonly q: string;
  /** Any of these. */
  readonly kinds: readonly CourseKind[];
  readonly deliveries: readonly Delivery[];
  readonly teaching?: Teaching | undefined;
  /** GB/T 2260 code of a province, prefecture or district; finds what lies below it. */
  readonly region?: string | undefined;
  /** 大类 ("4") or 中类 ("4-01") of 职业分类大典. */
  readonly occupation?: string | undefined;
  readonly beginsWithinDays?: number | undefined;
  readonly language?: SpokenLanguage | undefined;
  /** Taught in sign language, interpreted, or interpreted if asked for. */
  readonly sign: boolean;
  readonly free: boolean;
  /** A seat is left. */
  readonly seats: boolean;
  /** Lines of the accessibility sheet that have to be yes, or yes if asked for. */
  readonly needs: readonly SheetItem[];
  /** Only where the software used was tried with a screen reader. */
  readonly triedWithScreenReader: boolean;
  readonly sort: CourseSort;
  /** From 1. */
  readonly page: number;
};

export const emptyCoursesQuery: CoursesQuery = {
  q: "",
  kinds: [],
  deliveries: [],
  sign: false,
  free: false,
  seats: false,
  needs: [],
  triedWithScreenReader: false,
  sort: "relevance",
  page: 1,
};

/** One wish of a search, as it can be named and taken away. */
export type CourseFilter =
  | { readonly name: "kind"; readonly code: CourseKind }
  | { readonly name: "delivery"; readonly code: Delivery }
  | { readonly name: "teaching"; readonly code: Teaching }
  | { readonly name: "language"; readonly code: SpokenLanguage }
  | { readonly name: "need"; readonly code: SheetItem }
  | { readonly name: "within"; readonly days: number }
  | { readonly name: "region" | "occupation" | "sign" | "free" | "seats" | "tried" };

export interface FilterInUse {
  readonly filter: CourseFilter;
  /** The search that is left without it, from its first page. */
  readonly without: CoursesQuery;
}

/** Every wish in use but the words, in the order of the form. */
export function courseFilters(given: CoursesQuery): readonly FilterInUse[] {
  const query = { ...given, page: 1 };
  const { teaching, language, beginsWithinDays: days } = query;
  const one = (filter: CourseFilter, without: Partial<CoursesQuery>): FilterInUse => ({
    filter,
    without: { ...query, ...without },
  });
  const but = <T>(list: readonly T[], code: T) => list.filter((other) => other !== code);
  return [
    ...(query.region ? [one({ name: "region" }, { region: undefined })] : []),
    ...query.kinds.map((code) => one({ name: "kind", code }, { kinds: but(query.kinds, code) })),
    ...query.deliveries.map((code) =>
      one({ name: "delivery", code }, { deliveries: but(query.deliveries, code) }),
    ),
    ...(teaching ? [one({ name: "teaching", code: teaching }, { teaching: undefined })] : []),
    ...(language ? [one({ name: "language", code: language }, { language: undefined })] : []),
    ...(query.sign ? [one({ name: "sign" }, { sign: false })] : []),
    ...query.needs.map((code) => one({ name: "need", code }, { needs: but(query.needs, code) })),
    ...(query.triedWithScreenReader
      ? [one({ name: "tried" }, { triedWithScreenReader: false })]
      : []),
    ...(query.free ? [one({ name: "free" }, { free: false })] : []),
    ...(query.seats ? [one({ name: "seats" }, { seats: false })] : []),
    ...(days === undefined ? [] : [one({ name: "within", days }, { beginsWithinDays: undefined })]),
    ...(query.occupation ? [one({ name: "occupation" }, { occupation: undefined })] : []),
  ];
}
