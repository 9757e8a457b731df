import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { eraseAccount } from "#app/features/accounts/index.server.ts";
import { aSeeker, contextAt, NOW } from "#app/features/applications/testing/arrange.ts";
import { giveConsent, withdrawConsent } from "#app/features/plans/answer-consent.server.ts";
import type { PlanKind } from "#app/features/plans/policy/index.ts";
import { openPlan, exportPlans } from "#app/features/plans/index.server.ts";
import { readPlan } from "#app/features/plans/read-plan.server.ts";
import { addDays, plainDate, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import * as enums from "#db/generated/enums.ts";
import { fictionalCertificate, fictionalResidentId } from "#db/seed/fictional.ts";
import { testDatabase } from "#db/testing/database.ts";
import { onePiece } from "#db/testing/one-piece.ts";
import { assignEntries, proposeAssignment } from "./assign-entries.server.ts";
import { findCaseloadOf, listHandOvers, listOwnEntries } from "./caseload-reads.server.ts";
import {
  compareAgain,
  decideKind,
  decideRow,
  discardList,
  takeList,
} from "./decide-list.server.ts";
import { findEntry, listRegister } from "./entry-reads.server.ts";
import { logCall, openPlanFor, stepEntry } from "./entry.server.ts";
import { handOver } from "./hand-over.server.ts";
import { exportRegister, findOwnLink, linkEntry, unlinkEntry } from "./link-entry.server.ts";
import { findList } from "./list-reads.server.ts";
import { entryStates, rowKinds } from "./policy/index.ts";
import type { RowKind } from "./policy/index.ts";
import { receiveList, stageList } from "./stage-list.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
const day = (text: string): PlainDate => plainDate(text) as PlainDate;
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const officer: Officer = {
  kind: "officer",
  userId: randomUUID(),
  role: "reviewer",
  region: "140502",
  secondFactor: true,
};
const elsewhere: Officer = { ...officer, userId: randomUUID(), region: "140581" };

async function aCounsellor(name = "杨帆", region = "140502"): Promise<Counsellor> {
  const { id } = await db.user.create({
    data: { kind: "counsellor", name, email: `${randomUUID()}@example.cn`, region },
    select: { id: true },
  });
  return { kind: "counsellor", userId: id, region, secondFactor: true };
}

const residentOf = (at: number) =>
  fictionalResidentId("140502", addDays(day("2003-01-01"), at), 996);
const numberOf = (at: number) => fictionalCertificate(residentOf(at), 1, 2);

const HEADER = ["姓名", "残疾人证号", "联系电话", "毕业院校", "专业", "学历", "毕业时间"];
const rowOf = (at: number, name = `周明${at}`, school = "太原学院") => [
  name,
  numberOf(at),
  `1990000000${at}`,
  school,
  "软件工程",
  "本科",
  "2026年6月",
];

async function bring(
  name: string,
  content: Buffer,
  who = officer,
  year = 2026,
  kind: PlanKind = "graduate",
) {
  const file = await receiveList({ name, contentType: "text/csv", pieces: onePiece(content) }, ctx);
  if (!file.ok) throw new Error(file.reason);
  return stageList({ kind, year, file: file.value }, who, ctx);
}

const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((cells) => cells.join(",")).join("\n"));

async function stage(rows: readonly (readonly string[])[], year = 2026): Promise<string> {
  const staged = await bring("名册.csv", csv([HEADER, ...rows]), officer, year);
  if (!staged.ok) throw new Error(staged.reason);
  return staged.id;
}

async function rowsOf(listId: string, kind: RowKind) {
  const found = await findList({ listId, kind, after: undefined }, officer, "zh-CN", ctx);
  return found?.rows ?? [];
}

async function take(rows: readonly (readonly string[])[], year = 2026): Promise<string> {
  const listId = await stage(rows, year);
  for (const kind of ["new", "changed"] as const) {
    await decideKind({ listId, kind, decision: "take" }, officer, ctx);
  }
  expect(await takeList({ listId }, officer, ctx)).toEqual({ ok: true });
  return listId;
}

