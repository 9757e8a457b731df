import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { dueReminder, nextAlertDay, reminderChoiceOf, reminderDay } from "./saving.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const today = day("2026-11-23");

describe("reminderDay", () => {
  it.each([
    ["3", "2026-12-08", "2026-12-05"],
    ["1", "2026-12-08", "2026-12-07"],
    ["none", "2026-12-08", null],
    ["3", "2026-11-27", "2026-11-24"],
    ["3", "2026-11-26", "2026-11-25"],
    ["3", "2026-11-25", "2026-11-24"],
    ["1", "2026-11-24", null],
    ["3", "2026-11-23", null],
  ] as const)("%s days before %s is %s", (choice, closingOn, expected) => {
    expect(reminderDay(choice, day(closingOn), today)).toBe(expected);
  });
});

describe("reminderChoiceOf", () => {
  it.each([
    [null, "none"],
    ["2026-12-07", "1"],
    ["2026-12-05", "3"],
  ] as const)("%s is %s", (remindOn, expected) => {
    expect(reminderChoiceOf(remindOn && day(remindOn), day("2026-12-08"))).toBe(expected);
  });
});

describe("dueReminder", () => {
  it("is due in the last three days", () => {
    expect(dueReminder(day("2026-11-26"), today)).toEqual({ ok: true });
  });

  it("moves with a position that was extended", () => {
    expect(dueReminder(day("2026-12-24"), today)).toEqual({
      ok: false,
      reason: "too-early",
      remindOn: "2026-12-21",
    });
  });
});

describe("nextAlertDay", () => {
  it("is tomorrow or in a week", () => {
    expect(nextAlertDay("daily", today)).toBe("2026-11-24");
    expect(nextAlertDay("weekly", today)).toBe("2026-11-30");
  });
});
