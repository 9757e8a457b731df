import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursFrom } from "../testing/contents.ts";
import { clashes, endOf, firstOverlap, minutesOf, overlaps, startOf } from "./timetable.ts";

const anyMeeting = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => ({ startsAt: hoursFrom(from), endsAt: hoursFrom(from + length) }));
type Meeting = typeof anyMeeting extends fc.Arbitrary<infer T> ? T : never;
const anyTimetable = fc.array(anyMeeting, { maxLength: 5 });

/** The whole hours in which a meeting is: two share time where they share one of these. */
const hoursOf = ({ startsAt, endsAt }: Meeting) =>
  Array.from(
    { length: (endsAt.getTime() - startsAt.getTime()) / 3_600_000 },
    (_, at) => startsAt.getTime() + at * 3_600_000,
  );
const shares = (one: Meeting, other: Meeting) =>
  hoursOf(one).some((hour) => hoursOf(other).includes(hour));

describe("timetables", () => {
  it("two meetings overlap where they share an hour, either way round", () => {
    fc.assert(
      fc.property(anyMeeting, anyMeeting, (one, other) => {
        expect(overlaps(one, other)).toBe(shares(one, other));
        expect(overlaps(other, one)).toBe(overlaps(one, other));
      }),
    );
  });

  it("clashes are the timetables with a shared hour, and none of one's own is missed", () => {
    fc.assert(
      fc.property(anyTimetable, anyTimetable, (own, timetable) => {
        const expected = own.some((mine) => timetable.some((theirs) => shares(mine, theirs)));
        expect(clashes(own, [{ timetable }])).toHaveLength(expected ? 1 : 0);
        const pairs = own.flatMap((one, at) => own.slice(0, at).map((other) => [one, other]));
        const within = pairs.some(([one, other]) => one && other && shares(one, other));
        expect(firstOverlap(own) !== undefined).toBe(within);
      }),
    );
  });

  it("starts with the earliest and ends with the latest, in whatever order they are written", () => {
    const meetings = [
      { startsAt: hoursFrom(5), endsAt: hoursFrom(6) },
      { startsAt: hoursFrom(1), endsAt: hoursFrom(9) },
      { startsAt: hoursFrom(2), endsAt: hoursFrom(3) },
    ];
    expect(startOf(meetings)).toEqual(hoursFrom(1));
    expect(endOf(meetings)).toEqual(hoursFrom(9));
    expect([startOf([]), endOf([])]).toEqual([null, null]);
    expect(meetings.map(minutesOf)).toEqual([60, 480, 60]);
  });
});