/** Somebody of a taken list, assigned to a counsellor and reached by telephone. */
async function aContacted() {
  const counsellor = await aCounsellor();
  await take([rowOf(1)]);
  await assignEntries(officer, ctx);
  const { id: entryId } = await db.registerEntry.findFirstOrThrow();
  const called = await logCall(call(entryId), counsellor, ctx);
  expect(called).toEqual({ ok: true });
  return { counsellor, entryId };
}

const call = (entryId: string, changes: object = {}) => ({
  ...{ entryId, on: shanghaiDay(NOW), channel: "phone" as const, reached: true },
  ...{ words: "愿意试试。", onceKey: randomUUID() },
  ...changes,
});

async function withPlan() {
  const { counsellor, entryId } = await aContacted();
  const seeker = await aSeeker(db, "周明");
  const { email } = await db.user.findUniqueOrThrow({ where: { id: seeker.userId } });
  const address = { channel: "mail", value: email ?? "" } as const;
  const opened = await openPlanFor({ entryId, address }, counsellor, ctx);
  if (!opened.ok) throw new Error(opened.reason);
  return { counsellor, entryId, seeker, planId: opened.planId, address };
}

describe("the lists of the rules and of the database", () => {
  it("are the same", () => {
    expect(Object.values(enums.RegisterState).toSorted()).toEqual([...entryStates].toSorted());
    expect(Object.values(enums.GraduateRowKind).toSorted()).toEqual([...rowKinds].toSorted());
  });
});

