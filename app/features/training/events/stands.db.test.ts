import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { cancelSession } from "../offering/cancel-session.server.ts";
import { standStates, standTransitions } from "../policy/index.ts";
import { contextAt } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { aFair, anExhibitor } from "../testing/fairs.ts";
import type { Exhibitor, FairWorld } from "../testing/fairs.ts";
import { listPublicStands } from "./list-public-stands.server.ts";
import { confirmStand, refuseStand, withdrawStand } from "./move-stand.server.ts";
import { listFairs, readOwnStand } from "./own-stands.server.ts";
import { readFairStands, readStand } from "./read-stands.server.ts";
import { saveStand } from "./save-stand.server.ts";
import { setFairTerms } from "./set-terms.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const place = { place: "进门右手", accessFacts: ["step-free"], accessNote: "" };

async function asked({ sessionId }: FairWorld, { member, positionId }: Exhibitor): Promise<string> {
  const wish = { sessionId, version: 0, note: "要插座", positions: [positionId] };
  expect(await saveStand(wish, member, ctx)).toEqual({ ok: true });
  const own = await readOwnStand(sessionId, member, "zh-CN", ctx);
  return own?.stand?.id ?? "none";
}

const rowsOf = (sessionId: string) =>
  db.fairStand.findMany({
    where: { sessionId },
    orderBy: { id: "asc" },
    select: { state: true, number: true },
  });

describe("a stand", () => {
  it("is asked for, confirmed with its place, public with its open positions, and given back", async () => {
    const fair = await aFair(db);
    const { sessionId, organiser } = fair;
    const guest = await anExhibitor(db);
    const id = await asked(fair, guest);
    expect((await listPublicStands({ sessionId }, "zh-CN", ctx))?.stands).toEqual([]);
    expect(await confirmStand({ id, version: 1, number: 7, ...place }, organiser, ctx)).toEqual({
      ok: true,
    });
    const shown = await listPublicStands({ sessionId }, "zh-CN", ctx);
    expect(shown?.stands).toMatchObject([
      { number: 7, employer: "同心客服中心", positions: [{ id: guest.positionId }] },
    ]);
    expect(JSON.stringify(shown)).not.toContain("要插座");
    const { organisationId } = guest.member;
    await db.position.updateMany({
      where: { id: guest.positionId, organisationId },
      data: { state: "closed" },
    });
    const later = await listPublicStands({ sessionId }, "zh-CN", ctx);
    expect(later?.stands).toMatchObject([{ positions: [] }]);
    expect(await withdrawStand({ id, version: 2 }, guest.member, ctx)).toEqual({ ok: true });
    expect(await rowsOf(sessionId)).toEqual([{ state: "withdrawn", number: null }]);
    expect((await readFairStands(sessionId, organiser, ctx))?.terms?.taken).toBe(0);
    const told = (await listOutbox(db, { limit: 10 })).map(({ subject }) => subject).sort();
    expect(told).toEqual([
      "同心客服中心 申请展位：电商客服实务",
      "同心客服中心 退出展位：电商客服实务",
      "展位已确认：电商客服实务",
    ]);
  });

  it("asked for twice at once by one employer is one", async () => {
    const fair = await aFair(db);
    const guest = await anExhibitor(db);
    const { sessionId } = fair;
    const wish = { sessionId, version: 0, note: "", positions: [guest.positionId] };
    const both = await Promise.all([
      saveStand(wish, guest.member, ctx),
      saveStand(wish, guest.member, ctx),
    ]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await rowsOf(sessionId)).toHaveLength(1);
  });

  it("the last one, confirmed for two at once, is one", async () => {
    const fair = await aFair(db, 1);
    const ids = [
      await asked(fair, await anExhibitor(db, "甲单位")),
      await asked(fair, await anExhibitor(db, "乙单位")),
    ];
    const both = await Promise.all(
      ids.map((id, at) =>
        confirmStand({ id, version: 1, number: at + 1, ...place }, fair.organiser, ctx),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "stands-taken" });
    expect((await readFairStands(fair.sessionId, fair.organiser, ctx))?.terms?.taken).toBe(1);
  });

  it("has a number of its own, and the database keeps the count", async () => {
    const fair = await aFair(db);
    const [one, two] = [
      await asked(fair, await anExhibitor(db, "甲单位")),
      await asked(fair, await anExhibitor(db, "乙单位")),
    ];
    const at = (id: string, version: number, number: number) =>
      confirmStand({ id, version, number, ...place }, fair.organiser, ctx);
    expect(await at(one, 1, 1)).toEqual({ ok: true });
    expect(await at(two, 1, 1)).toMatchObject({ reason: "number-taken" });
    expect(await at(two, 1, 2)).toEqual({ ok: true });
    expect(await at(two, 2, 9)).toEqual({ ok: true });
    const fewer = { sessionId: fair.sessionId, version: 1, stands: 1, askBy: "2026-12-01" };
    expect(await setFairTerms(fewer as never, fair.organiser, ctx)).toMatchObject({
      reason: "fewer-than-confirmed",
    });
    await expect(
      db.$executeRaw`UPDATE fair_terms SET stands = 1 WHERE session_id = ${fair.sessionId}::uuid`,
    ).rejects.toThrow(/fair_terms_room/);
  });

  it("is refused with a reason, also once confirmed, and may be asked for again", async () => {
    const fair = await aFair(db);
    const guest = await anExhibitor(db);
    const id = await asked(fair, guest);
    const refuse = (version: number, reason: string) =>
      refuseStand({ id, version, reason }, fair.organiser, ctx);
    await confirmStand({ id, version: 1, number: 1, ...place }, fair.organiser, ctx);
    expect(await refuse(2, " ")).toMatchObject({ reason: "reason-missing" });
    expect(await refuse(1, "名额不够")).toMatchObject({ reason: "changed-by-someone-else" });
    expect(await refuse(2, "名额不够")).toEqual({ ok: true });
    expect(await refuse(3, "名额不够")).toMatchObject({ reason: "not-from-this-state" });
    expect(await asked(fair, guest)).not.toBe(id);
  });

  it("is asked for in time, by a verified employer, with its own open positions", async () => {
    const fair = await aFair(db);
    const { sessionId } = fair;
    const guest = await anExhibitor(db, "甲单位");
    const other = await anExhibitor(db, "乙单位");
    const wish = { sessionId, version: 0, note: "", positions: [guest.positionId] };
    expect(await saveStand(wish, { ...guest.member, verified: false }, ctx)).toMatchObject({
      reason: "organisation-not-verified",
    });
    expect(await saveStand(wish, { ...guest.member, role: "viewer" }, ctx)).toMatchObject({
      reason: "not-yours",
    });
    expect(await saveStand(wish, other.member, ctx)).toMatchObject({ reason: "position-not-open" });
    const late = contextAt(db, hoursFrom(-1, fair.startsAt));
    expect(await saveStand(wish, guest.member, late)).toMatchObject({ reason: "too-late" });
    const none = await aFair(db, null);
    expect(
      await saveStand({ ...wish, sessionId: none.sessionId }, guest.member, ctx),
    ).toMatchObject({ reason: "no-stands" });
  });
});

