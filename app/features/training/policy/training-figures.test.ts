import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { trainingFigures, trainingTargetOn } from "./training-figures.ts";
import type { TrainingEnd } from "./training-figures.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const end = (userId: string, on: string, changes: Partial<TrainingEnd> = {}): TrainingEnd => ({
  ...{ enrolmentId: `${userId} ${on}`, userId, on: day(on) },
  ...{ result: "completed", corrected: [], certificates: [] },
  ...{ kind: "vocational", delivery: "offline", teaching: "mixed", region: "140502" },
  ...changes,
});
const certificate = (issued: string, withdrawn: string | null = null) => ({
  issuedOn: day(issued),
  withdrawnOn: withdrawn === null ? null : day(withdrawn),
});
const year = { from: day("2026-01-01"), to: day("2026-12-31"), on: day("2026-12-31") };
const of = (ends: readonly TrainingEnd[], changes: Partial<typeof year> = {}) =>
  trainingFigures(ends, { hires: [], answers: [] }, { ...year, ...changes });

describe("培训人数 (policy.md 8, indicator 2)", () => {
  it("counts a person once and every completion, and of the rest that it ended", () => {
    const ends = [
      end("a", "2026-01-01"),
      end("a", "2026-03-31", { kind: "blind-massage" }),
      end("b", "2026-12-31", { delivery: "online" }),
      end("c", "2026-05-01", { result: "failed" }),
      end("d", "2026-05-01", { result: "no_show" }),
      end("e", "2025-12-31"),
    ];
    const figures = of(ends);
    expect(figures.total).toEqual({ people: 2, times: 3 });
    expect(figures.ended).toBe(5);
    expect(figures.groups).toEqual([
      { by: "kind", key: "blind-massage", people: 1, times: 1 },
      { by: "kind", key: "vocational", people: 2, times: 2 },
      { by: "delivery", key: "offline", people: 1, times: 2 },
      { by: "delivery", key: "online", people: 1, times: 1 },
      { by: "teaching", key: "mixed", people: 2, times: 3 },
      { by: "region", key: "140502", people: 2, times: 3 },
      { by: "quarter", key: "2026-1", people: 1, times: 2 },
      { by: "quarter", key: "2026-4", people: 1, times: 1 },
    ]);
  });

  it("is of its day: what came later, a withdrawn certificate too, is not known yet", () => {
    const ends = [
      end("a", "2026-03-01", { certificates: [certificate("2026-03-01", "2026-04-10")] }),
      end("b", "2026-05-01"),
    ];
    expect(of(ends, { on: day("2026-02-28") }).total.times).toBe(0);
    expect(of(ends, { on: day("2026-04-09") }).total.times).toBe(1);
    expect(of(ends, { on: day("2026-04-10") }).total.times).toBe(0);
    expect(of(ends, { on: day("2026-05-01") }).total.times).toBe(1);
  });

  it("follows a corrected result from the day it was corrected, and leaves the days before as they were told", () => {
    const ends = [
      // Drawn as failed, put right, then found to be right after all.
      end("a", "2026-03-01", {
        result: "failed",
        corrected: [
          { before: "failed", on: day("2026-04-10") },
          { before: "completed", on: day("2026-05-10") },
        ],
        certificates: [certificate("2026-04-10", "2026-05-10")],
      }),
      // Its certificate was withdrawn with the correction and another one issued on one day.
      end("b", "2026-03-01", {
        corrected: [
          { before: "completed", on: day("2026-06-01") },
          { before: "no_show", on: day("2026-06-01") },
        ],
        certificates: [certificate("2026-03-01", "2026-06-01"), certificate("2026-06-01")],
      }),
    ];
    const on = (text: string) => {
      const { total, ended, groups } = of(ends, { on: day(text) });
      return [total.people, ended, groups.find(({ by }) => by === "quarter")?.key];
    };
    expect(on("2026-04-09")).toEqual([1, 2, "2026-1"]);
    expect(on("2026-04-10")).toEqual([2, 2, "2026-1"]);
    expect(on("2026-05-10")).toEqual([1, 2, "2026-1"]);
    expect(on("2026-12-31")).toEqual([1, 2, "2026-1"]);
  });

  it("is held against the target of the period a day lies in, and of the closest place", () => {
    const row = (region: string, from: string, to: string | null, value: string) => ({
      ...{ name: "training-target-people", region, validFrom: day(from), value },
      ...{ validTo: to === null ? null : day(to), source: "规划", article: "专栏1" },
      confidence: "official-text" as const,
    });
    const rows = [
      row("140500", "2021-01-01", "2030-12-31", "9000"),
      row("140502", "2021-01-01", "2025-12-31", "400"),
      row("140521", "2021-01-01", null, "300"),
    ];
    const target = (region: string, on: string) =>
      trainingTargetOn(rows, { region, day: day(on) })?.people ?? null;
    expect(target("140502", "2025-12-31")).toBe(400);
    expect(target("140502", "2026-01-01")).toBe(9000);
    expect(target("140581", "2024-01-01")).toBe(9000);
    expect(target("140521", "2024-01-01")).toBeNull();
    expect(target("110101", "2024-01-01")).toBeNull();
  });
});
