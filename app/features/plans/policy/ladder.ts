import type { PlainDate } from "#app/lib/date.ts";
import type { PlanKind } from "./states.ts";

/** What is done for a person, as the ladders and the catalogue count it. */
export const measureKinds = [
  "briefing",
  "guidance",
  "recommendation",
  "training",
  "internship",
  "subsidy",
  "device",
  "transport",
  "adjustment",
  "start-up",
  "other",
] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** What somebody writes down themselves: a recommendation comes from comparing. */
export const writtenKinds = measureKinds.filter((kind) => kind !== "recommendation");

/** What was recommended is answered by the person: it is no part of what is agreed to, and nobody rewrites it. */
export function isRecommended(measure: {
  readonly kind: string;
  /** A course for what a position asks for. */
  readonly closesGap: boolean;
}): boolean {
  return measure.kind === "recommendation" || measure.closesGap;
}

/** What has happened in a plan, as far as a ladder counts it. */
export interface LadderFacts {
  readonly checkedOn: PlainDate | null;
  readonly assessedOn: PlainDate | null;
  /** The first wish or need that was put down. */
  readonly needsOn: PlainDate | null;
  readonly measures: readonly {
    readonly kind: MeasureKind;
    readonly doneOn: PlainDate | null;
    readonly positionId: string | null;
    /** When it was recommended the position was open and met everything the person needs: `worthOf`. */
    readonly fitted: boolean;
  }[];
}

export const rungs = [
  "check",
  "assessment",
  "needs",
  "service",
  "briefing",
  "guidance",
  "recommendations",
  "offer",
] as const;
export type Rung = (typeof rungs)[number];

/** 四个一 (国办发〔2022〕6号 (九)) and 1131: one briefing, one guidance, three recommendations, one offer. */
const LADDERS: Readonly<Record<PlanKind, readonly (readonly [Rung, number])[]>> = {
  aid: [
    ["check", 1],
    ["assessment", 1],
    ["needs", 1],
    ["service", 1],
  ],
  graduate: [
    ["briefing", 1],
    ["guidance", 1],
    ["recommendations", 3],
    ["offer", 1],
  ],
};

export interface RungStatus {
  readonly rung: Rung;
  readonly done: number;
  readonly of: number;
}

export interface LadderStatus {
  readonly rungs: readonly RungStatus[];
  readonly isComplete: boolean;
}

/**
 * How far the ladder of a kind of plan is climbed. A recommendation counts only where the position was open and met the
 * person's stated needs, once a position and once a day; one that was declined counts as offered.
 */
export function ladderStatus(facts: LadderFacts, kind: PlanKind): LadderStatus {
  const status = LADDERS[kind].map(([rung, of]) => ({
    rung,
    done: Math.min(COUNT[rung](facts), of),
    of,
  }));
  return { rungs: status, isComplete: status.every(({ done, of }) => done === of) };
}

const COUNT: Readonly<Record<Rung, (facts: LadderFacts) => number>> = {
  check: ({ checkedOn }) => Number(checkedOn !== null),
  assessment: ({ assessedOn }) => Number(assessedOn !== null),
  needs: ({ needsOn }) => Number(needsOn !== null),
  service: ({ measures }) => measures.filter(isService).length,
  briefing: (facts) => countOf(facts, "briefing"),
  guidance: (facts) => countOf(facts, "guidance"),
  recommendations: ({ measures }) => {
    const counted = measures.filter(
      (measure) =>
        measure.kind === "recommendation" && measure.positionId !== null && isService(measure),
    );
    const positions = new Set(counted.map(({ positionId }) => positionId));
    const days = new Set(counted.map(({ doneOn }) => doneOn));
    return Math.min(positions.size, days.size);
  },
  offer: (facts) => countOf(facts, "training") + countOf(facts, "internship"),
};

/** What was done; to offer what does not meet somebody's needs is no service to them. */
function isService({ kind, doneOn, fitted }: LadderFacts["measures"][number]): boolean {
  return doneOn !== null && (kind !== "recommendation" || fitted);
}

function countOf({ measures }: LadderFacts, wanted: MeasureKind): number {
  return measures.filter(({ kind, doneOn }) => kind === wanted && doneOn !== null).length;
}
