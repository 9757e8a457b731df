import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/index.server.ts";
import { discardSession } from "#app/features/training/offering/cancel-session.server.ts";
import { aProvider, contextAt, NOW } from "#app/features/training/testing/arrange.ts";
import type { Provider } from "#app/features/training/testing/arrange.ts";
import { aWholeSession } from "#app/features/training/testing/offering.ts";
import { locales } from "#app/i18n/locales.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { listBadRows } from "./batches.server.ts";
import type { Batch } from "./batches.server.ts";
import { columnsOf, suggestedMapping } from "./policy/index.ts";
import { previewImport } from "./preview-import.server.ts";
import { templateHeaders } from "./render-template.server.ts";
import { submitBatch } from "./submit-batch.server.ts";
import { bringFile, uploadFile } from "./testing/bring.ts";
import { renderTrainingExport } from "./training/render-tables.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
let provider: Provider;
beforeEach(async () => {
  provider = await aProvider(db, { contactName: "赵老师", contactEmail: "px@example.cn" });
});
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type Things = "courses" | "sessions";
const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map(cell).join(",")).join("\n");
const bring = (things: Things, rows: readonly (readonly string[])[], at = ctx) =>
  bringFile(provider, { kind: things, year: null }, csv(rows), at);
const figures = ({ rowsGood, rowsBad, rowsUnchanged }: Batch) => ({
  good: rowsGood,
  bad: rowsBad,
  unchanged: rowsUnchanged,
});
async function sentencesOf(batch: Batch): Promise<string[]> {
  const { rows } = await listBadRows(batch, { page: 1, locale: "zh-CN" }, ctx);
  return rows.flatMap(({ sentences }) => sentences);
}
async function exported(things: Things): Promise<string> {
  const { organisationId } = provider;
  const asked = { things, organisationId, format: "csv", locale: "zh-CN" } as const;
  return text(renderTrainingExport(asked, ctx));
}

const COURSES = [
  ["2026年培训计划", "", "", "", "", "", "", "", ""],
  [
    "序号",
    "培训项目",
    "培训类别",
    "授课方式",
    "适合职业",
    "课程简介",
    "学时",
    "培训费（元）",
    "证书",
  ],
  [
    "1",
    "电商客服实务",
    "技能培训",
    "面授",
    "4-07",
    "学习在线接待、订单处理和售后沟通。",
    "40课时",
    "免费",
    "电子商务师（五级）",
  ],
  [
    "2",
    "盲人保健按摩",
    "盲人按摩",
    "线下",
    "",
    "手法、穴位与接待，全部在真人身上练习。",
    "120",
    "300.50元/人",
    "保健按摩师；手法评定",
  ],
  ["3", "剪纸", "手工", "线上+线下", "没有这个职业", "短", "三十", "很多", ""],
  ["4", "", "创业", "", "", "", "", "", ""],
];

