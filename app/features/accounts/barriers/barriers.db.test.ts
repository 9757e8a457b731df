import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import type { Administrator } from "../policy/index.ts";
import { contextAt } from "../testing/arrange.ts";
import { answerBarrier, type AnswerInput } from "./answer-barrier.server.ts";
import {
  findBarrier,
  findBarrierStatus,
  listBarriers,
  listMendedBarriers,
} from "./barrier-reads.server.ts";
import { reportBarrier, type BarrierInput } from "./report-barrier.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const administrator: Administrator = {
  kind: "administrator",
  userId: randomUUID(),
  secondFactor: true,
};

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const report = (changes: Partial<BarrierInput> = {}, network = "192.0.2.7") =>
  reportBarrier(
    {
      page: "/sign-in",
      description: "按钮没有名称",
      assistiveTech: "",
      locale: "zh-CN",
      ...changes,
    },
    { kind: "visitor" },
    { network, device: null },
    ctx,
  );

async function reported(changes: Partial<BarrierInput> = {}) {
  const taken = await report(changes);
  if (!taken.ok) throw new Error(taken.reason);
  return db.barrierReport.findUniqueOrThrow({ where: { number: taken.number } });
}
const answer = (id: string, changes: Partial<AnswerInput> = {}) =>
  answerBarrier(
    { id, from: "received", to: "mended", answer: "已补上名称", ...changes },
    administrator,
    ctx,
  );

describe("the queue", () => {
  it("is read by key: who was answered between two pages leaves nobody out", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      ...{ number: `Q${at}`, page: "/", description: "x", createdAt: ctx.now },
      dueOn: new Date(`2026-12-0${(at % 3) + 1}`),
    }));
    await db.barrierReport.createMany({ data: rows });
    const sql = "SELECT id FROM barrier_reports ORDER BY due_on, id";
    const all = (await database.pool.query<{ id: string }>(sql)).rows.map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await listBarriers({ after }, ctx);
      seen.push(...page.rows.map(({ id }) => id));
      const done = { id: { in: [...seen.slice(0, 5), ...seen.slice(-1)] } };
      await db.barrierReport.updateMany({ where: done, data: { state: "answered" } });
      after = page.next;
    }
    expect(seen).toEqual(all);
  });
});

describe("a report", () => {
  it("is kept with a due date in working days and the contact encrypted", async () => {
    const row = await reported({ contact: "a@example.cn" });
    expect(row.dueOn.toISOString().slice(0, 10)).toBe("2026-12-07");
    expect(row.contactEncrypted).not.toContain("example");
    expect((await findBarrier(row.id, ctx))?.contact).toBe("a@example.cn");
  });

  it("is found by its receipt as people type it, without what was written", async () => {
    const { number } = await reported();
    const typed = `${number.slice(0, 4)} ${number.slice(4).toLowerCase()}`;
    const status = await findBarrierStatus(typed, ctx);
    expect(status).toMatchObject({ number, state: "received", answer: "" });
    expect(JSON.stringify(status)).not.toContain("按钮");
  });

  it("waits only where one network floods, and others go on", async () => {
    for (let n = 0; n < 20; n += 1) expect((await report()).ok).toBe(true);
    expect(await report()).toMatchObject({ ok: false, reason: "barriers-too-many" });
    expect((await report({}, "192.0.2.8")).ok).toBe(true);
  });
});

describe("an answer", () => {
  it("is public once mended, and sent to whoever left an address", async () => {
    const { id, number } = await reported({ contact: "a@example.cn" });
    expect((await answer(id)).ok).toBe(true);
    const { rows } = await listMendedBarriers({ page: 1 }, ctx);
    expect(rows).toMatchObject([{ page: "/sign-in", answer: "已补上名称" }]);
    const [mail] = await listOutbox(db, { limit: 1 });
    expect(mail?.to).toBe("a@example.cn");
    expect(mail?.subject).toContain(`${number.slice(0, 4)} ${number.slice(4)}`);
  });

  it("sends nothing where the contact is no address", async () => {
    const { id } = await reported({ contact: "下午打办公室电话" });
    await answer(id);
    expect(await listOutbox(db, { limit: 1 })).toEqual([]);
  });

  it("of two administrators at once counts once", async () => {
    const { id } = await reported();
    const verdicts = await Promise.all([answer(id), answer(id, { to: "answered" })]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-by-someone-else" });
    expect(await db.auditEvent.count({ where: { subjectId: id } })).toBe(2);
  });

  it("is asked for before a report is closed", async () => {
    const { id } = await reported();
    expect(await answer(id, { answer: "" })).toMatchObject({ reason: "answer-missing" });
  });
});
