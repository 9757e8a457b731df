import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { endsAskedOn, isWork, situations, workAfter } from "./work-after.ts";
import type { WorkAnswered, WorkMonths } from "./work-after.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const at = (userId: string, on: string) => ({ userId, on: day(on) });
const ends = [at("a", "2026-01-31"), at("b", "2026-03-01"), at("c", "2026-06-01")];

describe("work after a course", () => {
  const six = (hires: Parameters<typeof workAfter>[1], on: string) =>
    workAfter(ends, hires, [], day(on))[2];

  it("counts who was hired within the months, of those for whom they are over", () => {
    expect(six([], "2026-07-30")).toMatchObject({ months: 6, due: 0, working: 0, unknown: 0 });
    expect(six([], "2026-07-31")).toMatchObject({ due: 1, working: 0, unknown: 1 });
    expect(six([at("c", "2026-07-01")], "2026-07-31")).toMatchObject({ due: 1, working: 0 });
    expect(six([at("c", "2026-07-01")], "2026-12-01")).toMatchObject({ due: 3, working: 1 });
    expect(six([at("c", "2026-05-31")], "2026-07-31")).toMatchObject({ due: 1, working: 0 });
    expect(six([at("a", "2026-08-01")], "2026-09-30")).toMatchObject({ due: 2, working: 0 });
    expect(six([at("a", "2026-07-31")], "2026-07-30")).toMatchObject({ due: 0, working: 0 });
  });

  it("counts what people say for the month they are asked about, from the day they say it", () => {
    const said = (userId: string, months: WorkMonths, work: boolean, on: string): WorkAnswered => ({
      ...at(userId, on),
      months,
      isWork: work,
    });
    const answers = [said("a", 1, true, "2026-03-05"), said("b", 1, false, "2026-04-02")];
    const one = (on: string) => workAfter(ends, [], answers, day(on))[0];
    expect(one("2026-03-04")).toEqual({ months: 1, due: 1, working: 0, unknown: 1 });
    expect(one("2026-03-05")).toEqual({ months: 1, due: 1, working: 1, unknown: 0 });
    expect(one("2026-04-01")).toEqual({ months: 1, due: 2, working: 1, unknown: 1 });
    expect(one("2026-04-02")).toEqual({ months: 1, due: 2, working: 1, unknown: 0 });
    expect(workAfter(ends, [], answers, day("2026-04-30"))[1]).toMatchObject({ working: 0 });
  });

  it("counts a person once, however many courses", () => {
    const twice = [...ends, at("a", "2026-02-10")];
    expect(workAfter(twice, [at("a", "2026-02-20")], [], day("2026-02-28"))).toEqual([
      { months: 1, due: 1, working: 1, unknown: 0 },
      { months: 3, due: 0, working: 0, unknown: 0 },
      { months: 6, due: 0, working: 0, unknown: 0 },
    ]);
  });

  it("is asked on the day, and on the twenty after it where no worker ran", () => {
    expect(endsAskedOn(day("2026-03-31"), 1)).toEqual({ from: "2026-02-09", to: "2026-02-28" });
    expect(endsAskedOn(day("2026-08-15"), 6)).toEqual({ from: "2026-01-27", to: "2026-02-15" });
  });

  it("is employment or self-employment, and nothing else", () => {
    expect(situations.filter(isWork)).toEqual(["employed", "self-employed"]);
  });
});
