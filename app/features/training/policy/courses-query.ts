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
