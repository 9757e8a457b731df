import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { compareVersions, type PlanVersion } from "./compare-versions.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const plan: PlanVersion = {
  assessment: { wish: "想做客服", strengths: "打字快", barriers: "", support: "读屏软件" },
  goals: [{ words: "年底前入职", byOn: day("2026-12-31") }],
  measures: [
    { kind: "guidance", words: "练习面试", plannedOn: day("2026-11-30") },
    { kind: "training", words: "客服培训", plannedOn: day("2026-12-10") },
  ],
  beside: [],
};

describe("two versions of a plan", () => {
  it("alike say nothing, also where the order of things is another", () => {
    expect(compareVersions(plan, plan)).toEqual([]);
    const turned = { ...plan, measures: plan.measures.toReversed() };
    expect(compareVersions(plan, turned)).toEqual([]);
  });

  it("say what was added, changed and dropped", () => {
    const newer: PlanVersion = {
      assessment: { wish: "想做客服主管", strengths: "打字快", barriers: "路远", support: "" },
      goals: [
        { words: "年底前入职", byOn: day("2027-01-31") },
        { words: "考到证书", byOn: day("2027-06-30") },
      ],
      measures: [{ kind: "guidance", words: "模拟面试", plannedOn: day("2026-11-30") }],
      beside: [],
    };
    expect(compareVersions(plan, newer)).toEqual([
      change("wish", null, ["想做客服", null], ["想做客服主管", null]),
      change("barriers", null, null, ["路远", null]),
      change("support", null, ["读屏软件", null], null),
      change("goal", null, ["年底前入职", "2026-12-31"], ["年底前入职", "2027-01-31"]),
      change("goal", null, null, ["考到证书", "2027-06-30"]),
      change("measure", "guidance", ["练习面试", "2026-11-30"], ["模拟面试", "2026-11-30"]),
      change("measure", "training", ["客服培训", "2026-12-10"], null),
    ]);
  });

  it("a measure of another kind is another measure", () => {
    const [first, ...rest] = plan.measures;
    const other = { ...plan, measures: [{ ...first!, kind: "device" as const }, ...rest] };
    expect(compareVersions(plan, other)).toMatchObject([
      { measureKind: "device", from: null },
      { measureKind: "guidance", to: null },
    ]);
  });

  it("who stands beside the person comes and goes; another relation is another person", () => {
    const mother = { role: "supporter", name: "王芳", relation: "parent" } as const;
    const before = { ...plan, beside: [mother] };
    expect(compareVersions(before, before)).toEqual([]);
    const after = {
      ...plan,
      beside: [
        { ...mother, relation: "friend" as const },
        { ...mother, role: "guardian" as const },
      ],
    };
    expect(compareVersions(before, after)).toEqual([
      {
        ...{ what: "supporter", measureKind: null, from: null },
        to: { words: "王芳", on: null, relation: "friend" },
      },
      {
        ...{ what: "supporter", measureKind: null, to: null },
        from: { words: "王芳", on: null, relation: "parent" },
      },
      {
        ...{ what: "guardian", measureKind: null, from: null },
        to: { words: "王芳", on: null, relation: "parent" },
      },
    ]);
  });

  it("an empty plan turns into any other by what was added, and back by what was dropped", () => {
    const empty: PlanVersion = { assessment: null, goals: [], measures: [], beside: [] };
    const item = fc.record({ words: fc.string(), on: fc.constantFrom(day("2026-12-31"), null) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        const some = { ...empty, goals: items.map(({ words, on }) => ({ words, byOn: on })) };
        expect(compareVersions(empty, some).every(({ from }) => from === null)).toBe(true);
        expect(compareVersions(some, empty).every(({ to }) => to === null)).toBe(true);
        expect(compareVersions(some, empty)).toHaveLength(items.length);
      }),
    );
  });
});

type Pair = readonly [string, string | null] | null;
function change(what: string, measureKind: string | null, from: Pair, to: Pair) {
  const said = (pair: Pair) => pair && { words: pair[0], on: pair[1] };
  return { what, measureKind, from: said(from), to: said(to) };
}
