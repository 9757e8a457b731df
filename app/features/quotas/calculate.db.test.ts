import { afterAll, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { sampleParameters } from "#db/seed/policy-parameters.ts";
import { testDatabase } from "#db/testing/database.ts";
import { fen } from "#app/lib/money.ts";
import { answerAssessment } from "./answer-assessment.server.ts";
import { calculate } from "./calculate.server.ts";
import { assessmentRequest } from "./schema/assessment-request.ts";
import type { WholeAnswers } from "./schema/calculator-answers.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
afterAll(() => db.$disconnect());

await db.policyParameter.createMany({
  data: sampleParameters.map(({ from, to, ...row }) => ({
    ...row,
    validFrom: new Date(`${from}T00:00:00Z`),
    validTo: to && new Date(`${to}T00:00:00Z`),
  })),
});

const every = (people: number) => Array.from({ length: 12 }, () => people);
const answers: WholeAnswers = {
  place: "140502",
  year: 2025,
  kind: "enterprise",
  staff: { months: every(200), seasonal: null },
  payroll: fen(1_200_000_000),
  people: { severe: 0, light: 23 },
  filing: "in-time",
};
const hire = { fromMonth: 7, weight: 1 };

async function page(changes: Partial<WholeAnswers> = {}) {
  const answer = await calculate({ ...answers, ...changes }, hire, "zh-CN", { db });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result;
}

/** What another program is answered for the same. */
async function api(changes: Partial<WholeAnswers> = {}) {
  const { place, year, kind, staff, payroll, people, filing } = { ...answers, ...changes };
  const request = assessmentRequest.parse({
    dataYear: year,
    region: place,
    employer: { kind },
    headcount: { months: staff.months, ...(staff.seasonal && { seasonal: [staff.seasonal] }) },
    payroll: (payroll / 100).toFixed(2),
    disabledCount: `${2 * people.severe + people.light}/12`,
    ...(filing === "late" && { filedOn: `${year + 1}-11-01` }),
    oneMoreHire: hire,
  });
  const answer = await answerAssessment(request, "zh-CN", { db });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.body;
}

const amount = (text: string) => Number(text.replace(/[¥,]/g, ""));

describe("the calculator's page and the answer to a program", () => {
  it.each<readonly [string, Partial<WholeAnswers>]>([
    ["a shortfall", {}],
    ["the upper band", { people: { severe: 0, light: 24 } }],
    ["the quota met to the point", { people: { severe: 0, light: 36 } }],
    ["a reward", { people: { severe: 36, light: 0 } }],
    ["seasonal work", { staff: { months: every(200), seasonal: { people: 60, months: 3 } } }],
    ["30 staff", { staff: { months: every(30), seasonal: null }, payroll: fen(180_000_000) }],
    ["filed late", { filing: "late" }],
  ])("are the same for %s, line by line", async (_name, changes) => {
    const [shown, body] = [await page(changes), await api(changes)];
    expect(amount(shown.due)).toBe(Number(body.due));
    expect(amount(shown.dueWithoutRelief)).toBe(Number(body.dueWithoutRelief));
    expect(amount(shown.reward.amount)).toBe(Number(body.reward));
    expect(shown.lines.map(({ key }) => key)).toEqual(body.lines.map(({ code }) => code));
    expect(shown.version).toBe(body.parametersVersion);
    for (const [at, year] of [
      [shown.hired.thisYear, body.oneMoreHire?.thisYear],
      [shown.hired.nextYear, body.oneMoreHire?.nextYear],
    ] as const) {
      expect(at && amount(at.after)).toBe(year ? Number(year.due) : null);
    }
  });
});

describe("the calculator's page", () => {
  it("names article and document of every line, and the version of the rules", async () => {
    const { lines, version } = await page();
    expect(lines.filter(({ source }) => source === "")).toEqual([]);
    expect(lines.find(({ key }) => key === "required")?.source).toContain("第八条");
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it("says at how many people less is due, nothing is, and a reward begins", async () => {
    const { steps } = await page();
    expect(steps).toEqual([
      { at: "upper-band", counted: "2", personMonths: 1, due: "¥30,000", reward: "¥0" },
      { at: "quota", counted: "3", personMonths: 13, due: "¥0", reward: "¥0" },
      { at: "reward", counted: "4", personMonths: 25, due: "¥0", reward: "¥11,880" },
    ]);
  });

  it("says what one more hire from a month changes, later months less, and what is due without relief", async () => {
    const from = async (fromMonth: number) => {
      const answer = await calculate(answers, { fromMonth, weight: 1 }, "zh-CN", { db });
      if (!answer.ok) throw new Error(answer.reason);
      return answer.result.hired;
    };
    const [january, july] = [await from(1), await from(7)];
    expect(january.thisYear).toMatchObject({ before: "¥58,500", isBetter: true });
    expect(amount(january.thisYear?.after ?? "")).toBeLessThan(amount(july.thisYear?.after ?? ""));
    expect(july.nextYear?.after).toBe(january.nextYear?.after);
    expect(await page()).toMatchObject({ due: "¥58,500", dueWithoutRelief: "¥65,000" });
  });

  it("has no answer for a year without parameters, and names what is missing", async () => {
    const answer = await calculate({ ...answers, year: 2035 }, hire, "zh-CN", { db });
    expect(answer).toMatchObject({ ok: false, reason: "no-parameters" });
    expect(!answer.ok && answer.missing).toContain("local-average-wage");
  });

  it("shows a fraction in a sentence without a space after its bracket", async () => {
    const { lines } = await page();
    const text = lines.map(({ working }) => working).join("");
    expect(text).toContain("（约 1.9167）人");
    expect(text).not.toContain("） ");
  });
});
