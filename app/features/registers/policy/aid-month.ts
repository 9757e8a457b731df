import { aidMonthOn, aidMonthParameter } from "#app/features/training/policy/index.ts";
import type { AidMonth } from "#app/features/training/policy/index.ts";
import type { ParameterRow } from "#app/features/quotas/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";

/** 四清: what has to be clear about everybody who is visited (policy.md 5, 就业援助月). */
export const clearItems = ["people", "skills", "needs", "situation"] as const;
export type ClearItem = (typeof clearItems)[number];

/** All campaigns that were set for a place or for what it lies in, the newest first. */
export function aidMonthsOf(rows: readonly ParameterRow[], region: string): readonly AidMonth[] {
  const begins = new Set(
    rows.filter(({ name }) => name === aidMonthParameter).map(({ validFrom }) => validFrom),
  );
  return [...begins]
    .toSorted()
    .reverse()
    .flatMap((day) => {
      const found = aidMonthOn(rows, { region, day });
      return found?.from === day ? [found] : [];
    });
}

/** What has happened in somebody's plan, in days; what lies outside the campaign does not count. */
export interface AidEvents {
  readonly talks: readonly {
    readonly on: PlainDate;
    readonly channel: string;
    readonly reached: boolean;
  }[];
  readonly measures: readonly {
    readonly kind: string;
    readonly doneOn: PlainDate | null;
    /** Of plans/policy `measureSteps`, and since when. */
    readonly step: string | null;
    readonly stepOn: PlainDate | null;
  }[];
  readonly placedOn: PlainDate | null;
  readonly cleared: readonly { readonly item: ClearItem; readonly on: PlainDate }[];
}

/** The checklist of one person: the first day of each thing, null while it is still to do. */
export interface AidChecklist {
  /** Had work before the campaign began: is called back, and not visited. */
  readonly isPlacedBefore: boolean;
  readonly calledBackOn: PlainDate | null;
  readonly visitedOn: PlainDate | null;
  readonly cleared: Readonly<Record<ClearItem, PlainDate | null>>;
  readonly helpedOn: PlainDate | null;
  readonly trainedOn: PlainDate | null;
  readonly placedOn: PlainDate | null;
}

/**
 * The checklist of a person on a day of the campaign, or after it: nothing later than `on` counts, so that a figure of a
 * day can be made again at any time (policy.md 5: visit everyone, four clear, placed or prepared, call back the placed).
 */
export function aidChecklist(
  { talks, measures, placedOn, cleared }: AidEvents,
  { from, to }: Pick<AidMonth, "from" | "to">,
  on: PlainDate,
): AidChecklist {
  const end = on < to ? on : to;
  const first = (days: readonly (PlainDate | null)[]): PlainDate | null =>
    days
      .filter((day) => day !== null)
      .filter((day) => day >= from && day <= end)
      .toSorted()[0] ?? null;
  const reached = talks.filter((talk) => talk.reached);
  const trained = measures.filter(({ kind }) => kind === "training");
  const clearedOn = (item: ClearItem) =>
    first(cleared.filter((one) => one.item === item).map((one) => one.on));
  return {
    isPlacedBefore: placedOn !== null && placedOn < from,
    calledBackOn: first(reached.map((talk) => talk.on)),
    visitedOn: first(reached.filter(({ channel }) => channel === "visit").map((talk) => talk.on)),
    cleared: {
      people: clearedOn("people"),
      skills: clearedOn("skills"),
      needs: clearedOn("needs"),
      situation: clearedOn("situation"),
    },
    helpedOn: first(measures.map(({ doneOn }) => doneOn)),
    trainedOn: first(
      trained.flatMap(({ doneOn, step, stepOn }) =>
        step === "enrolled" || step === "completed" ? [stepOn, doneOn] : [doneOn],
      ),
    ),
    placedOn: first([placedOn]),
  };
}

export const aidParts = ["visited", "clear", "helped", "trained", "placed"] as const;
export type AidPart = (typeof aidParts)[number];

export interface AidFigures extends Readonly<Record<AidPart, number>> {
  readonly registered: number;
  /** Registered without work when the campaign began. */
  readonly toVisit: number;
  readonly toCallBack: number;
  readonly calledBack: number;
}

/** The report of a campaign: of those without work when it began, and of those to be called back. */
export function aidFigures(people: readonly AidChecklist[]): AidFigures {
  const seeking = people.filter(({ isPlacedBefore }) => !isPlacedBefore);
  const placed = people.filter(({ isPlacedBefore }) => isPlacedBefore);
  const count = (is: (one: AidChecklist) => boolean) => seeking.filter(is).length;
  return {
    registered: people.length,
    toVisit: seeking.length,
    visited: count(({ visitedOn }) => visitedOn !== null),
    clear: count(({ cleared }) => clearItems.every((item) => cleared[item] !== null)),
    helped: count(({ helpedOn }) => helpedOn !== null),
    trained: count(({ trainedOn }) => trainedOn !== null),
    placed: count(({ placedOn }) => placedOn !== null),
    toCallBack: placed.length,
    calledBack: placed.filter(({ calledBackOn }) => calledBackOn !== null).length,
  };
}