describe("a list", () => {
  it("is read from a workbook with titles above, cell by cell, and changes nothing", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("毕业生");
    sheet.addRows([
      ["2026届毕业生名册"],
      ["序号", ...HEADER],
      ["1", ...rowOf(1)],
      ["2", ...rowOf(2)],
    ]);
    sheet.addRow(["3", "王五", "140502200301019960000000"]);
    sheet.addRow(["4", "", numberOf(3)]);
    const staged = await bring("名册.xlsx", Buffer.from(await book.xlsx.writeBuffer()));
    if (!staged.ok) throw new Error(staged.reason);
    const asked = { listId: staged.id, kind: undefined, after: undefined };
    const found = await findList(asked, officer, "zh-CN", ctx);
    expect(found).toMatchObject({ rowsRead: 2, rowsBad: 2, state: "staged", undecided: 2 });
    expect(found?.faults).toHaveLength(2);
    expect(found?.faults.join()).toContain("第 5 行");
    expect(found?.rows[0]).toMatchObject({ name: "周明1", line: 3 });
    expect(JSON.stringify(found)).not.toContain(numberOf(1));
    expect(await db.registerEntry.count()).toBe(0);
    expect(await db.storedFile.count()).toBe(0);
  });

  it.each([
    ["nothing in it", Buffer.from(""), "empty"],
    ["no number", Buffer.from("姓名,学校\n周明,太原学院\n"), "no-header"],
    ["no rows", csv([HEADER]), "empty"],
  ])("%s: %s", async (_name, content, reason) => {
    const answer = await bring("名册.csv", content).catch((error: unknown) => ({
      reason: (error as Error).message,
    }));
    expect(answer).toMatchObject({ reason });
    expect(await db.graduateList.count()).toBe(0);
  });

  it("is compared: new, changed, gone, conflicting, the same; and taken as decided", async () => {
    await take([1, 2, 3, 4].map((at) => rowOf(at)));
    const listId = await stage([
      rowOf(1),
      rowOf(2, "周明2", "山西大学"),
      rowOf(3, "另一个人"),
      rowOf(5),
      rowOf(6),
      rowOf(6, "周明6", "长治学院"),
      [`周明1`, numberOf(7), "", "太原学院", "软件工程", "本科", "2026-06-01"],
    ]);
    expect(await rowsOf(listId, "same")).toMatchObject([{ name: "周明1" }]);
    expect(await rowsOf(listId, "changed")).toMatchObject([{ reasons: ["school"] }]);
    expect(await rowsOf(listId, "gone")).toMatchObject([{ name: "周明4", line: null }]);
    expect(await rowsOf(listId, "new")).toMatchObject([{ name: "周明5" }]);
    const conflicting = await rowsOf(listId, "conflicting");
    expect(conflicting.map(({ reasons }) => reasons[0]).toSorted()).toEqual([
      "other-name",
      "other-number",
      "twice",
      "twice",
    ]);
    expect(await takeList({ listId }, officer, ctx)).toMatchObject({ reason: "undecided" });
    for (const kind of ["new", "changed"] as const) {
      await decideKind({ listId, kind, decision: "take" }, officer, ctx);
    }
    for (const kind of ["gone", "conflicting"] as const) {
      for (const { id: rowId, reasons } of await rowsOf(listId, kind)) {
        const decision = reasons[0] === "other-name" ? "keep" : "take";
        await decideRow({ listId, rowId, decision }, officer, ctx);
      }
    }
    expect(await takeList({ listId }, officer, ctx)).toMatchObject({ reason: "twice-taken" });
    const [, second] = conflicting.filter(({ reasons }) => reasons[0] === "twice");
    await decideRow({ listId, rowId: second?.id ?? "", decision: "keep" }, officer, ctx);
    const verdicts = await Promise.all([1, 2, 3].map(() => takeList({ listId }, officer, ctx)));
    expect(verdicts).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    const register = await listRegister(
      { kind: "graduate", view: "unassigned", year: 2026, after: undefined },
      officer,
      ctx,
    );
    expect(register.rows.map(({ name, school }) => `${name} ${school}`).toSorted()).toEqual([
      "周明1 太原学院",
      "周明1 太原学院",
      "周明2 山西大学",
      "周明3 太原学院",
      "周明5 太原学院",
      expect.stringMatching(/^周明6/),
    ]);
    expect(register.counts.gone).toBe(1);
    // What the file said of people stands in the register alone.
    expect(await db.graduateListRow.count({ where: { factsEncrypted: { not: null } } })).toBe(0);
    expect(
      await db.auditEvent.count({ where: { subjectId: listId, action: "graduate-list.taken" } }),
    ).toBe(1);
  });

  it("brings nothing over what changed since; compared again it may be taken", async () => {
    await take([rowOf(1)]);
    const listId = await stage([rowOf(1, "周明1", "山西大学")]);
    await decideKind({ listId, kind: "changed", decision: "take" }, officer, ctx);
    await db.registerEntry.updateMany({ data: { version: { increment: 1 } } });
    expect(await takeList({ listId }, officer, ctx)).toMatchObject({ reason: "changed-since" });
    await compareAgain({ listId }, officer, ctx);
    expect(await takeList({ listId }, officer, ctx)).toMatchObject({ reason: "undecided" });
    await decideKind({ listId, kind: "changed", decision: "take" }, officer, ctx);
    expect(await takeList({ listId }, officer, ctx)).toEqual({ ok: true });
  });

  it("of people to be helped to work keeps what such a plan needs, and leaves the graduates as they are", async () => {
    await take([rowOf(1), rowOf(2)]);
    const header = ["姓名", "身份证号", "手机号", "人员类别", "失业登记日期", "毕业院校"];
    const person = (at: number, name: string) => [
      ...[name, residentOf(at), `1990000010${at}`, "残疾登记失业人员"],
      ...["2026年3月", "太原学院"],
    ];
    const rows = [person(1, "周明1"), person(8, "吴敏")];
    const staged = await bring("帮扶.csv", csv([header, ...rows]), officer, 2026, "aid");
    const listId = staged.ok ? staged.id : "";
    // Whoever is on both lists is one entry; nobody of the other list is missing from this one.
    expect(await rowsOf(listId, "gone")).toEqual([]);
    expect(await rowsOf(listId, "changed")).toMatchObject([
      { name: "周明1", reasons: ["phone", "group", "unemployedOn"] },
    ]);
    for (const kind of ["new", "changed"] as const) {
      await decideKind({ listId, kind, decision: "take" }, officer, ctx);
    }
    expect(await takeList({ listId }, officer, ctx)).toEqual({ ok: true });
    const of = async (kind: PlanKind) =>
      listRegister({ kind, view: "unassigned", year: undefined, after: undefined }, officer, ctx);
    expect((await of("graduate")).rows).toHaveLength(2);
    expect((await of("aid")).rows).toMatchObject([
      { name: "吴敏", school: "", group: "残疾登记失业人员" },
    ]);
    const counsellor = await aCounsellor();
    await assignEntries(officer, ctx);
    const entry = await db.registerEntry.findFirstOrThrow({ where: { kind: "aid" } });
    expect(await findEntry({ entryId: entry.id }, counsellor, ctx)).toMatchObject({
      facts: { unemployedOn: "2026-03-01", school: "" },
    });
    await logCall(call(entry.id), counsellor, ctx);
    const seeker = await aSeeker(db, "吴敏");
    const { email } = await db.user.findUniqueOrThrow({ where: { id: seeker.userId } });
    const address = { channel: "mail", value: email ?? "" } as const;
    const opened = await openPlanFor({ entryId: entry.id, address }, counsellor, ctx);
    const planId = opened.ok ? opened.planId : "";
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ kind: "aid" });
    expect(await findOwnLink(seeker, ctx)).toMatchObject({ kind: "aid", year: 2026 });
  });

  it("of another district is not there", async () => {
    const listId = await stage([rowOf(1)]);
    const asked = { listId, kind: undefined, after: undefined };
    expect(await findList(asked, elsewhere, "zh-CN", ctx)).toBeNull();
    for (const verb of [takeList, compareAgain, discardList]) {
      expect(await verb({ listId }, elsewhere, ctx)).toMatchObject({ reason: "not-found" });
    }
    expect(await discardList({ listId }, officer, ctx)).toEqual({ ok: true });
    expect(await takeList({ listId }, officer, ctx)).toMatchObject({ reason: "not-now" });
  });

  it("keeps names, numbers and telephones sealed", async () => {
    await take([rowOf(1)]);
    const { rows } = await database.pool.query<{ text: string }>(
      "SELECT e::text || (SELECT string_agg(r::text, '') FROM graduate_list_rows r) AS text FROM register_entries e",
    );
    for (const secret of ["周明1", residentOf(1), "19900000001", "太原学院"]) {
      expect(rows[0]?.text).not.toContain(secret);
    }
  });
});

