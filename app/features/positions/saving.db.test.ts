import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { auditActor } from "#app/features/accounts/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import type { PostgresEngine } from "#search/postgres-engine.ts";
import { answerAlert } from "./answer-alert.server.ts";
import { changeSearch } from "./change-search.server.ts";
import { chooseReminder } from "./choose-reminder.server.ts";
import { findAlert } from "./find-alert.server.ts";
import { remindSaved } from "./jobs/remind-saved.server.ts";
import { runSavedSearches } from "./jobs/run-saved-searches.server.ts";
import { listSavedPositions } from "./list-saved-positions.server.ts";
import { listSavedSearches } from "./list-saved-searches.server.ts";
import { prolongSearch } from "./prolong-search.server.ts";
import { savePosition } from "./save-position.server.ts";
import { saveSearch } from "./save-search.server.ts";
import { anEmployer, aPosition, contextAt, NOW } from "./testing/arrange.ts";
import { anEngine, aSeeker, indexPositions } from "./testing/public-world.ts";
import { unsavePosition } from "./unsave-position.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const at = (instant: string) => contextAt(db, new Date(instant));
let engine: PostgresEngine;

beforeAll(async () => {
  engine = await anEngine(database.url);
});
afterEach(async () => {
  await database.reset();
  await engine.configure("positions");
});
afterAll(async () => {
  await engine.close();
  await db.$disconnect();
});

const mails = () => listOutbox(db, { limit: 100 });
const audits = async () =>
  (await db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

async function anOpenPosition(closingOn = "2026-12-08", publishedAt = NOW, title = "客服专员") {
  const owner = await anEmployer(db);
  const made = await aPosition(db, owner, {
    state: "published",
    fields: { title },
    closingOn: new Date(closingOn),
    publishedAt,
  });
  await indexPositions(engine, database.pool, [made.id], publishedAt);
  return made.id;
}

describe("saving a position", () => {
  it("keeps it once, with a reminder three days before, and records it once", async () => {
    const seeker = await aSeeker(db);
    const positionId = await anOpenPosition();
    const both = await Promise.all([
      savePosition({ positionId }, seeker, ctx),
      savePosition({ positionId }, seeker, ctx),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await audits()).toEqual(["position.saved"]);
    const { positions } = await listSavedPositions({ page: 1 }, seeker, "zh-CN", ctx);
    expect(positions).toMatchObject([
      { id: positionId, state: "open", remindOn: "2026-12-05", reminder: "3" },
    ]);
  });

  it("refuses what is not open, and forgets without complaint", async () => {
    const seeker = await aSeeker(db);
    const positionId = await anOpenPosition("2026-11-23");
    const late = await savePosition({ positionId }, seeker, at("2026-11-23T16:00:00Z"));
    expect(late).toMatchObject({ ok: false, reason: "not-open" });
    await savePosition({ positionId }, seeker, ctx);
    await unsavePosition({ positionId }, seeker, ctx);
    await unsavePosition({ positionId }, seeker, ctx);
    expect(await audits()).toEqual(["position.saved", "position.unsaved"]);
  });

  it("says what became of it", async () => {
    const seeker = await aSeeker(db);
    const positionId = await anOpenPosition();
    await savePosition({ positionId }, seeker, ctx);
    const stateAt = async (instant: string) =>
      (await listSavedPositions({ page: 1 }, seeker, "zh-CN", at(instant))).positions[0]?.state;
    expect(await stateAt("2026-12-08T15:59:00Z")).toBe("open");
    expect(await stateAt("2026-12-08T16:00:00Z")).toBe("closed");
    await db.position.updateMany({ data: { state: "filled" } });
    expect(await stateAt("2026-12-01T00:00:00Z")).toBe("filled");
    await db.position.updateMany({ data: { state: "sent_back" } });
    expect(await stateAt("2026-12-01T00:00:00Z")).toBe("gone");
  });

  it("changes the reminder, of one's own positions only", async () => {
    const seeker = await aSeeker(db);
    const other = await aSeeker(db, { email: "other@example.cn" });
    const positionId = await anOpenPosition();
    await savePosition({ positionId }, seeker, ctx);
    expect(await chooseReminder({ positionId, reminder: "1" }, other, ctx)).toMatchObject({
      ok: false,
    });
    expect(await chooseReminder({ positionId, reminder: "1" }, seeker, ctx)).toEqual({
      ok: true,
      remindOn: "2026-12-07",
    });
    const evening = at("2026-12-07T12:00:00Z");
    expect(await chooseReminder({ positionId, reminder: "3" }, seeker, evening)).toMatchObject({
      reason: "too-late-to-remind",
    });
  });
});

describe("the reminder", () => {
  it("comes on its day, once, in the person's language", async () => {
    const seeker = await aSeeker(db, { locale: "en" });
    const positionId = await anOpenPosition();
    await savePosition({ positionId }, seeker, ctx);
    await remindSaved("sweep", at("2026-12-04T00:00:00Z"));
    expect(await mails()).toEqual([]);
    await remindSaved("sweep", at("2026-12-05T00:00:00Z"));
    await remindSaved("sweep", at("2026-12-06T00:00:00Z"));
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: "qiuzhi@example.cn", locale: "en" });
    expect(mail?.subject).toContain("closes on Tuesday");
    expect(mail?.body).toContain(`/en/positions/${positionId}`);
  });

  it("moves with a position that was extended, and is dropped with one that ended", async () => {
    const seeker = await aSeeker(db);
    const extended = await anOpenPosition();
    const ended = await anOpenPosition();
    await savePosition({ positionId: extended }, seeker, ctx);
    await savePosition({ positionId: ended }, seeker, ctx);
    const later = { closingOn: new Date("2026-12-20") };
    await db.position.update({ where: { id: extended }, data: later });
    await db.position.update({ where: { id: ended }, data: { state: "ended_early" } });
    await remindSaved("sweep", at("2026-12-05T00:00:00Z"));
    expect(await mails()).toEqual([]);
    await remindSaved("sweep", at("2026-12-17T00:00:00Z"));
    expect(await mails()).toHaveLength(1);
  });

  it("is spared a person who is suspended", async () => {
    const seeker = await aSeeker(db);
    const positionId = await anOpenPosition();
    await savePosition({ positionId }, seeker, ctx);
    await db.user.updateMany({ data: { suspendedAt: NOW } });
    await remindSaved("sweep", at("2026-12-05T00:00:00Z"));
    expect(await mails()).toEqual([]);
  });
});

