import { describe, expect, it } from "vitest";
import type { ParameterRow } from "#app/features/quotas/policy/index.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { aidChecklist, aidFigures, aidMonthsOf } from "./aid-month.ts";
import type { AidEvents } from "./aid-month.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const month = { from: day("2026-01-02"), to: day("2026-02-02") };
const none: AidEvents = { talks: [], measures: [], placedOn: null, cleared: [] };
const talk = (on: string, channel = "visit", reached = true) => ({ on: day(on), channel, reached });
const training = (step: string | null, stepOn: string | null, doneOn: string | null = null) => ({
  ...{ kind: "training", step, stepOn: stepOn === null ? null : day(stepOn) },
  doneOn: doneOn === null ? null : day(doneOn),
});
const list = (events: Partial<AidEvents>, on = "2026-02-02") =>
  aidChecklist({ ...none, ...events }, month, day(on));

describe("就业援助月: the checklist of a person (policy.md 5)", () => {
  it("has a visit only where somebody was reached at home, from the first day to the last", () => {
    const visited = (...talks: AidEvents["talks"]) => list({ talks }).visitedOn;
    expect(visited(talk("2026-01-01"))).toBeNull();
    expect(visited(talk("2026-01-02"))).toBe("2026-01-02");
    expect(visited(talk("2026-02-02"))).toBe("2026-02-02");
    expect(visited(talk("2026-02-03"))).toBeNull();
    expect(visited(talk("2026-01-10", "phone"))).toBeNull();
    expect(visited(talk("2026-01-10", "visit", false))).toBeNull();
    expect(visited(talk("2026-01-20"), talk("2026-01-12"))).toBe("2026-01-12");
  });

  it("counts nothing later than the day that is asked for", () => {
    const events = { talks: [talk("2026-01-20")], placedOn: day("2026-01-21") };
    expect(list(events, "2026-01-19")).toMatchObject({ visitedOn: null, placedOn: null });
    expect(list(events, "2026-01-20")).toMatchObject({ visitedOn: "2026-01-20", placedOn: null });
    expect(list(events, "2026-01-21").placedOn).toBe("2026-01-21");
  });

  it("calls back who had work the day before it began, by whatever way, and visits who found it since", () => {
    const before = list({ placedOn: day("2026-01-01"), talks: [talk("2026-01-05", "phone")] });
    expect(before).toMatchObject({
      isPlacedBefore: true,
      calledBackOn: "2026-01-05",
      placedOn: null,
    });
    expect(list({ placedOn: day("2026-01-02") })).toMatchObject({
      isPlacedBefore: false,
      placedOn: "2026-01-02",
    });
  });

  it("has training from the day of enrolling, and no training of an application alone", () => {
    expect(list({ measures: [training("enrolled", "2026-01-08")] }).trainedOn).toBe("2026-01-08");
    expect(list({ measures: [training("applied", "2026-01-08")] }).trainedOn).toBeNull();
    expect(list({ measures: [training(null, null, "2026-01-09")] })).toMatchObject({
      trainedOn: "2026-01-09",
      helpedOn: "2026-01-09",
    });
  });
});

describe("就业援助月: the report", () => {
  it("counts the visited, the four clear, the placed and the called back, each of those it is due for", () => {
    const cleared = (["people", "skills", "needs", "situation"] as const).map((item) => ({
      item,
      on: day("2026-01-10"),
    }));
    const people = [
      list({ talks: [talk("2026-01-10")], cleared }),
      list({ cleared: cleared.slice(0, 3), placedOn: day("2026-01-15") }),
      list({ placedOn: day("2025-11-01"), talks: [talk("2026-01-11", "text")], cleared }),
      list({ placedOn: day("2025-12-31"), talks: [talk("2026-01-11", "text", false)] }),
      list({}),
    ];
    expect(aidFigures(people)).toEqual({
      ...{ registered: 5, toVisit: 3, visited: 1, clear: 1, helped: 0, trained: 0, placed: 1 },
      ...{ toCallBack: 2, calledBack: 1 },
    });
  });

  it("is of the campaigns that were set for the place, the newest first, and none that the place called off", () => {
    const row = (region: string, from: string, to: string | null, value = "yes"): ParameterRow => ({
      ...{ name: "aid-month", region, validFrom: day(from), value },
      validTo: to === null ? null : day(to),
      ...{ source: "通知", article: "", confidence: "secondary" },
    });
    const rows = [
      row("100000", "2025-01-02", "2025-02-02"),
      row("140502", "2026-01-02", "2026-02-02"),
      row("140581", "2026-01-05", "2026-02-05"),
      row("140502", "2027-01-02", "2027-02-02", "no"),
      row("140502", "2028-01-02", null),
    ];
    expect(aidMonthsOf(rows, "140502").map(({ from }) => from)).toEqual([
      "2026-01-02",
      "2025-01-02",
    ]);
  });
});
