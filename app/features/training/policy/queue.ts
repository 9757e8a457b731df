import type { PlainDate } from "#app/lib/date.ts";
import type { AidMonth } from "./aid-month.ts";

/** Groups that a rule puts first, the first of them foremost; the same group by the hour of applying. */
export const priorityGroups = [
  /** 零就业家庭: 就业促进法 art. 56 has at least one of them placed */
  "zero-employment-family",
  /** 就业援助月: who the campaign of the year is for, while it runs */
  "aid-month",
] as const;
export type PriorityGroup = (typeof priorityGroups)[number];

export type PriorityFacts = {
  /** The family the person agreed to be a member of, while nobody in it has work; null: in none. */
  readonly family: {
    /** Able to work and willing, as the register has it. */
    readonly canWork: boolean;
    readonly foundOn: PlainDate;
  } | null;
  /** The campaign that runs where the person is helped to find work; null: none, or not helped. */
  readonly aidMonth: AidMonth | null;
};

/** The group with what it rests on, as it is kept with the enrolment. */
export type Priority =
  | { readonly group: "zero-employment-family"; readonly basis: { readonly foundOn: PlainDate } }
  | { readonly group: "aid-month"; readonly basis: AidMonth };

/** The foremost group a person belongs to on `day`, or null: in the order of applying with everybody else. */
export function priorityOf({ family, aidMonth }: PriorityFacts, day: PlainDate): Priority | null {
  if (family?.canWork && family.foundOn <= day) {
    return { group: "zero-employment-family", basis: { foundOn: family.foundOn } };
  }
  return aidMonth !== null && aidMonth.from <= day && day <= aidMonth.to
    ? { group: "aid-month", basis: aidMonth }
    : null;
}

/** Rank in the queue, 0 the foremost. */
export function priorityRank(priority: PriorityGroup | null): number {
  return priority === null ? priorityGroups.length : priorityGroups.indexOf(priority);
}

export type Waiter = {
  readonly id: string;
  readonly priority: PriorityGroup | null;
  readonly appliedAt: Date;
};

/** Who waits, the next to be offered a seat first: by group, then by the hour of applying, then by id. */
export function inQueueOrder<W extends Waiter>(waiters: readonly W[]): readonly W[] {
  return [...waiters].sort(
    (one, other) =>
      priorityRank(one.priority) - priorityRank(other.priority) ||
      one.appliedAt.getTime() - other.appliedAt.getTime() ||
      (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  );
}

export type QueuePlace = {
  /** 1 is the next. */
  readonly place: number;
  readonly of: number;
  /** Of those before: how many a rule puts first, by group, and how many of one's own group came earlier. */
  readonly aheadByRule: Readonly<Partial<Record<PriorityGroup, number>>>;
  readonly aheadByTime: number;
};

/** Where somebody stands and why, without telling anybody who else waits; undefined: does not wait. */
export function placeInQueue(waiters: readonly Waiter[], id: string): QueuePlace | undefined {
  const order = inQueueOrder(waiters);
  const at = order.findIndex((waiter) => waiter.id === id);
  const self = order[at];
  if (self === undefined) return undefined;
  const ahead = order.slice(0, at);
  const aheadByRule: Partial<Record<PriorityGroup, number>> = {};
  for (const { priority } of ahead) {
    if (priority === null || priority === self.priority) continue;
    aheadByRule[priority] = (aheadByRule[priority] ?? 0) + 1;
  }
  const aheadByTime = ahead.filter(({ priority }) => priority === self.priority).length;
  return { place: at + 1, of: order.length, aheadByRule, aheadByTime };
}

/** Hours for which a freed seat is kept for the first in line (by design, not by law). */
export const offerHours = 48;

const HOUR_MS = 3_600_000;

/** Until when a seat offered at `now` is kept: 48 hours, but not into the first meeting; null: too late to offer one. */
export function offerUntil(now: Date, startsAt: Date | null): Date | null {
  if (startsAt === null || now >= startsAt) return null;
  return new Date(Math.min(now.getTime() + offerHours * HOUR_MS, startsAt.getTime()));
}

/** Who is offered the seats that are free now, in order; each seat once. */
export function nextOffers<W extends Waiter>(
  session: { readonly seats: number; readonly taken: number },
  waiters: readonly W[],
): readonly W[] {
  return inQueueOrder(waiters).slice(0, Math.max(0, session.seats - session.taken));
}
