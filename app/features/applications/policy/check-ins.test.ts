import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { checkInDays, startsAskedOn } from "./check-ins.ts";

const today = plainDate("2026-11-26") as PlainDate;

describe("who is asked how it goes", () => {
  it("begins on the thirtieth day and for thirty days", () => {
    expect(startsAskedOn(today, 30)).toEqual({ from: "2026-09-28", to: "2026-10-27" });
  });

  it("is asked of one start about one time only on any day", () => {
    for (let ago = 0; ago < 400; ago += 1) {
      const start = addDays(today, -ago);
      const asked = checkInDays.filter((days) => {
        const { from, to } = startsAskedOn(today, days);
        return from <= start && start <= to;
      });
      expect(asked.length).toBeLessThanOrEqual(1);
      if (ago === 30 || ago === 90 || ago === 180) expect(asked).toEqual([ago]);
    }
  });
});
