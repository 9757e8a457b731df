import type { Fen } from "#app/lib/money.ts";
import type { Adjustment, Demand, EducationLevel, FormOfWork, WageUnit } from "./fields.ts";

export const positionSorts = ["relevance", "newest", "closing-soon", "wage", "near"] as const;
export type PositionSort = (typeof positionSorts)[number];

/** Distances a person can choose, in km; a wider search takes the next one. */
export const radii = [2, 5, 10, 30, 50, 100] as const;
export type Radius = (typeof radii)[number];

/** Choices for "closing within … days". */
export const closingChoices = [3, 7, 14, 30] as const;

/** A point in WGS-84, the one datum of the product, in degrees. */
export type Point = { readonly lat: number; readonly lng: number };

/** What a person asks the search for. Everything is optional but sort, page and how words are matched. */
export type PositionQuery = {
  readonly q: string;
  /** `all`: every word must be there. `relaxed`: later words may be missing. */
  readonly words: "all" | "relaxed";
  /** GB/T 2260 code of a province, prefecture or district; finds what lies below it. */
  readonly region?: string | undefined;
  readonly near?: (Point & { readonly km: Radius }) | undefined;
  /** Any of these. */
  readonly forms: readonly FormOfWork[];
  /** The position's upper wage is at least this many fen in the same unit. */
  readonly wage?:
    { readonly atLeast: Fen; readonly unit: Exclude<WageUnit, "negotiable"> } | undefined;
  /** The person's own level: positions asking for more are left out. */
  readonly education?: EducationLevel | undefined;
  /** Whole years the person has: positions asking for more are left out. */
  readonly experience?: number | undefined;
  /** 大类 ("4") or 中类 ("4-01") of 职业分类大典. */
  readonly occupation?: string | undefined;
  /** All of these are offered. */
  readonly adjustments: readonly Adjustment[];
  /** Demands the person cannot or does not want to meet: positions where one is essential are left out. */
  readonly without: readonly Demand[];
  /** Only where the software used was tried with a screen reader. */
  readonly triedWithScreenReader: boolean;
  readonly closingWithinDays?: number | undefined;
  readonly organisationId?: string | undefined;
  readonly sort: PositionSort;
  /** From 1. */
  readonly page: number;
};

export const emptyQuery: PositionQuery = {
  q: "",
  words: "relaxed",
  forms: [],
  adjustments: [],
  without: [],
  triedWithScreenReader: false,
  sort: "relevance",
  page: 1,
};