describe("a provider's list of courses", () => {
  it("becomes courses as it is written, and says of each cell that cannot be read what to write", async () => {
    const batch = await bring("courses", COURSES);
    expect(figures(batch)).toEqual({ good: 2, bad: 2, unchanged: 0 });
    const courses = await db.course.findMany({
      orderBy: { id: "asc" },
      select: {
        title: true,
        kind: true,
        delivery: true,
        occupations: true,
        gives: true,
        hours: true,
        price: true,
        contactName: true,
        organisationId: true,
      },
    });
    const owned = { contactName: "赵老师", organisationId: provider.organisationId };
    expect(courses).toEqual([
      {
        ...owned,
        title: "电商客服实务",
        kind: "vocational",
        delivery: "offline",
        occupations: ["4-07"],
        gives: [{ kind: "certificate", name: "电子商务师（五级）" }],
        hours: 40,
        price: 0,
      },
      {
        ...owned,
        title: "盲人保健按摩",
        kind: "blind-massage",
        delivery: "offline",
        occupations: [],
        gives: [
          { kind: "certificate", name: "保健按摩师" },
          { kind: "certificate", name: "手法评定" },
        ],
        hours: 120,
        price: 30_050,
      },
    ]);
    expect(await sentencesOf(batch)).toEqual([
      "第 5 行“培训类别”一栏写的是“手工”，没有这个类别。请写“职业技能培训”“岗位培训”“创业培训”“盲人按摩”“技能竞赛”或“交流与展示”。",
      "第 5 行“适合职业”一栏写的是“没有这个职业”，职业分类里没有这个名称。请写职业分类大典里的中类名称或编号，例如“4-07”，最多 3 个，用分号隔开。",
      "第 5 行“学时”一栏写的是“三十”，看不明白。请写 1 到 2000 的整数；活动可以空着。",
      "第 5 行“培训费（元）”一栏写的是“很多”，读不出金额。请写金额，例如“300”；免费写“0”。公共就业服务只能写“0”。",
      "第 5 行“课程简介”一栏写的是“短”，太短，至少 10 个字。请写 10 到 10000 个字。",
      "第 6 行“培训项目”一栏是空的。请写课程名称，例如“电商客服实务”，2 到 80 个字。",
    ]);
  });

  it("makes nothing twice, in this file or the next, and leaves what was changed since", async () => {
    await bring("courses", [...COURSES, COURSES[2] ?? []]);
    await db.course.updateMany({
      where: { organisationId: provider.organisationId, title: "盲人保健按摩" },
      data: { title: "盲人保健按摩（初级）", version: { increment: 1 } },
    });
    const again = await bring("courses", COURSES);
    expect(figures(again)).toEqual({ good: 0, bad: 2, unchanged: 2 });
    expect(await db.course.count()).toBe(2);
    expect(await db.auditEvent.count({ where: { action: "course.imported" } })).toBe(2);
    expect((await verifyChains(db)).broken).toEqual([]);
  });

  it("takes a percentage as a spreadsheet keeps it, and a name with a mark in it as one", async () => {
    await bring("courses", [
      ["课程名称", "到课比例", "技能"],
      ["茶艺", "1", "编织、钩织；"],
      ["插花", "0.85", "修剪、配色"],
      ["烘焙", "80%", "称量；烤制"],
    ]);
    const made = await db.course.findMany({
      orderBy: { id: "asc" },
      select: { attendancePercent: true, gives: true },
    });
    const skills = (...names: string[]) => names.map((name) => ({ kind: "skill", name }));
    expect(made).toEqual([
      { attendancePercent: 100, gives: skills("编织、钩织") },
      { attendancePercent: 85, gives: skills("修剪", "配色") },
      { attendancePercent: 80, gives: skills("称量", "烤制") },
    ]);
    expect(await exported("courses")).toContain("编织、钩织；");
  });

  it("is free by law where a public service gives it, and a subsidy stays below the price", async () => {
    const batch = await bring("courses", [
      ["课程名称", "公共就业服务", "费用", "其中补贴"],
      ["茶艺", "是", "100", ""],
      ["插花", "否", "100", "200"],
      ["烘焙", "也许", "100", "50"],
    ]);
    expect(await sentencesOf(batch)).toEqual([
      "第 2 行“费用”一栏写的是“100”，公共就业服务依法免费。请写金额，例如“300”；免费写“0”。公共就业服务只能写“0”。",
      "第 3 行“其中补贴”一栏写的是“200”，比费用还多。请写不超过费用的金额；没有补贴就空着。",
      "第 4 行“公共就业服务”一栏写的是“也许”，看不明白。请写“是”或“否”。",
    ]);
  });
});

const SESSION_HEADERS = [
  "课程",
  "课表",
  "名额",
  "报名截止",
  "最晚退出日期",
  "上课地点",
  "老师",
  "手语",
  "课上有字幕",
];
const FIRST = "2026-12-12 09:00-12:00";

