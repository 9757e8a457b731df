import { describe, expect, it } from "vitest";
import { ratio } from "#app/lib/ratio.ts";
import { day, parameterRows } from "../testing/declarations.ts";
import {
  isParameterValue,
  parameterNames,
  readDays,
  readRetirement,
  readShare,
} from "./parameter-names.ts";
import type { ParameterName } from "./parameter-names.ts";
import { parameterOn } from "./parameter-rows.ts";
import type { ParameterRow } from "./parameter-rows.ts";
import { parametersFor } from "./parameters.ts";

const rows = parameterRows();
const place = { region: "140502", dataYear: 2025 };
const without = (name: string) => rows.filter((row) => row.name !== name);
const row = (changes: Partial<ParameterRow>): ParameterRow => ({
  name: "relief",
  region: "100000",
  validFrom: day("2020-01-01"),
  validTo: null,
  value: "bands",
  source: "",
  article: "",
  confidence: "unconfirmed",
  ...changes,
});

describe("parametersFor (ADR 0007)", () => {
  it("takes the rows of the place and those above it, and names every one it used", () => {
    const answer = parametersFor(rows, place);
    if (!answer.ok) throw new Error(answer.missing.join());
    const { parameters } = answer;
    expect(parameters.quota).toEqual(ratio(3, 200));
    expect(parameters.levyYear).toBe(2026);
    expect(parameters.filingWindow).toEqual({ opens: "2026-03-01", closes: "2026-10-31" });
    expect(parameters.reward.window).toEqual({ opens: "2026-03-01", closes: "2026-04-10" });
    expect(parameters.levyWindow).toBeNull();
    expect(Object.keys(parameters.minimumWages)).toHaveLength(12);
    expect(parameters.used.every((used) => rows.includes(used))).toBe(true);
    const names = parameters.used.map(({ name }) => name);
    expect(names).toEqual([...names].toSorted());
    expect(names).not.toContain("work-age-men-to");
  });

  it("has no answer for a year without rows, never another year's", () => {
    const far = parametersFor(rows, { region: "140502", dataYear: 2028 });
    expect(far).toEqual({ ok: false, reason: "no-parameters", missing: ["local-average-wage"] });
    const early = parametersFor(rows, { region: "140502", dataYear: 2005 });
    expect(early.ok).toBe(false);
  });

  it("does not borrow another province's quota, nor the national floor in its place", () => {
    expect(parametersFor(rows, { region: "220102", dataYear: 2025 })).toMatchObject({
      reason: "no-parameters",
      missing: expect.arrayContaining(["quota-ratio", "minimum-wage-monthly"]) as unknown,
    });
  });

  it.each(
    parameterNames.filter(
      (name) => !/^(levy-window|single-|work-age-(men|women)-to|young-small)/.test(name),
    ),
  )("has no answer without %s", (name) => {
    expect(parametersFor(without(name), place)).toMatchObject({ missing: [name] });
  });

  it("asks for what the chosen rule needs, and for nothing else", () => {
    const fixed = parameterRows({ "work-age-rule": "fixed" });
    const noSteps = fixed.filter((one) => !one.name.startsWith("retirement-"));
    expect(parametersFor(noSteps, place).ok).toBe(true);
    const noYears = fixed.filter((one) => one.name !== "work-age-men-to");
    expect(parametersFor(noYears, place)).toMatchObject({ missing: ["work-age-men-to"] });
  });

  it("treats a value it cannot read as missing", () => {
    const broken = parameterRows({ "late-fee-daily": "5‰" });
    expect(parametersFor(broken, place)).toMatchObject({ missing: ["late-fee-daily"] });
  });
});

describe("parameterOn", () => {
  it("takes the closest region, then what is in force", () => {
    const local = row({ region: "140500", value: "none" });
    expect(parameterOn([row({}), local], "relief", "140502", day("2025-06-01"))).toBe(local);
    expect(parameterOn([row({}), local], "relief", "140602", day("2025-06-01"))?.value).toBe(
      "bands",
    );
  });

  it("does not bring an older row back when the latest has ended", () => {
    const ended = row({ validFrom: day("2023-01-01"), validTo: day("2023-12-31") });
    expect(parameterOn([row({}), ended], "relief", "140502", day("2024-01-01"))).toBeUndefined();
    expect(parameterOn([row({}), ended], "relief", "140502", day("2023-12-31"))).toBe(ended);
    expect(
      parameterOn([row({}), ended], "relief", "140502", day("2022-12-31"))?.validTo,
    ).toBeNull();
    expect(parameterOn([row({}), ended], "relief", "140502", day("2019-12-31"))).toBeUndefined();
  });
});

describe("the text of a value", () => {
  it.each([
    ["3/200", ratio(3, 200)],
    ["0.015", ratio(3, 200)],
    ["2", ratio(2)],
    ["1/0", undefined],
    ["-1", undefined],
    ["1,5", undefined],
    ["1.", undefined],
  ])("reads the share %s", (text, expected) => {
    expect(readShare(text)).toEqual(expected);
  });

  it.each<readonly [ParameterName, string, boolean]>([
    ["quota-ratio", "3/200", true],
    ["quota-ratio", "0", false],
    ["quota-ratio", "201/200", false],
    ["minimum-wage-monthly", "198000", true],
    ["minimum-wage-monthly", "1980.5", false],
    ["minimum-wage-monthly", "0", false],
    ["relief-small-staff", "30", true],
    ["relief-small-staff", "30.5", false],
    ["relief", "bands", true],
    ["relief", "maybe", false],
    ["filing-window", "03-01/10-31", true],
    ["filing-window", "10-31/03-01", false],
    ["filing-window", "02-29/10-31", false],
    ["retirement-men", "60/1965-01/4/63", true],
    ["retirement-men", "60/1965-13/4/63", false],
    ["retirement-men", "60/1965-01/0/63", false],
  ])("%s: %s is a value: %s", (name, text, expected) => {
    expect(isParameterValue(name, text)).toBe(expected);
  });

  it("reads windows and retirement steps", () => {
    expect(readDays("03-01/04-10")).toEqual({ opens: "03-01", closes: "04-10" });
    expect(readRetirement("55/1970-01/4/58")).toEqual({
      baseYears: 55,
      firstCohort: "1970-01",
      step: 4,
      capYears: 58,
    });
  });
});
