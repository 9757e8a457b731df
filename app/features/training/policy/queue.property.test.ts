import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { hoursFrom, NOW } from "../testing/contents.ts";
import {
  inQueueOrder,
  nextOffers,
  offerUntil,
  placeInQueue,
  priorityGroups,
  priorityOf,
  priorityRank,
} from "./queue.ts";
import type { Waiter } from "./queue.ts";

const anyWaiters = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(String(id).padStart(3, "0")),
          priority: fc.constantFrom(null, ...priorityGroups),
          appliedAt: fc.integer({ min: 0, max: 5 }).map((hours) => hoursFrom(hours)),
        }),
      ),
    ),
  )
  .map((waiters): readonly Waiter[] => waiters);

const later = (waiter: Waiter, other: Waiter) =>
  priorityRank(waiter.priority) >= priorityRank(other.priority) &&
  waiter.appliedAt >= other.appliedAt;

describe("the queue", () => {
  it("everybody stands in it once, and nobody behind one whom the rule puts after them", () => {
    fc.assert(
      fc.property(anyWaiters, (waiters) => {
        const order = inQueueOrder(waiters);
        expect(new Set(order)).toEqual(new Set(waiters));
        for (const [at, waiter] of order.entries()) {
          for (const ahead of order.slice(0, at)) {
            const isStrictlyBefore = later(ahead, waiter) && !later(waiter, ahead);
            expect(isStrictlyBefore).toBe(false);
          }
        }
      }),
    );
  });

  it("does not depend on the order of asking", () => {
    fc.assert(
      fc.property(anyWaiters, (waiters) => {
        expect(inQueueOrder([...waiters].reverse())).toEqual(inQueueOrder(waiters));
      }),
    );
  });

  it("who comes later without a rule changes nobody's place", () => {
    fc.assert(
      fc.property(anyWaiters, (waiters) => {
        const more = [...waiters, { id: "new", priority: null, appliedAt: hoursFrom(6) }];
        for (const { id } of waiters) {
          expect(placeInQueue(more, id)?.place).toBe(placeInQueue(waiters, id)?.place);
        }
        expect(placeInQueue(more, "new")?.place).toBe(more.length);
      }),
    );
  });

  it("the explanation adds up to the place", () => {
    fc.assert(
      fc.property(anyWaiters, (waiters) => {
        for (const waiter of waiters) {
          const place = placeInQueue(waiters, waiter.id);
          if (!place) throw new Error("somebody in the queue has no place");
          const byRule = Object.values(place.aheadByRule).reduce((sum, count) => sum + count, 0);
          expect(byRule + place.aheadByTime).toBe(place.place - 1);
          expect(place.of).toBe(waiters.length);
          for (const group of Object.keys(place.aheadByRule)) {
            expect(priorityRank(group as "aid-month")).toBeLessThan(priorityRank(waiter.priority));
          }
        }
      }),
    );
  });

  it("offers as many seats as are free, to the first, and never one more", () => {
    fc.assert(
      fc.property(anyWaiters, fc.nat(10), fc.nat(12), (waiters, seats, taken) => {
        const offers = nextOffers({ seats, taken }, waiters);
        expect(offers).toHaveLength(Math.min(Math.max(0, seats - taken), waiters.length));
        expect(taken + offers.length).toBeLessThanOrEqual(Math.max(seats, taken));
        expect(offers).toEqual(inQueueOrder(waiters).slice(0, offers.length));
      }),
    );
  });

  it("who does not wait has no place", () => expect(placeInQueue([], "x")).toBeUndefined());
});

describe("an offer", () => {
  it("is kept 48 hours, but not into the first meeting, and is not made once it began", () => {
    expect(offerUntil(NOW, hoursFrom(100))).toEqual(hoursFrom(48));
    expect(offerUntil(NOW, hoursFrom(5))).toEqual(hoursFrom(5));
    expect(offerUntil(NOW, NOW)).toBeNull();
    expect(offerUntil(NOW, null)).toBeNull();
  });
});

describe("who a rule puts first", () => {
  const day = plainDate("2026-01-10") as PlainDate;
  const aidMonth = { from: addDays(day, -2), to: day, source: "通知", article: "" };
  const family = { canWork: true, foundOn: addDays(day, -30) };
  const cannot = { ...family, canWork: false };

  it.each([
    ["就业促进法 art. 56: 零就业家庭", family, aidMonth, 0, "zero-employment-family"],
    ["of such a family, but not somebody who can work", cannot, null, 0, null],
    ["the same in the Aid Month", cannot, aidMonth, 0, "aid-month"],
    ["a family found later", family, null, -31, null],
    ["就业援助月, its last day", null, aidMonth, 0, "aid-month"],
    ["就业援助月, the day after", null, aidMonth, 1, null],
    ["就业援助月, the day before", null, aidMonth, -3, null],
    ["in no group", null, null, 0, null],
  ] as const)("%s", (_, of, campaign, days, group) => {
    const facts = { family: of, aidMonth: campaign };
    expect(priorityOf(facts, addDays(day, days))?.group ?? null).toBe(group);
  });

  it("says what it rests on", () => {
    expect(priorityOf({ family, aidMonth }, day)?.basis).toEqual({ foundOn: family.foundOn });
    expect(priorityOf({ family: null, aidMonth }, day)?.basis).toEqual(aidMonth);
  });
});
