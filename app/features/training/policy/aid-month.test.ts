import { describe, expect, it } from "vitest";
import type { ParameterRow } from "#app/features/quotas/policy/index.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { aidMonthOn } from "./aid-month.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const row = (region: string, from: string, to: string | null, value = "yes"): ParameterRow => ({
  ...{ name: "aid-month", region, validFrom: day(from), value },
  validTo: to === null ? null : day(to),
  ...{ source: "通知", article: "二", confidence: "secondary" },
});

describe("就业援助月", () => {
  const rows = [
    row("100000", "2025-12-28", "2026-02-02"),
    row("140500", "2026-01-10", "2026-02-10"),
    row("140581", "2026-01-01", "2026-03-01", "no"),
  ];
  it.each([
    [
      "the nation's, before the city's begins, over the turn of the year",
      "140502",
      "2026-01-05",
      "2025-12-28",
    ],
    ["the city's own", "140502", "2026-02-10", "2026-01-10"],
    ["the day after its last", "140502", "2026-02-11", null],
    ["elsewhere the nation's", "110000", "2026-02-02", "2025-12-28"],
    ["none where the district says so", "140581", "2026-01-20", null],
    ["before any", "140502", "2025-12-27", null],
  ] as const)("%s", (_, region, on, from) => {
    expect(aidMonthOn(rows, { region, day: day(on) })?.from ?? null).toBe(from);
  });

  it("is none without a last day", () => {
    const open = [row("140502", "2026-01-01", null)];
    expect(aidMonthOn(open, { region: "140502", day: day("2026-01-05") })).toBeNull();
  });

  it("names the document", () => {
    expect(aidMonthOn(rows, { region: "140502", day: day("2026-01-12") })).toEqual({
      ...{ from: "2026-01-10", to: "2026-02-10", source: "通知", article: "二" },
    });
  });
});