describe("assigning", () => {
  it("is even, says why, and gives each person once however many press", async () => {
    const [a, b] = [await aCounsellor("甲"), await aCounsellor("乙")];
    await aCounsellor("外区", "140581");
    await take([1, 2, 3, 4, 5].map((at) => rowOf(at)));
    const proposed = await proposeAssignment(officer, ctx);
    expect(proposed.loads.map(({ gets }) => gets).toSorted()).toEqual([2, 3]);
    const answers = await Promise.all([assignEntries(officer, ctx), assignEntries(officer, ctx)]);
    expect(answers.map((answer) => (answer.ok ? answer.assigned : 0)).toSorted()).toEqual([0, 5]);
    const mine = await Promise.all([a, b].map((one) => listOwnEntries({ after: "" }, one, ctx)));
    expect(mine.map(({ rows }) => rows.length).toSorted()).toEqual([2, 3]);
    const event = await db.auditEvent.findFirst({ where: { action: "register.assigned" } });
    expect(event?.details).toMatchObject({ because: "fewest-people" });
  });

  it("says by when to get in touch, by the working days in force", async () => {
    const counsellor = await aCounsellor();
    await take([rowOf(1)]);
    await assignEntries(officer, ctx);
    const due = async (now: Date) =>
      (await listOwnEntries({ after: "" }, counsellor, contextAt(db, now))).rows[0]?.due;
    expect(await due(NOW)).toBeNull();
    for (const [name, value] of [
      ["plan-first-contact-days", "10"],
      ["plan-first-assessment-days", "30"],
    ] as const) {
      await db.policyParameter.create({
        data: {
          ...{ name, value, region: "140500", unit: "working-days", source: "x" },
          validFrom: new Date("2026-01-01"),
        },
      });
    }
    // 23 November 2026 is a Monday.
    expect(await due(NOW)).toEqual({ what: "contact", by: "2026-12-07", isLate: false });
    const late = new Date("2026-12-08T02:00:00Z");
    expect(await due(late)).toMatchObject({ what: "contact", isLate: true });
    const { id } = await db.registerEntry.findFirstOrThrow();
    await logCall(call(id), counsellor, ctx);
    expect(await due(NOW)).toMatchObject({ what: "assessment", by: "2027-01-04" });
  });
});