describe("a list of sessions", () => {
  let names: { title: string; venue: string; teacher: string };
  beforeEach(async () => {
    const { id } = await aWholeSession(db, provider);
    const row = await db.trainingSession.findUniqueOrThrow({
      where: { id, organisationId: provider.organisationId },
      select: {
        course: { select: { title: true } },
        venue: { select: { name: true } },
        teacher: { select: { name: true } },
      },
    });
    names = {
      title: row.course.title,
      venue: row.venue?.name ?? "",
      teacher: row.teacher?.name ?? "",
    };
  });
  const session = (changes: Partial<Record<string, string>> = {}) => {
    const cells: Record<string, string> = {
      课程: names.title,
      课表: `${FIRST}\n2026年12月13日（周日）9:00至12:00`,
      名额: "20人",
      报名截止: "2026/12/10",
      最晚退出日期: "2026-12-09",
      上课地点: names.venue,
      老师: names.teacher,
      手语: "有手语翻译",
      课上有字幕: "是",
      ...changes,
    };
    return SESSION_HEADERS.map((header) => cells[header] ?? "");
  };

  it("becomes drafts with their meetings, venue and teacher by name", async () => {
    const batch = await bring("sessions", [SESSION_HEADERS, session()]);
    expect(figures(batch)).toEqual({ good: 1, bad: 0, unchanged: 0 });
    const drafted = await db.trainingSession.findFirstOrThrow({
      where: { organisationId: provider.organisationId, importBatchId: batch.id },
      select: {
        state: true,
        seats: true,
        signLanguage: true,
        sheet: true,
        startsAt: true,
        endsAt: true,
        venue: { select: { name: true } },
        teacher: { select: { name: true } },
        meetings: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
      },
    });
    const meetings = ["12", "13"].map((day) => ({
      startsAt: new Date(`2026-12-${day}T09:00:00+08:00`),
      endsAt: new Date(`2026-12-${day}T12:00:00+08:00`),
    }));
    expect(drafted).toEqual({
      state: "draft",
      seats: 20,
      signLanguage: "interpreted",
      sheet: { captions: "yes" },
      startsAt: meetings[0]?.startsAt,
      endsAt: meetings[1]?.endsAt,
      venue: { name: names.venue },
      teacher: { name: names.teacher },
      meetings,
    });
  });

  it("says of each cell what is wrong, and knows nobody else's courses, venues and teachers", async () => {
    const other = await aProvider(db, { name: "另一家学校" });
    const theirs = await aWholeSession(db, other, "draft", { title: "别家的课程" });
    const { name: theirVenue } = await db.trainingVenue.findUniqueOrThrow({
      where: { id: theirs.venueId, organisationId: other.organisationId },
      select: { name: true },
    });
    const batch = await bring("sessions", [
      SESSION_HEADERS,
      session({ 课程: "别家的课程" }),
      session({ 课程: theirs.courseId }),
      session({ 上课地点: theirVenue }),
      session({ 课表: "2026-12-12" }),
      session({ 课表: "2026-12-12 12:00-09:00" }),
      session({ 课表: `${FIRST}；2026-12-12 11:00-13:00` }),
      session({ 课表: "2026-12-12 09:00-09:05" }),
      session({ 课表: "2026-02-30 09:00-12:00", 名额: "0" }),
      session({ 报名截止: "2026-12-20", 最晚退出日期: "2026-11-01" }),
    ]);
    expect(figures(batch)).toEqual({ good: 0, bad: 9, unchanged: 0 });
    const said = await sentencesOf(batch);
    for (const [at, what] of [
      "“课程”一栏写的是“别家的课程”，您的课程里没有这个名称",
      "您的课程里没有这个名称",
      "您的培训地点里没有这个名称",
      "“2026-12-12”，没有写明几点到几点",
      "“2026-12-12 12:00-09:00”，下课的时间不晚于上课的时间",
      "“2026-12-12 11:00-13:00”，有两次课时间重叠",
      "一次课太短或太长",
      "“2026-02-30 09:00-12:00”，没有这一天",
      "“0”，数字超出了可能的范围",
      "“2026-12-20”，比第一次上课还晚",
      "“2026-11-01”，这一天已经过了",
    ].entries()) {
      expect(said[at]).toContain(what);
    }
    expect(said).toHaveLength(11);
    expect(await db.trainingSession.count({ where: { importKey: { not: null } } })).toBe(0);
  });

  it("names the courses that a title could mean, and takes the number of one of them", async () => {
    const second = await aWholeSession(db, provider);
    const batch = await bring("sessions", [SESSION_HEADERS, session()]);
    const [said = ""] = await sentencesOf(batch);
    expect(said).toContain("有几门课程都叫这个名称");
    expect(said).toContain(second.courseId);
    const exact = await bring("sessions", [SESSION_HEADERS, session({ 课程: second.courseId })]);
    expect(figures(exact).good).toBe(1);
  });

  it("changes nothing when it comes again, not even when its days are over", async () => {
    const rows = [SESSION_HEADERS, session(), session({ 名额: "30" })];
    await bring("sessions", rows);
    expect(figures(await bring("sessions", rows))).toEqual({ good: 0, bad: 0, unchanged: 2 });
    const later = contextAt(db, new Date(NOW.getTime() + 60 * 86_400_000));
    const late = await bring("sessions", [...rows, session({ 名额: "40" })], later);
    expect(figures(late)).toEqual({ good: 0, bad: 1, unchanged: 2 });
  });

  it("comes in again once what it had become was given up, as often as that happens", async () => {
    const rows = [SESSION_HEADERS, session(), session({ 名额: "30" })];
    const madeBy = async (batch: Batch) =>
      db.trainingSession.findFirstOrThrow({
        where: { organisationId: provider.organisationId, importBatchId: batch.id, seats: 20 },
        select: { id: true, version: true },
      });
    let made = await madeBy(await bring("sessions", rows));
    for (let time = 0; time < 2; time += 1) {
      expect(await discardSession(made, provider, ctx)).toEqual({ ok: true, to: "cancelled" });
      const again = await bring("sessions", rows);
      expect(figures(again)).toEqual({ good: 1, bad: 0, unchanged: 1 });
      made = await madeBy(again);
    }
    expect(figures(await bring("sessions", rows))).toEqual({ good: 0, bad: 0, unchanged: 2 });
  });

  it("makes each row once when two files with it are imported at the same moment", async () => {
    const rows = [SESSION_HEADERS, session(), session({ 名额: "30" })];
    const both = await Promise.all([bring("sessions", rows), bring("sessions", [...rows])]);
    expect(both.reduce((sum, { rowsGood }) => sum + rowsGood, 0)).toBe(2);
    const { organisationId } = provider;
    const made = { organisationId, importKey: { not: null } };
    expect(await db.trainingSession.count({ where: made })).toBe(2);
    expect(await db.trainingMeeting.count({ where: { session: made } })).toBe(4);
  });

  it("is handed in together as far as it is whole", async () => {
    const all = await exported("sessions");
    const [header = "", ...lines] = all.split("\r\n");
    const whole = lines
      .join("\r\n")
      .replace(/^[0-9a-f-]{36},/, ",")
      .replaceAll("2026-12-06", "2026-12-26");
    const batch = await bringFile(
      provider,
      { kind: "sessions", year: null },
      `${header}\r\n${whole}`,
      ctx,
    );
    expect(figures(batch)).toEqual({ good: 1, bad: 0, unchanged: 0 });
    const partly = await bring("sessions", [SESSION_HEADERS, session()]);
    expect(await submitBatch(partly.id, provider, ctx)).toEqual({ submitted: 0, left: 1 });
    expect(await submitBatch(batch.id, provider, ctx)).toEqual({ submitted: 1, left: 0 });
    const states = await db.trainingSession.findMany({
      where: { organisationId: provider.organisationId, importBatchId: batch.id },
      select: { state: true },
    });
    expect(states).toEqual([{ state: "submitted" }]);
  });
});