const search = { name: "客服工作", frequency: "daily", query: "q=客服" } as const;
const run = (instant: string) => runSavedSearches("sweep", at(instant), engine);
const tokensOf = (body: string) => [...body.matchAll(/alerts\/([\w-]{43})/g)].map(([, one]) => one);

describe("a saved search", () => {
  it("is kept once, however it was written", async () => {
    const seeker = await aSeeker(db);
    await saveSearch({ ...search, query: "form=flexible&q=客服&page=3" }, seeker, "zh-CN", ctx);
    await saveSearch(
      { ...search, name: "新名称", frequency: "weekly", query: "q=客服&form=flexible" },
      seeker,
      "zh-CN",
      ctx,
    );
    const [kept, ...more] = await listSavedSearches(seeker, "zh-CN", ctx);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({
      name: "新名称",
      frequency: "weekly",
      words: "“客服”和灵活就业",
      nextOn: "2026-11-30",
      expiresOn: "2027-02-21",
      endedOn: null,
    });
  });

  it("stops at thirty", async () => {
    const seeker = await aSeeker(db);
    await db.savedSearch.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        userId: seeker.userId,
        name: "x",
        query: `q=${index}`,
        frequency: "daily" as const,
        createdAt: NOW,
        toldUpTo: NOW,
        nextRunAt: new Date("2026-12-30"),
        expiresAt: new Date("2026-12-30"),
      })),
    });
    expect(await saveSearch(search, seeker, "zh-CN", ctx)).toMatchObject({
      reason: "too-many-searches",
    });
  });

  it("tells of what is new, once, and says nothing where nothing is", async () => {
    const seeker = await aSeeker(db);
    await anOpenPosition("2026-12-30", new Date("2026-11-22T00:00:00Z"), "旧的客服岗位");
    await saveSearch(search, seeker, "zh-CN", ctx);
    await run("2026-11-23T22:00:00Z");
    expect(await mails()).toEqual([]);
    const fresh = await anOpenPosition(
      "2026-12-30",
      new Date("2026-11-23T10:00:00Z"),
      "新的客服岗位",
    );
    await run("2026-11-23T23:30:00Z");
    await run("2026-11-23T23:45:00Z");
    await run("2026-11-24T23:30:00Z");
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("“客服工作”有 1 个新岗位");
    expect(mail?.body).toContain(`/positions/${fresh}`);
    expect(mail?.body).not.toContain("旧的");
  });

  it("tells later of what the index learned late, and never of what is closed", async () => {
    const seeker = await aSeeker(db);
    await saveSearch(search, seeker, "zh-CN", ctx);
    const owner = await anEmployer(db);
    const late = await aPosition(db, owner, {
      state: "published",
      publishedAt: new Date("2026-11-23T20:00:00Z"),
    });
    const closed = await anOpenPosition("2026-12-30", new Date("2026-11-23T20:00:00Z"));
    await db.position.update({ where: { id: closed }, data: { state: "ended_early" } });
    await run("2026-11-23T23:30:00Z");
    expect(await mails()).toEqual([]);
    await indexPositions(engine, database.pool, [late.id]);
    await run("2026-11-24T23:30:00Z");
    const [mail] = await mails();
    expect(mail?.body).toContain(late.id);
    expect(mail?.body).not.toContain(closed);
  });

  it("is told of in the language it was saved in", async () => {
    const seeker = await aSeeker(db, { locale: "zh-CN" });
    await saveSearch(search, seeker, "en", ctx);
    const fresh = await anOpenPosition("2026-12-30", new Date("2026-11-23T10:00:00Z"));
    await run("2026-11-23T23:30:00Z");
    const [mail] = await mails();
    expect(mail).toMatchObject({ locale: "en", subject: "New positions for “客服工作”: 1" });
    expect(mail?.body).toContain(`/en/positions/${fresh}`);
  });

  it("is told by text where there is no mail address", async () => {
    const seeker = await aSeeker(db, { email: null });
    const { phoneColumns } = await import("#app/features/accounts/index.server.ts");
    await db.user.updateMany({ data: phoneColumns("19900001234") });
    await saveSearch(search, seeker, "zh-CN", ctx);
    await anOpenPosition("2026-12-30", new Date("2026-11-23T10:00:00Z"));
    await run("2026-11-23T23:30:00Z");
    expect(await mails()).toMatchObject([{ channel: "text", to: "19900001234" }]);
  });

  it("asks seven days ahead whether it is to be kept, and ends by itself", async () => {
    const seeker = await aSeeker(db);
    await saveSearch(search, seeker, "zh-CN", ctx);
    await run("2027-02-13T23:30:00Z");
    expect(await mails()).toEqual([]);
    await run("2027-02-14T23:30:00Z");
    await run("2027-02-15T23:30:00Z");
    const [notice, ...more] = await mails();
    expect(more).toEqual([]);
    expect(notice?.subject).toContain("2027年2月21日（星期日）");
    await anOpenPosition("2027-03-30", new Date("2027-02-22T10:00:00Z"));
    await run("2027-02-22T23:30:00Z");
    expect(await mails()).toHaveLength(1);
    const [ended] = await listSavedSearches(seeker, "zh-CN", at("2027-02-22T23:30:00Z"));
    expect(ended?.endedOn).toBe("2027-02-21");
  });

  it("lives on when the notice's link says so, and asks again before its new end", async () => {
    const seeker = await aSeeker(db);
    await saveSearch(search, seeker, "zh-CN", ctx);
    await run("2027-02-15T00:00:00Z");
    const [notice] = await mails();
    const [token = ""] = tokensOf(notice?.body ?? "");
    expect(await answerAlert({ token, answer: "keep" }, at("2027-02-16T00:00:00Z"))).toEqual({
      ok: true,
    });
    await run("2027-02-17T00:00:00Z");
    expect(await mails()).toHaveLength(1);
    await run("2027-05-11T00:00:00Z");
    expect(await mails()).toHaveLength(2);
  });
});