describe("from the list to a plan", () => {
  it("calls are logged once; a plan is asked for after a contact, and the list links nobody", async () => {
    const counsellor = await aCounsellor();
    await take([rowOf(1)]);
    await assignEntries(officer, ctx);
    const { id: entryId } = await db.registerEntry.findFirstOrThrow();
    const seeker = await aSeeker(db, "周明");
    const { email } = await db.user.findUniqueOrThrow({ where: { id: seeker.userId } });
    const address = { channel: "mail", value: email ?? "" } as const;
    expect(await openPlanFor({ entryId, address }, counsellor, ctx)).toMatchObject({
      reason: "not-now",
    });
    expect(await stepEntry({ entryId, move: "unreachable" }, counsellor, ctx)).toMatchObject({
      reason: "attempts-missing",
    });
    const one = call(entryId);
    await Promise.all([logCall(one, counsellor, ctx), logCall(one, counsellor, ctx)]);
    expect(await db.registerCall.count()).toBe(1);
    const found = await findEntry({ entryId }, counsellor, ctx);
    expect(found).toMatchObject({ state: "contacted", calls: [{ author: "杨帆" }] });
    const opened = await openPlanFor({ entryId, address }, counsellor, ctx);
    expect(await openPlanFor({ entryId, address }, counsellor, ctx)).toEqual(opened);
    const planId = opened.ok ? opened.planId : "";
    expect(await db.registerEntry.findFirst()).toMatchObject({ planId, userId: null });
    expect(await readPlan(planId, counsellor, ctx)).toMatchObject({ name: null, kind: "graduate" });
  });

  it("the person links their account by their own number, five tries, and takes it back", async () => {
    const { entryId, seeker } = await withPlan();
    const asked = await findOwnLink(seeker, ctx);
    expect(asked).toMatchObject({ year: 2026, linked: null });
    expect(JSON.stringify(asked)).not.toContain("周明");
    const stranger = await aSeeker(db, "王强");
    const lastFour = residentOf(1).slice(-4);
    expect(await linkEntry({ entryId, lastFour }, stranger, ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await linkEntry({ entryId, lastFour: "0001" }, seeker, ctx)).toMatchObject({
      reason: "not-yours",
    });
    expect(await linkEntry({ entryId, lastFour }, seeker, ctx)).toEqual({ ok: true });
    expect(await findOwnLink(seeker, ctx)).toMatchObject({ linked: { facts: { name: "周明1" } } });
    expect((await exportRegister(seeker, ctx)).register).toMatchObject([{ number: numberOf(1) }]);
    expect(await db.consent.count({ where: { purpose: "register-link", withdrawnAt: null } })).toBe(
      1,
    );
    await unlinkEntry({ entryId }, seeker, ctx);
    expect(await exportRegister(seeker, ctx)).toEqual({ register: [] });
    expect(await db.consent.count({ where: { purpose: "register-link", withdrawnAt: null } })).toBe(
      0,
    );
    for (let tries = 1; tries < 5; tries += 1) {
      await linkEntry({ entryId, lastFour: "0001" }, seeker, ctx);
    }
    expect(await linkEntry({ entryId, lastFour }, seeker, ctx)).toMatchObject({
      reason: "too-often",
    });
    expect(await findOwnLink(seeker, ctx)).toMatchObject({ isClosed: true });
  });

  it("an erased account leaves the list as it was, beside nobody", async () => {
    const { entryId, seeker, planId } = await withPlan();
    await linkEntry({ entryId, lastFour: residentOf(1).slice(-4) }, seeker, ctx);
    await db.user.update({
      where: { id: seeker.userId },
      data: { closedAt: new Date(NOW.getTime() - 30 * 3_600_000) },
    });
    expect(await eraseAccount(seeker.userId, ctx)).toEqual({ ok: true });
    expect(await db.plan.count({ where: { id: planId } })).toBe(0);
    expect(await db.registerEntry.findFirst()).toMatchObject({ userId: null, planId: null });
    expect(await exportPlans(seeker, ctx)).toEqual({ plans: [] });
  });
});

describe("handing over", () => {
  it("moves one or many once, logs why, and tells the person; nothing else of the plan changes", async () => {
    const { counsellor, entryId, seeker, planId } = await withPlan();
    await giveConsent({ planId, showsProfile: false }, seeker, ctx);
    const other = await aCounsellor("新人");
    const wish = {
      ...{ fromId: counsellor.userId, toId: other.userId, reason: "leave" as const },
      people: [{ kind: "plan" as const, id: planId }],
    };
    expect(await handOver(wish, elsewhere, ctx)).toMatchObject({ reason: "no-counsellor" });
    const mails = (await listOutbox(db, { limit: 9 })).length;
    const answers = await Promise.all([handOver(wish, officer, ctx), handOver(wish, officer, ctx)]);
    expect(answers.map((answer) => (answer.ok ? answer.moved : -1)).toSorted()).toEqual([0, 1]);
    expect(await readPlan(planId, counsellor, ctx)).toBeNull();
    expect(await readPlan(planId, other, ctx)).toMatchObject({ name: "周明" });
    expect(await findEntry({ entryId }, counsellor, ctx)).toBeNull();
    expect(await listOutbox(db, { limit: 9 })).toHaveLength(mails + 1);
    const log = await listHandOvers({ after: undefined }, officer, ctx);
    expect(log.rows).toMatchObject([{ from: "杨帆", to: "新人", reason: "leave", kind: "plan" }]);
    expect((await listHandOvers({ after: undefined }, elsewhere, ctx)).rows).toEqual([]);
  });

  it("evenly, to everybody but the one who gives", async () => {
    const from = await aCounsellor("走");
    await take([1, 2, 3, 4].map((at) => rowOf(at)));
    await assignEntries(officer, ctx);
    const others = [await aCounsellor("甲"), await aCounsellor("乙")];
    const found = await findCaseloadOf({ counsellorId: from.userId }, officer, ctx);
    const people = (found?.people ?? []).map(({ key }) => ({
      kind: "entry" as const,
      id: key.slice(6),
    }));
    expect(people).toHaveLength(4);
    await handOver({ fromId: from.userId, toId: null, people, reason: "leave" }, officer, ctx);
    for (const one of others) {
      expect((await listOwnEntries({ after: "" }, one, ctx)).rows).toHaveLength(2);
    }
    expect(await db.handOverLog.count()).toBe(4);
  });
});

describe("who may see what", () => {
  it("the bureau sees no name of an account without consent, and never what a plan says", async () => {
    const { counsellor, planId, seeker } = await withPlan();
    const seen = async () => findCaseloadOf({ counsellorId: counsellor.userId }, officer, ctx);
    expect((await seen())?.people).toMatchObject([{ key: `plan:${planId}`, name: null }]);
    await giveConsent({ planId, showsProfile: true }, seeker, ctx);
    expect((await seen())?.people).toMatchObject([{ name: "周明" }]);
    await withdrawConsent({ planId }, seeker, ctx);
    expect(JSON.stringify(await seen())).not.toContain("周明");
    expect(await findCaseloadOf({ counsellorId: counsellor.userId }, elsewhere, ctx)).toBeNull();
  });

  it("another counsellor has nobody of mine, and writes nothing", async () => {
    const { entryId, address } = await withPlan();
    const other = await aCounsellor("别人");
    expect(await findEntry({ entryId }, other, ctx)).toBeNull();
    expect((await listOwnEntries({ after: "" }, other, ctx)).rows).toEqual([]);
    expect(await logCall(call(entryId), other, ctx)).toMatchObject({ reason: "not-found" });
    expect(await stepEntry({ entryId, move: "decline" }, other, ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await openPlanFor({ entryId, address }, other, ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await openPlan({ address, kind: "aid" }, other, ctx)).toMatchObject({
      reason: "has-plan",
    });
  });
});
