import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import {
  listInvitations,
  readInvitation,
} from "#app/features/applications/person/invitations.server.ts";
import {
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
} from "#app/features/applications/testing/arrange.ts";
import { fen } from "#app/lib/money.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { hidePosition } from "../hide-position.server.ts";
import type { FindGrant } from "../policy/index.ts";
import { saveProfile } from "../save-profile.server.ts";
import { agreeToBeFound, readBeingFound, stopBeingFound } from "./be-found.server.ts";
import { findPeople } from "./find-people.server.ts";
import { inviteFound } from "./invite-found.server.ts";
import { openPerson } from "./open-person.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aPerson(name: string, grants: readonly FindGrant[], experienceYears = 3) {
  const seeker = await aSeeker(db, name);
  await saveProfile(
    {
      section: "background",
      values: { education: "bachelor", experienceYears, holds: ["电子表格", "客服"] },
      version: 0,
    },
    seeker,
    ctx,
  );
  for (const grant of grants) await agreeToBeFound({ grant }, seeker, ctx);
  return seeker;
}

async function tellHealth(seeker: Seeker, lifting: "can" | "cannot") {
  const values = { abilities: { lifting }, agreed: true };
  await saveProfile({ section: "abilities", values, version: 1 }, seeker, ctx);
  await db.passportItem.create({
    data: { userId: seeker.userId, code: "captions", createdAt: ctx.now, updatedAt: ctx.now },
  });
}

async function anOpening(fields: NonNullable<Parameters<typeof aPosition>[2]>["fields"] = {}) {
  const owner = await anEmployer(db);
  const { id: positionId } = await aPosition(db, owner, {
    state: "published",
    closingOn: new Date("2026-12-20"),
    publishedAt: new Date("2026-11-20T00:00:00Z"),
    fields: { title: "客服", experienceYears: 2, ...fields },
  });
  return { owner, positionId, page: 1 };
}

const find = async ({ owner, ...at }: Awaited<ReturnType<typeof anOpening>>) => {
  const found = await findPeople(at, owner, ctx);
  if (!found) throw new Error("not theirs");
  return found;
};

describe("who is found", () => {
  it("nobody without consent; it ends with the next request, and with it all that is shown", async () => {
    const opening = await anOpening();
    const silent = await aPerson("不说", []);
    const person = await aPerson("李梅", ["background", "name"]);
    expect(await agreeToBeFound({ grant: "name" }, silent, ctx)).toMatchObject({
      reason: "not-found-yet",
    });
    const { rows, seen } = await find(opening);
    expect({ seen, names: rows.map(({ name }) => name) }).toEqual({ seen: 1, names: ["李梅"] });
    const [{ id: foundId } = { id: "" }] = rows;
    const at = { positionId: opening.positionId, foundId };
    expect(await openPerson(at, opening.owner, ctx)).toMatchObject({ name: "李梅" });
    await stopBeingFound({ grant: "name" }, person, ctx);
    expect(await find(opening)).toMatchObject({ rows: [{ name: null }] });
    await stopBeingFound({ grant: "background" }, person, ctx);
    await stopBeingFound({ grant: "background" }, person, ctx);
    expect(await find(opening)).toMatchObject({ rows: [], seen: 0 });
    expect(await openPerson(at, opening.owner, ctx)).toBeUndefined();
    expect(await inviteFound({ ...at, words: "来吧" }, opening.owner, ctx)).toMatchObject({
      reason: "not-agreed",
    });
    expect(await db.consent.count({ where: { userId: person.userId, withdrawnAt: null } })).toBe(0);
  });

  it("only for an open position of one's own verified employer; viewers open nobody", async () => {
    const opening = await anOpening();
    await aPerson("李梅", ["background", "name"]);
    const stranger = await anEmployer(db);
    expect(await findPeople(opening, stranger, ctx)).toBeUndefined();
    const [row] = (await find(opening)).rows;
    const at = { positionId: opening.positionId, foundId: row?.id ?? "" };
    expect(await openPerson(at, stranger, ctx)).toBeUndefined();
    const viewer = { ...opening.owner, role: "viewer" as const };
    expect(await find({ ...opening, owner: viewer })).toMatchObject({
      rows: [{ name: null }],
      mayOpen: false,
    });
    expect(await openPerson(at, viewer, ctx)).toBeUndefined();
    expect(await inviteFound({ ...at, words: "x" }, viewer, ctx)).toMatchObject({
      reason: "not-yours",
    });
    const unverified = { ...opening.owner, verified: false };
    expect(await find({ ...opening, owner: unverified })).toMatchObject({ asked: null, rows: [] });
    await db.position.update({ where: { id: opening.positionId }, data: { state: "filled" } });
    expect(await find(opening)).toMatchObject({ asked: null, rows: [] });
  });

  it("not who hid the position, applied for it, or closed the account", async () => {
    const opening = await anOpening();
    const hiding = await aPerson("藏", ["background"]);
    const leaving = await aPerson("走", ["background"]);
    expect((await find(opening)).seen).toBe(2);
    const { positionId } = opening;
    await hidePosition({ positionId, reason: "known-employer" }, hiding, ctx);
    await db.user.update({ where: { id: leaving.userId }, data: { closedAt: ctx.now } });
    expect((await find(opening)).seen).toBe(0);
  });
});

