import { afterAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { sampleParameters } from "#db/seed/policy-parameters.ts";
import { testDatabase } from "#db/testing/database.ts";
import { quotaPaths } from "./describe-api.server.ts";
import { action } from "./routes/api-assess.ts";
import { assessmentAnswer } from "./schema/assessment-answer.ts";

const database = await testDatabase();
vi.spyOn(env(), "databaseUrl", "get").mockReturnValue(database.url);
const db = connect(database.url, { poolSize: 2 });
afterAll(() => db.$disconnect());

await db.policyParameter.createMany({
  data: sampleParameters.map(({ from, to, ...row }) => ({
    ...row,
    validFrom: new Date(`${from}T00:00:00Z`),
    validTo: to && new Date(`${to}T00:00:00Z`),
  })),
});

let sender = 0;
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & {
    readonly errors: readonly { readonly path: string; readonly message: string }[];
  };
}

/** Sends as another program would: no session, no origin, each call from a network of its own. */
async function send(
  body: unknown,
  { lang = "", from = `10.1.${(sender += 1)}.1` }: { lang?: string; from?: string } = {},
): Promise<Answer> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://localhost/api/quota-assessments${lang}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: text,
  });
  const context = { nonce: "", requestId: "test-request", clientIp: from, memo: {} };
  const response = await action({ request, params: {}, context });
  const answered = response;
  return {
    status: answered.status,
    headers: answered.headers,
    body: (await answered.json()) as Answer["body"],
  };
}

const every = (people: number) => Array.from({ length: 12 }, () => people);
const example = {
  dataYear: 2025,
  region: "140502",
  employer: { kind: "enterprise" },
  headcount: { months: every(200) },
  payroll: "12000000.00",
  disabledCount: "23/12",
  filedOn: "2026-05-10",
  parameters: { localAverageWage: "80000.00" },
};
const months = (from: number, changes: object = {}) =>
  Array.from({ length: 13 - from }, (_, at) => ({
    month: `2025-${String(from + at).padStart(2, "0")}`,
    wage: "2500.00",
    pension: true,
    medical: true,
    ...changes,
  }));
const person = (changes: object = {}) => ({
  certificate: "disability",
  grade: 3,
  birthDate: "1985-06-15",
  sex: "male",
  contract: { from: "2024-01-01", to: "2026-12-31" },
  certificateValidTo: "2030-01-01",
  months: months(1),
  ...changes,
});
const { disabledCount: _count, ...withoutCount } = example;

describe("openapi.json", () => {
  it("describes the request and the answer as they are", async () => {
    const document = JSON.parse(JSON.stringify(quotaPaths)) as typeof quotaPaths;
    const { requestBody, responses } = document["/api/quota-assessments"].post;
    const schemaOf = ({ content }: { content: { "application/json": { schema: object } } }) =>
      z.fromJSONSchema(
        content["application/json"].schema as Parameters<typeof z.fromJSONSchema>[0],
      );
    // Which fields must be there beside others: the reader of descriptions passes over it, so it is compared.
    const { oneOf, ...body } = requestBody.content["application/json"].schema as {
      oneOf?: unknown;
      properties: { employer: { anyOf?: unknown } };
    };
    expect(oneOf).toEqual([{ required: ["disabledCount"] }, { required: ["people"] }]);
    expect(body.properties.employer.anyOf).toEqual([
      { required: ["kind"] },
      { required: ["uscc"] },
    ]);
    delete body.properties.employer.anyOf;
    const request = schemaOf({ content: { "application/json": { schema: body } } });
    expect(request.safeParse(example).error).toBeUndefined();
    expect(request.safeParse({ ...withoutCount, people: [person()] }).success).toBe(true);
    expect(request.safeParse({ ...example, surprise: 1 }).success).toBe(false);
    const answers = [
      await send(example),
      await send({ ...withoutCount, people: [person()], oneMoreHire: { fromMonth: 7 } }),
    ];
    for (const { body } of answers)
      expect(schemaOf(responses["200"]).safeParse(body).error).toBeUndefined();
    const refused = await send({ ...example, payroll: "-1" });
    expect(schemaOf(responses["422"]).safeParse(refused.body).error).toBeUndefined();
    expect(schemaOf(responses["422"]).safeParse(answers[0]?.body).success).toBe(false);
  });
});