describe("our own export", () => {
  beforeEach(async () => {
    await bring("courses", COURSES);
    await aWholeSession(db, provider, "published", {
      gives: [
        { kind: "certificate", name: "证书、带顿号" },
        { kind: "skill", name: "接待" },
      ],
      platform: "=HYPERLINK(1)",
    });
  });

  it.each(["courses", "sessions"] as const)(
    "of %s comes back without a change, and a changed row says where to change it",
    async (things) => {
      const { organisationId } = provider;
      const brought = { kind: things, year: null } as const;
      const file = await exported(things);
      const same = await bringFile(provider, brought, file, ctx);
      expect(figures(same)).toEqual({
        good: 0,
        bad: 0,
        unchanged: things === "courses" ? 3 : 1,
      });
      const changed = file.replace("电商客服实务", "电商客服");
      const batch = await bringFile(provider, brought, changed, ctx);
      expect(figures(batch)).toMatchObject({ good: 0, bad: 1 });
      expect((await sentencesOf(batch))[0]).toMatch(
        things === "courses"
          ? /编号属于已有课程“电商客服实务”/
          : /编号属于“电商客服实务”的一个已有班次/,
      );
      const other = await aProvider(db, { name: "另一家学校" });
      const asked = {
        things,
        organisationId: other.organisationId,
        format: "csv",
        locale: "zh-CN",
      } as const;
      expect((await text(renderTrainingExport(asked, ctx))).trim().split("\r\n")).toHaveLength(1);
      expect(organisationId).not.toBe(other.organisationId);
    },
  );
});

describe("before anything is imported", () => {
  it("a preview says what the rows would become", async () => {
    const batch = await uploadFile(provider, { kind: "courses", year: null }, csv(COURSES), ctx);
    const preview = await previewImport(batch, provider.organisationId, "zh-CN", ctx);
    expect(preview).toMatchObject({ rows: 4, good: 2, bad: 2, isWhole: true });
    expect(preview.first[0]).toMatchObject({
      row: 3,
      title: "电商客服实务",
      facts: [
        { term: "课程类别", value: "职业技能培训" },
        { term: "上课方式", value: "线下" },
        { term: "适合的职业", value: "租赁和商务服务人员" },
        { term: "学完得到的证书", value: "电子商务师（五级）" },
        { term: "课时", value: "40" },
        { term: "费用（元）", value: "0" },
      ],
    });
  });

  it.each(
    (["courses", "sessions"] as const).flatMap((kind) =>
      locales.map((locale) => [kind, locale] as const),
    ),
  )("the headers of the template of %s are known in %s", (kind, locale) => {
    const headers = templateHeaders(kind, locale);
    const fields = columnsOf[kind].fields.filter((field) => !/Number$/.test(field));
    expect(Object.values(suggestedMapping(kind, headers))).toEqual(fields);
  });
});
