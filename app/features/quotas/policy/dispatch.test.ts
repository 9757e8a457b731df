import { describe, expect, it } from "vitest";
import { fen, yuanText } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import { enterprise, fraction, sampleParametersFor } from "../testing/declarations.ts";
import { assess } from "./assess.ts";
import {
  dispatchMoves,
  dispatchMovesFor,
  dispatchStates,
  moveDispatch,
  withDispatched,
} from "./dispatch.ts";
import type { DispatchInState, DispatchMove, DispatchSide, DispatchState } from "./dispatch.ts";

const of2025 = sampleParametersFor(2025);
const allYear = (people: number) => Array.from({ length: 12 }, () => people);
const yearOf = (people: number) => ({
  staff: { months: allYear(people), seasonal: [], foundedInMonth: null },
  payroll: fen(people * 6_000_000),
});

function dueOf(year: ReturnType<typeof withDispatched>, counted: string) {
  const answer = assess(
    { employer: enterprise, ...year, disabled: { count: fraction(counted) }, filedOn: null },
    of2025,
  );
  if (!answer.ok) throw new Error(answer.reason);
  const { levy } = answer.assessment;
  return { due: yuanText(levy.due), headcount: levy.headcount, average: levy.averageWage };
}

describe("count and headcount move together (财政部公告2019年第98号)", () => {
  it.each([
    ["12a: the host before", 90, 0, "0", "72900.00", 90],
    ["12b: the host after taking two", 90, 2, "2", "0.00", 92],
    ["12c: the agency before", 300, 0, "5", "0.00", 300],
    ["12d: the agency after giving two away", 300, -2, "3", "44100.00", 298],
  ])("case %s", (_name, people, moved, counted, due, headcount) => {
    const found = dueOf(withDispatched(yearOf(people), allYear(moved)), counted);
    expect(found.due).toBe(due);
    expect(found.headcount).toEqual(ratio(headcount));
    expect(found.average).toEqual(ratio(6_000_000));
  });

  it("moves single months, and keeps the average to the fen", () => {
    const { staff, payroll } = withDispatched(yearOf(100), [1, 1, 1]);
    expect(staff.months.slice(0, 4)).toEqual([101, 101, 101, 100]);
    expect(payroll).toBe(601_500_000);
    const odd = withDispatched({ ...yearOf(7), payroll: fen(1_000) }, [1]);
    // 1,000 × 85 / 84 = 1,011.9…
    expect(odd.payroll).toBe(1_012);
  });

  it("never makes a staff of less than nobody, and leaves alone the wages of nobody", () => {
    expect(withDispatched(yearOf(1), allYear(-2)).staff.months).toEqual(allYear(0));
    const nobody = { ...yearOf(0), payroll: fen(5) };
    expect(withDispatched(nobody, allYear(1))).toEqual({ ...nobody, staff: yearOf(1).staff });
  });
});

const WAYS: Readonly<
  Record<DispatchMove, readonly [from: DispatchState, by: DispatchSide, to: DispatchState][]>
> = {
  propose: [["draft", "agency", "proposed"]],
  agree: [["proposed", "host", "agreed"]],
  refuse: [["proposed", "host", "refused"]],
  withdraw: [
    ["draft", "agency", "ended"],
    ["proposed", "agency", "ended"],
  ],
  end: [
    ["agreed", "agency", "ended"],
    ["agreed", "host", "ended"],
  ],
};

const subject = (changes: Partial<DispatchInState>): DispatchInState => ({
  state: "proposed",
  side: "host",
  isVerified: true,
  isUnfiled: { agency: true, host: true },
  hasEffect: true,
  ...changes,
});

describe("who may move an agreement", () => {
  const grid = dispatchMoves.flatMap((move) =>
    dispatchStates.flatMap((state) =>
      (["agency", "host", null] as const).map((side) => [move, state, side] as const),
    ),
  );
  it.each(grid)("%s from %s by %s", (move, state, side) => {
    const way = WAYS[move].find(([from, by]) => from === state && by === side);
    const verdict = moveDispatch(subject({ state, side }), move, "因为");
    expect(verdict).toEqual(
      way ? { ok: true, to: way[2] } : { ok: false, reason: expect.any(String) as string },
    );
  });

  it.each([
    ["an unverified side", { isVerified: false }, "agree", "x", "organisation-not-verified"],
    ["a refusal without a reason", {}, "refuse", " ", "reason-missing"],
    ["an end without a reason", { state: "agreed" }, "end", "", "reason-missing"],
    [
      "agreeing once the agency has filed",
      { isUnfiled: { agency: false, host: true } },
      "agree",
      "",
      "agency-filed",
    ],
    [
      "agreeing once the host has filed",
      { isUnfiled: { agency: true, host: false } },
      "agree",
      "",
      "host-filed",
    ],
    [
      "ending once the host has filed",
      { state: "agreed", isUnfiled: { agency: true, host: false } },
      "end",
      "x",
      "host-filed",
    ],
    ["agreeing without having seen the effect", { hasEffect: false }, "agree", "", "no-effect"],
  ] as const)("refuses %s", (_name, changes, move, reason, why) => {
    expect(moveDispatch(subject(changes), move, reason)).toEqual({ ok: false, reason: why });
  });

  it("lets a host refuse, whatever was filed", () => {
    const filed = subject({ isUnfiled: { agency: false, host: false }, hasEffect: false });
    expect(dispatchMovesFor(filed)).toEqual(["refuse"]);
  });
});
