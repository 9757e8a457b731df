import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { sampleParameters } from "#db/seed/policy-parameters.ts";
import { testDatabase } from "#db/testing/database.ts";
import { day } from "./testing/declarations.ts";
import { decideParameter } from "./decide-parameter.server.ts";
import { listParameterRows } from "./list-parameter-rows.server.ts";
import { parameterOn, parametersFor } from "./policy/index.ts";
import { proposeParameter, type ParameterProposalForm } from "./propose-parameter.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = { db, now: new Date("2026-11-25T04:00:00Z"), requestId: "test-request" };
const administrator = (userId: string) =>
  ({ kind: "administrator", userId, secondFactor: true }) as const;
const author = administrator("0192d3a0-0000-7000-8000-000000000001");
const another = administrator("0192d3a0-0000-7000-8000-000000000002");

beforeEach(async () => {
  await db.policyParameter.createMany({
    data: sampleParameters.map(({ from, to, ...row }) => ({
      ...row,
      validFrom: new Date(`${from}T00:00:00Z`),
      validTo: to && new Date(`${to}T00:00:00Z`),
    })),
  });
});
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const wage: ParameterProposalForm = {
  name: "minimum-wage-monthly",
  region: "140502",
  validFrom: day("2026-01-01"),
  validTo: null,
  value: "210000",
  source: "山西省最低工资标准（2026年）",
  article: "第一条",
  confidence: "official-text",
  reason: "新标准公布",
};
async function proposed(changes: Partial<ParameterProposalForm> = {}): Promise<string> {
  const verdict = await proposeParameter({ ...wage, ...changes }, author, ctx);
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.id;
}
const decide = (
  proposalId: string,
  move: "approve" | "refuse" | "withdraw",
  actor: ReturnType<typeof administrator> = another,
) => decideParameter({ proposalId, move, note: "核对过" }, actor, ctx);
const wageOn = async (text: string) =>
  parameterOn(await listParameterRows(db), "minimum-wage-monthly", "140502", day(text));

describe("a change of a parameter needs two people", () => {
  it("counts for nothing until another administrator approves it", async () => {
    const id = await proposed();
    expect((await wageOn("2026-06-01"))?.value).toBe("198000");
    expect(await decide(id, "approve", author)).toMatchObject({ reason: "own-proposal" });
    expect((await wageOn("2026-06-01"))?.value).toBe("198000");
    expect((await decide(id, "approve")).ok).toBe(true);
    expect(await wageOn("2026-06-01")).toMatchObject({ value: "210000", article: "第一条" });
    expect(await wageOn("2025-12-31")).toMatchObject({ value: "198000", validTo: "2025-12-31" });
  });

  it("is decided once, also by two at the same moment", async () => {
    const id = await proposed();
    const verdicts = await Promise.all([
      decide(id, "approve"),
      decide(id, "refuse"),
      decide(id, "approve"),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.filter((one) => !one.ok && one.reason === "already-decided")).toHaveLength(2);
  });

  it("that is refused or withdrawn changes nothing", async () => {
    const [refusedId, withdrawnId] = [await proposed(), await proposed()];
    await decide(refusedId, "refuse");
    expect(await decide(withdrawnId, "withdraw")).toMatchObject({ reason: "not-own" });
    expect((await decide(withdrawnId, "withdraw", author)).ok).toBe(true);
    expect((await wageOn("2026-06-01"))?.value).toBe("198000");
  });

  it("is checked again when it is approved: a row may have come between", async () => {
    const [open, later] = [await proposed(), await proposed({ validFrom: day("2026-07-01") })];
    expect((await decide(later, "approve")).ok).toBe(true);
    expect(await decide(open, "approve")).toMatchObject({ reason: "overlaps-later" });
  });

  it("that ends leaves no answer behind it, not the older row", async () => {
    await decide(await proposed({ validTo: day("2026-12-31") }), "approve");
    const asked = { region: "140502", dataYear: 2027 };
    expect(parametersFor(await listParameterRows(db), asked)).toMatchObject({
      missing: ["minimum-wage-monthly"],
    });
  });

  it("is held to two people by the database itself", async () => {
    const id = await proposed();
    const data = { state: "approved" as const, decidedById: author.userId, decidedAt: ctx.now };
    await expect(db.parameterProposal.update({ where: { id }, data })).rejects.toThrow();
  });

  it("leaves a trail of who proposed and who decided", async () => {
    await decide(await proposed(), "approve");
    const trail = await db.auditEvent.findMany({
      where: { subjectType: "parameter" },
      orderBy: { sequence: "asc" },
    });
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["parameter.proposed", author.userId],
      ["parameter.approved", another.userId],
    ]);
  });

  it("does not exist for an unknown id", async () => {
    expect(await decide("0192d3a0-0000-7000-8000-00000000000f", "approve")).toMatchObject({
      reason: "not-found",
    });
  });
});
