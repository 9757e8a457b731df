import { parameterOn } from "#app/features/quotas/policy/index.ts";
import type { ParameterRow } from "#app/features/quotas/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import type { CourseKind, Delivery, Teaching } from "./codes.ts";
import type { ResultState } from "./enrolment-states.ts";
import { workAfter } from "./work-after.ts";
import type { Hired, WorkAfter, WorkAnswered } from "./work-after.ts";

/** How many distinct people shall have completed a course between the two days of the parameter's row. */
export const trainingTargetParameter = "training-target-people";

export interface TrainingTarget {
  readonly people: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly source: string;
  readonly article: string;
}

/** The target whose days a day lies in, of the closest place that has one; null: none. A row without an end is none. */
export function trainingTargetOn(
  rows: readonly ParameterRow[],
  { region, day }: { readonly region: string; readonly day: PlainDate },
): TrainingTarget | null {
  const row = parameterOn(rows, trainingTargetParameter, region, day);
  if (!row || row.validTo === null) return null;
  const { value, validFrom: from, validTo: to, source, article } = row;
  return { people: Number(value), from, to, source, article };
}

/** How somebody's time in a session ended. */
export interface TrainingEnd {
  readonly enrolmentId: string;
  readonly userId: string;
  /** As it stands now. */
  readonly result: ResultState;
  /** When it was drawn; a corrected result stands for the same day. */
  readonly on: PlainDate;
  /** What stood before each correction, and on which day it ended; the first one first. */
  readonly corrected: readonly { readonly before: ResultState; readonly on: PlainDate }[];
  /** The first one first. */
  readonly certificates: readonly {
    readonly issuedOn: PlainDate;
    readonly withdrawnOn: PlainDate | null;
  }[];
  readonly kind: CourseKind;
  /** Null: nothing was written of it. */
  readonly delivery: Delivery | null;
  readonly teaching: Teaching | null;
  /** Of the venue, or of the provider where the teaching is online. */
  readonly region: string;
}

/**
 * Whether somebody had completed a course as far as it was known at the end of a day: by the result that stood then, and
 * not where the last certificate issued by then was withdrawn by then.
 */
export function isCompletedOn(
  { result, corrected, certificates, on }: TrainingEnd,
  day: PlainDate,
): boolean {
  const stood = corrected.find((one) => one.on > day)?.before ?? result;
  const last = certificates.findLast(({ issuedOn }) => issuedOn <= day);
  const isWithdrawn = last !== undefined && last.withdrawnOn !== null && last.withdrawnOn <= day;
  return on <= day && stood === "completed" && !isWithdrawn;
}

/** 人数 and 人次: each person once, and each completion. */
export interface PeopleAndTimes {
  readonly people: number;
  readonly times: number;
}

export interface TrainingFigures {
  readonly total: PeopleAndTimes;
  /** Completions by how many sessions ended for somebody: failed and not come among them. */
  readonly ended: number;
  readonly groups: readonly (PeopleAndTimes & {
    readonly by: "kind" | "delivery" | "teaching" | "region" | "quarter";
    readonly key: string;
  })[];
  /** Of the people who completed a course: who has work one, three and six months after it. */
  readonly work: readonly WorkAfter[];
}

/**
 * Indicator 2 (policy.md 8): distinct people with a completed course between two days, with the person-times beside them.
 * Nothing that happened after `on` counts, so that a figure of a past day can be made again.
 */
export function trainingFigures(
  ends: readonly TrainingEnd[],
  known: { readonly hires: readonly Hired[]; readonly answers: readonly WorkAnswered[] },
  { from, to, on }: { readonly from: PlainDate; readonly to: PlainDate; readonly on: PlainDate },
): TrainingFigures {
  const last = on < to ? on : to;
  const ended = ends.filter((one) => one.on >= from && one.on <= last);
  const completed = ended.filter((end) => isCompletedOn(end, on));
  const groupsOf = (
    by: TrainingFigures["groups"][number]["by"],
    keyOf: (end: TrainingEnd) => string,
  ) =>
    [...groupBy(completed, keyOf)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, some]) => ({ by, key, ...countOf(some) }));
  return {
    total: countOf(completed),
    ended: ended.length,
    groups: [
      ...groupsOf("kind", ({ kind }) => kind),
      ...groupsOf("delivery", ({ delivery }) => delivery ?? "unknown"),
      ...groupsOf("teaching", ({ teaching }) => teaching ?? "unknown"),
      ...groupsOf("region", ({ region }) => region),
      ...groupsOf("quarter", quarterOf),
    ],
    work: workAfter(completed, known.hires, known.answers, on),
  };
}

function countOf(ends: readonly TrainingEnd[]): PeopleAndTimes {
  return { people: new Set(ends.map(({ userId }) => userId)).size, times: ends.length };
}

/** 2026-05-10 → 2026-2 */
function quarterOf({ on }: TrainingEnd): string {
  return `${on.slice(0, 4)}-${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
}