describe("POST /api/quota-assessments", () => {
  it("gives exactly the figures of the issue's example", async () => {
    const { status, body, headers } = await send(example);
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(body).toMatchObject({
      headcount: "200",
      counted: "23/12",
      required: "3",
      gap: "13/12",
      averageWage: "60000.00",
      cappedWage: "60000.00",
      gross: "65000.00",
      factor: "0.9",
      due: "58500.00",
      dueWithoutRelief: "65000.00",
      reward: "0.00",
      months: [],
      overridden: ["localAverageWage"],
      oneMoreHire: null,
    });
    expect(assessmentAnswer.safeParse(body).error).toBeUndefined();
  });

  it("takes the issue's request whole: seasonal staff, a count and a trial parameter", async () => {
    // 2,220 months of staff and 60 people for 3 months are 2,400: 200 on the year's average.
    const staff = [200, ...Array<number>(7).fill(184), ...Array<number>(4).fill(183)];
    const headcount = { months: staff, seasonal: [{ people: 60, months: 3 }] };
    const [whole, plain] = [await send({ ...example, headcount }), await send(example)];
    const { lines, ...figures } = whole.body;
    const { lines: _plain, ...expected } = plain.body;
    expect(whole.status).toBe(200);
    expect(figures).toEqual(expected);
    expect(JSON.stringify(lines)).toContain("2220 + 季节工人月 180）÷ 12 = 200 人");
  });

  it("gives them for people, too: 12 and 11 months are 23/12", async () => {
    const people = [person(), person({ months: months(2) })];
    const { body } = await send({ ...withoutCount, people });
    expect(body).toMatchObject({ headcount: "200", counted: "23/12", gap: "13/12" });
    expect(body).toMatchObject({ gross: "65000.00", due: "58500.00" });
  });

  // The request also has 60 seasonal workers for 3 months, which its answer of 200 leaves out (policy.md 1.2).
  it("gives the issue's request, seasonal workers and all, what the rules make of it", async () => {
    const headcount = { months: every(200), seasonal: [{ people: 60, months: 3 }] };
    const { body } = await send({ ...example, headcount });
    expect(body).toMatchObject({
      headcount: "215",
      averageWage: "55813.95",
      gross: "73023.26",
      factor: "0.9",
      due: "65720.93",
    });
  });

  it("converts seasonal workers: 200 all year and 60 for 3 months are 215", async () => {
    const headcount = { months: every(200), seasonal: [{ people: 60, months: 3 }] };
    const { body } = await send({ ...example, headcount });
    expect(body).toMatchObject({ headcount: "215", required: "3.225" });
  });

  it("counts people month by month with the codes of every month", async () => {
    const people = [person(), person({ months: months(2, { wage: "1979.99" }) })];
    const { body } = await send({ ...withoutCount, people });
    expect(body.counted).toBe("1");
    expect(body.months).toHaveLength(23);
    expect(body.months).toContainEqual({
      person: 0,
      month: "2025-01",
      weight: 1,
      counted: true,
      codes: [],
    });
    expect(body.months).toContainEqual({
      person: 1,
      month: "2025-02",
      weight: 1,
      counted: false,
      codes: ["WAGE_LT_MIN"],
    });
  });

  it("names document and article of every line, in the language asked for", async () => {
    const [zh, en] = [await send(example), await send(example, { lang: "?lang=en" })];
    const lineOf = ({ body }: Answer, code: string) =>
      (body.lines as { code: string; text: string; value: string; source: string }[]).find(
        (line) => line.code === code,
      );
    expect(lineOf(zh, "required")).toMatchObject({
      text: "应安排人数：200 × 1.5% = 3 人，不取整。",
      value: "3",
    });
    expect(lineOf(zh, "required")?.source).toContain("第八条");
    expect(lineOf(en, "due")?.text).toContain("¥58,500");
    expect(lineOf(zh, "factor")?.text).toContain("1%");
  });

  it("says that values of the request stood in, and changes the version with them", async () => {
    const stored = await send({ ...example, parameters: undefined });
    expect(stored.body.overridden).toEqual([]);
    expect(stored.body.parametersVersion).toMatch(/^[0-9a-f]{12}$/);
    const trial = await send({ ...example, parameters: { localAverageWage: "20000.00" } });
    expect(trial.body).toMatchObject({ cappedWage: "40000.00", overridden: ["localAverageWage"] });
    expect(trial.body.parametersVersion).not.toBe(stored.body.parametersVersion);
    const again = await send({ ...example, parameters: undefined });
    expect(again.body.parametersVersion).toBe(stored.body.parametersVersion);
  });

  it("answers what one more hire changes, and null for a year without parameters", async () => {
    const oneMoreHire = { fromMonth: 7 };
    const { body } = await send({ ...example, disabledCount: "2", oneMoreHire });
    expect(body.oneMoreHire).toEqual({
      thisYear: { due: "15225.00", reward: "0.00", gain: "14775.00" },
      nextYear: { due: "450.00", reward: "0.00", gain: "29550.00" },
    });
    const far = await send({ ...example, dataYear: 2027, filedOn: undefined, oneMoreHire });
    expect(far.body.oneMoreHire).toMatchObject({ nextYear: null });
    expect(far.body).toMatchObject({ factor: "1" });
  });

  it("takes the kind from a unified social credit code", async () => {
    const { body } = await send({ ...example, employer: { uscc: "not a code" } });
    expect(body.errors).toEqual([{ path: "employer.uscc", message: "no kind of employer" }]);
  });

  it("has no answer for a year without parameters", async () => {
    const { status, body } = await send({
      ...example,
      dataYear: 2030,
      filedOn: undefined,
      parameters: undefined,
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      title: "no-parameters",
      errors: [{ path: "parameters.localAverageWage", message: "no parameters" }],
    });
  });

  it.each([
    ["dataYear", { dataYear: "2025" }, "dataYear"],
    ["an unknown region", { region: "149999" }, "region"],
    ["eleven months", { headcount: { months: every(200).slice(1) } }, "headcount.months"],
    [
      "half a person",
      { headcount: { months: [0.5, ...every(200).slice(1)] } },
      "headcount.months.0",
    ],
    [
      "a negative staff",
      { headcount: { months: [-1, ...every(200).slice(1)] } },
      "headcount.months.0",
    ],
    ["nobody", { headcount: { months: every(0) } }, "headcount.months"],
    ["a payroll with three decimals", { payroll: "1.005" }, "payroll"],
    ["a payroll as a number", { payroll: 12_000_000 }, "payroll"],
    ["a negative payroll", { payroll: "-1" }, "payroll"],
    ["a payroll beyond reason", { payroll: "9".repeat(30) }, "payroll"],
    ["a count with a zero below", { disabledCount: "1/0" }, "disabledCount"],
    ["a count above twice the staff", { disabledCount: "401" }, "disabledCount"],
    ["a count and people", { people: [] }, "disabledCount"],
    ["neither a count nor people", { disabledCount: undefined }, "disabledCount"],
    [
      "seasonal work of thirteen months",
      { headcount: { months: every(200), seasonal: [{ people: 60, months: 13 }] } },
      "headcount.seasonal.0.months",
    ],
    [
      "staff before the founding",
      { headcount: { months: every(200), foundedInMonth: 3 } },
      "headcount.foundedInMonth",
    ],
    ["a day that is none", { filedOn: "2026-02-30" }, "filedOn"],
    ["a day before the window", { filedOn: "2026-02-28" }, "filedOn"],
    ["an unknown field", { surprise: 1 }, "surprise"],
    ["an unknown parameter", { parameters: { levyRate: "1" } }, "parameters.levyRate"],
    ["a quota below the floor", { parameters: { quotaRatio: "0.014" } }, "parameters.quotaRatio"],
    ["a quota of nothing", { parameters: { quotaRatio: "0" } }, "parameters.quotaRatio"],
    ["个体工商户", { employer: { kind: "individual-business" } }, "employer.kind"],
    ["no kind", { employer: {} }, "employer.kind"],
  ])("refuses %s at its field", async (_name, changes, path) => {
    const { status, body } = await send({ ...example, ...changes });
    expect(status).toBe(422);
    expect(body.errors.map((error) => error.path)).toContain(path);
  });

  it.each([
    ["a wage", { months: months(1, { wage: "x" }) }, "people.0.months.0.wage"],
    [
      "a month of another year",
      { months: [{ ...months(1)[0], month: "2024-01" }] },
      "people.0.months.0.month",
    ],
    ["a month twice", { months: [months(1)[0], months(1)[0]] }, "people.0.months"],
    ["grade 5", { grade: 5 }, "people.0.grade"],
    [
      "a contract backwards",
      { contract: { from: "2025-02-01", to: "2025-01-01" } },
      "people.0.contract.to",
    ],
  ])("refuses %s of a person at its field", async (_name, changes, path) => {
    const { status, body } = await send({ ...withoutCount, people: [person(changes)] });
    expect(status).toBe(422);
    expect(body.errors.map((error) => error.path)).toContain(path);
  });

  it.each([
    ["no JSON", "{", "not-json"],
    ["deep nesting", "[".repeat(50_000), "too-deep"],
    ["more than a mebibyte", JSON.stringify("x".repeat(1_100_000)), "too-large"],
  ])("refuses %s without reading further", async (_name, text, message) => {
    const { status, body } = await send(text);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: "", message }]);
  });

  it.each(["null", "[]", '"x"', "1e999", '{"__proto__":{"dataYear":2025}}', "{}"])(
    "answers %s with words, never a fault",
    async (text) => {
      const { status, body } = await send(text);
      expect(status).toBe(422);
      expect(body.errors.length).toBeGreaterThan(0);
      expect(body.errors.length).toBeLessThanOrEqual(20);
    },
  );

  it("names at most twenty of many faults", async () => {
    const people = Array.from({ length: 400 }, () => person({ grade: 99 }));
    const { body } = await send({ ...withoutCount, people });
    expect(body.errors).toHaveLength(20);
  });

  it("makes a flood from one network wait, and nobody else", async () => {
    const sent = await Promise.all(
      Array.from({ length: 125 }, () => send("{}", { from: "10.99.0.1" })),
    );
    const late = sent.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThanOrEqual(1);
    expect(Number(late[0]?.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await send(example)).status).toBe(200);
  });
});