describe("whose stand it is", () => {
  it("nobody else reads or moves it", async () => {
    const fair = await aFair(db);
    const elsewhere = await aFair(db);
    const guest = await anExhibitor(db, "甲单位");
    const other = await anExhibitor(db, "乙单位");
    const id = await asked(fair, guest);
    const target = { id, version: 1 };
    expect(await readStand(id, elsewhere.organiser, ctx)).toBeNull();
    expect(await readFairStands(fair.sessionId, elsewhere.organiser, ctx)).toBeNull();
    expect(
      await confirmStand({ ...target, number: 1, ...place }, elsewhere.organiser, ctx),
    ).toMatchObject({ reason: "not-found" });
    expect(
      await refuseStand({ ...target, reason: "不要" }, elsewhere.organiser, ctx),
    ).toMatchObject({ reason: "not-found" });
    expect(await withdrawStand(target, other.member, ctx)).toMatchObject({ reason: "not-found" });
    expect((await readOwnStand(fair.sessionId, other.member, "zh-CN", ctx))?.stand).toBeNull();
    expect((await listFairs(other.member, undefined, "zh-CN", ctx)).own).toEqual([]);
    expect((await listFairs(guest.member, undefined, "zh-CN", ctx)).own).toHaveLength(1);
  });
});

describe("a cancelled fair", () => {
  it("tells every employer with a stand, with the reason", async () => {
    const fair = await aFair(db);
    const guest = await anExhibitor(db);
    await asked(fair, guest);
    const reason = "场馆停电";
    await cancelSession({ id: fair.sessionId, version: 1, reason }, fair.organiser, ctx);
    const mails = await listOutbox(db, { limit: 10 });
    const told = mails.find(({ subject }) => subject === "招聘会取消：电商客服实务");
    expect(told?.body).toContain(reason);
    const own = await readOwnStand(fair.sessionId, guest.member, "zh-CN", ctx);
    expect(own).toMatchObject({ isCancelled: true, mayChange: false });
  });
});

describe("the database", () => {
  it("lets a stand go where the rules do", async () => {
    const pairs = standStates.flatMap((from) => standStates.map((to) => [from, to] as const));
    for (const [from, to] of pairs) {
      const rows = await db.$queryRaw<{ may: boolean }[]>`
        SELECT stand_may_go(${from}::stand_state, ${to}::stand_state) AS may`;
      const may = from === to || standTransitions.some(([a, b]) => a === from && b === to);
      expect(rows[0]?.may, `${from} > ${to}`).toBe(may);
    }
  });
});
