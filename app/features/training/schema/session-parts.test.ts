import { describe, expect, it } from "vitest";
import { coursePartForms } from "./course-parts.ts";
import { sessionPartForms } from "./session-parts.ts";

const day = (date: string) => {
  const [year, month, dayOfMonth] = date.split("-");
  return { year, month, day: dayOfMonth };
};
const meeting = (date: string, from: string, until: string) => ({ day: day(date), from, until });
const EMPTY = { day: { year: "", month: "", day: "" } };

function when(meetings: readonly unknown[], more: object = {}) {
  const read = sessionPartForms.when.safeParse({ version: "1", meetings, ...more });
  if (read.success) return read.data.timetable.map(({ startsAt }) => startsAt.toISOString());
  return read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
}

describe("the timetable of a session", () => {
  it("is read in Shanghai's hours, in order, without empty rows", () => {
    const rows = [
      meeting("2026-12-08", "14：30", "17:00"),
      EMPTY,
      meeting("2026-12-07", "9:00", "12.00"),
    ];
    expect(when(rows)).toEqual(["2026-12-07T01:00:00.000Z", "2026-12-08T06:30:00.000Z"]);
  });

  it("repeats the last meeting", () => {
    const rows = [meeting("2026-12-07", "9:00", "12:00")];
    expect(when(rows, { repeatEvery: "7", repeatTimes: "2" })).toEqual([
      "2026-12-07T01:00:00.000Z",
      "2026-12-14T01:00:00.000Z",
      "2026-12-21T01:00:00.000Z",
    ]);
    expect(when(rows, { repeatEvery: "7" })).toEqual(["repeatTimes error.repeatTimes"]);
    expect(when(rows, { repeatTimes: "2" })).toEqual(["repeatEvery error.choose"]);
  });

  it.each([
    [
      "a row half filled",
      [{ ...EMPTY, from: "9:00" }],
      ["meetings.0.day error.dayMissing", "meetings.0.until error.clockMissing"],
    ],
    [
      "an end before its start",
      [meeting("2026-12-07", "12:00", "9:00")],
      ["meetings.0.until error.endsBeforeStart"],
    ],
    [
      "no hour",
      [meeting("2026-12-07", "25:00", "26:00")],
      ["meetings.0.from error.clock", "meetings.0.until error.clock"],
    ],
    [
      "two at the same time",
      [meeting("2026-12-07", "9:00", "12:00"), meeting("2026-12-07", "11:00", "13:00")],
      ["meetings.1.from error.overlaps"],
    ],
  ])("refuses %s", (_name, rows, issues) => {
    expect(when(rows)).toEqual(issues);
  });

  it("refuses a repetition that meets another meeting, at the field that says how often", () => {
    const rows = [meeting("2026-12-08", "9:00", "12:00"), meeting("2026-12-07", "9:00", "12:00")];
    expect(when(rows, { repeatEvery: "1", repeatTimes: "1" })).toEqual([
      "repeatTimes error.overlaps",
    ]);
  });
});

describe("the price of a course", () => {
  it.each([
    [
      "条例 art. 22: free where it is a public service",
      { isPublicService: "yes", price: "100" },
      ["price"],
    ],
    ["no subsidy above the price", { price: "100", subsidy: "200" }, ["subsidy"]],
    ["at most 100,000 yuan", { price: "100001" }, ["price"]],
  ])("%s", (_name, form, fields) => {
    const read = coursePartForms.price.safeParse({ version: "1", ...form });
    expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual(fields);
  });
});
