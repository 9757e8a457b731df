import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import { day } from "../testing/declarations.ts";
import { checkHardship } from "./hardship.ts";
import type { HardshipRequest } from "./hardship.ts";

const limits = { years: ratio(1), months: 6 };
const levy = { due: fen(3_000_000), dueOn: day("2026-08-31") };
const reduce = (by: number): HardshipRequest => ({ kind: "reduce", by: fen(by) });
const defer = (until: string): HardshipRequest => ({ kind: "defer", until: day(until) });

describe("relief in hardship (财税〔2015〕72号 art. 17)", () => {
  it.each<[string, HardshipRequest, string | undefined]>([
    ["the whole fund of the year", reduce(3_000_000), undefined],
    ["a fen more than the year", reduce(3_000_001), "more-than-most"],
    ["a part", reduce(1), undefined],
    ["nothing", reduce(0), "nothing-asked"],
    ["six months later, in a shorter month", defer("2027-02-28"), undefined],
    ["a day beyond", defer("2027-03-01"), "longer-than-most"],
    ["the day it is due anyway", defer("2026-08-31"), "nothing-asked"],
    ["a day later", defer("2026-09-01"), undefined],
  ])("%s", (_name, request, reason) => {
    expect(checkHardship(request, levy, true, limits)).toEqual(
      reason === undefined ? { ok: true } : { ok: false, reason },
    );
  });

  it("needs a cause, and something due", () => {
    expect(checkHardship(reduce(1), levy, false, limits)).toMatchObject({ reason: "no-cause" });
    const nothing = { ...levy, due: fen(0) };
    expect(checkHardship(reduce(1), nothing, true, limits)).toMatchObject({
      reason: "nothing-due",
    });
  });
});