describe("what is shown", () => {
  it("needs only with their own consent, to who opens the person, and on the trail", async () => {
    const opening = await anOpening({ demands: { lifting: "essential" }, adjustments: [] });
    const quiet = await aPerson("甲", ["background"]);
    const open = await aPerson("乙", ["background", "needs"]);
    await tellHealth(quiet, "cannot");
    await tellHealth(open, "can");
    const { rows, asked } = await find(opening);
    expect(JSON.stringify(rows)).not.toMatch(/captions|"need"|"demand"/);
    expect(rows).toHaveLength(2);
    const seen = [];
    for (const { id: foundId } of rows) {
      const at = { positionId: opening.positionId, foundId };
      const one = await openPerson(at, opening.owner, ctx);
      seen.push(one?.fit.conditions.slice(0, 2).map(({ because }) => because));
      expect(JSON.stringify(one)).not.toContain("客服员");
    }
    expect(asked?.demands).toEqual({ lifting: "essential" });
    expect(seen).toEqual([
      ["not-told", "reached"],
      ["can", "ask-for-it"],
    ]);
    expect(await readBeingFound(open, "zh-CN", ctx)).toMatchObject({
      openings: [{ title: "客服", fields: ["conditions", "needs"] }],
    });
    expect(await readBeingFound(quiet, "zh-CN", ctx)).toMatchObject({
      openings: [{ fields: ["conditions"] }],
    });
  });

  it("the least wage, wishes and other skills never leave", async () => {
    const opening = await anOpening({
      requirements: [{ text: "会用电子表格", bodily: false, reason: "" }],
    });
    const person = await aPerson("李梅", ["background", "needs", "name"]);
    const values = {
      ...{ occupations: ["6-02"], regions: ["110000"], formsOfWork: ["home-based" as const] },
      ...{ wageFloor: fen(987_600), travelMinutes: 40, hoursAWeek: 20 },
    };
    await saveProfile({ section: "wishes", values, version: 1 }, person, ctx);
    const { rows } = await find(opening);
    const at = { positionId: opening.positionId, foundId: rows[0]?.id ?? "" };
    const one = await openPerson(at, opening.owner, ctx);
    const told = JSON.stringify([rows, one?.shown, one?.fit]);
    expect(told).toContain("电子表格");
    for (const secret of ["987600", "6-02", "110000", "home-based", '"客服"', person.userId]) {
      expect(told).not.toContain(secret);
    }
  });

  it("the same whatever the category and grade of a certificate", async () => {
    const opening = await anOpening();
    const person = await aPerson("李梅", ["background", "needs"]);
    await aPerson("王强", ["background"]);
    const told = async () => JSON.stringify((await find(opening)).rows);
    const without = await told();
    const { id } = await db.certificate.create({
      data: {
        ...{ userId: person.userId, numberEncrypted: "x", numberHash: "x", category: 1, grade: 1 },
        ...{ state: "verified", region: "140502", submittedAt: ctx.now },
      },
    });
    for (const category of [1, 2, 3, 4, 5, 6, 7]) {
      for (const grade of [1, 2, 3, 4]) {
        await db.certificate.update({ where: { id }, data: { category, grade } });
        expect(await told(), `${category}/${grade}`).toBe(without);
      }
    }
  });

  it("the best first, then who agreed first, twenty to a page", async () => {
    const opening = await anOpening();
    await aPerson("少", ["background", "name"], 0);
    for (let at = 0; at < 22; at += 1) await aPerson(`人${at}`, ["background", "name"]);
    const first = await find(opening);
    expect(first).toMatchObject({ seen: 23, fitting: 23, pageCount: 2 });
    expect(first.rows.map(({ name }) => name)).toEqual(
      Array.from({ length: 20 }, (_, at) => `人${at}`),
    );
    const second = await find({ ...opening, page: 2 });
    expect(second.rows.map(({ name }) => name)).toEqual(["人20", "人21", "少"]);
  });
});

it("an invitation goes out once, by two at once, and is the person's to answer", async () => {
  const opening = await anOpening();
  const person = await aPerson("李梅", ["background"]);
  const { owner, positionId } = opening;
  const [row] = (await find(opening)).rows;
  const invite = () =>
    inviteFound({ positionId, foundId: row?.id ?? "", words: "来看看" }, owner, ctx);
  const pressed = await Promise.all([1, 2, 3].map(invite));
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await invite()).toMatchObject({ reason: "invited-before" });
  const [invitation] = await listInvitations(person, "zh-CN", ctx);
  expect(await readInvitation(invitation?.id ?? "", person, "zh-CN", ctx)).toMatchObject({
    words: "来看看",
  });
  expect(await find(opening)).toMatchObject({ rows: [], invited: 1 });
  const at = { positionId, foundId: row?.id ?? "" };
  expect(await openPerson(at, owner, ctx)).toMatchObject({ isInvited: true });
});