describe("the links of a mail", () => {
  async function anAlert() {
    const seeker = await aSeeker(db);
    await saveSearch(search, seeker, "zh-CN", ctx);
    await anOpenPosition("2026-12-30", new Date("2026-11-23T10:00:00Z"));
    await run("2026-11-23T23:30:00Z");
    const [mail] = await mails();
    const [token = ""] = tokensOf(mail?.body ?? "");
    return { seeker, token };
  }

  it("take an answer and its change, and record each once", async () => {
    const { token } = await anAlert();
    await answerAlert({ token, answer: "relevant" }, ctx);
    await answerAlert({ token, answer: "relevant" }, ctx);
    await answerAlert({ token, answer: "not-relevant" }, ctx);
    expect(await findAlert(token, ctx)).toMatchObject({ relevant: false, told: 1 });
    expect((await audits()).filter((one) => one.endsWith("answered"))).toHaveLength(2);
  });

  it("end the search", async () => {
    const { token, seeker } = await anAlert();
    await answerAlert({ token, answer: "end" }, ctx);
    await answerAlert({ token, answer: "end" }, ctx);
    await anOpenPosition("2026-12-30", new Date("2026-11-24T10:00:00Z"));
    await run("2026-11-25T23:30:00Z");
    expect(await mails()).toHaveLength(1);
    const [ended] = await listSavedSearches(seeker, "zh-CN", ctx);
    expect(ended?.endedOn).toBe("2026-11-23");
    expect((await audits()).filter((one) => one === "saved-search.ended")).toHaveLength(1);
  });

  it("do not open with another token", async () => {
    await anAlert();
    expect(await findAlert("x".repeat(43), ctx)).toBeNull();
    expect(await answerAlert({ token: "x".repeat(43), answer: "end" }, ctx)).toMatchObject({
      reason: "unknown-link",
    });
  });

  it("and the page of one's own searches touch nobody else's", async () => {
    const { seeker } = await anAlert();
    const other = await aSeeker(db, { email: "other@example.cn" });
    const [mine] = await listSavedSearches(seeker, "zh-CN", ctx);
    const searchId = mine?.id ?? "";
    const foreign = { searchId, userId: other.userId };
    expect(await prolongSearch("keep", foreign, auditActor(other), ctx)).toMatchObject({
      reason: "search-ended",
    });
    await prolongSearch("end", foreign, auditActor(other), ctx);
    expect(
      await changeSearch({ searchId, name: "x", frequency: "weekly" }, other, ctx),
    ).toMatchObject({ reason: "search-ended" });
    const [still] = await listSavedSearches(seeker, "zh-CN", ctx);
    expect(still).toMatchObject({ name: "客服工作", frequency: "daily", endedOn: null });
  });
});
