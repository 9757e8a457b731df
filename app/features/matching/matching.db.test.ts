import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  aSeeker,
  anEmployer,
  aPosition,
  contextAt,
} from "#app/features/applications/testing/arrange.ts";
import type { Officer, Seeker } from "#app/features/accounts/policy/index.ts";
import { fen } from "#app/lib/money.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { exportProfile } from "./export-profile.server.ts";
import { findFit, findFits } from "./find-fits.server.ts";
import { hidePosition, listHidden, showPosition } from "./hide-position.server.ts";
import type { SeekerFacts } from "./policy/index.ts";
import { readProfile } from "./read-profile.server.ts";
import { saveProfile } from "./save-profile.server.ts";
import { listWeights, readWeights, setWeights } from "./weights.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const tell = (
  seeker: Seeker,
  abilities: SeekerFacts["abilities"],
  { agreed = true, version = 0 } = {},
) => saveProfile({ section: "abilities", values: { abilities, agreed }, version }, seeker, ctx);

async function anOpen(
  title: string,
  fields: NonNullable<Parameters<typeof aPosition>[2]>["fields"],
) {
  const owner = await anEmployer(db);
  const { id } = await aPosition(db, owner, {
    state: "published",
    closingOn: new Date("2026-12-20"),
    publishedAt: new Date("2026-11-20T00:00:00Z"),
    fields: { title, ...fields },
  });
  return id;
}

const openConsents = () => db.consent.count({ where: { purpose: "matching", withdrawnAt: null } });

describe("a profile", () => {
  it("keeps what a person can do sealed, under a consent of its own that ends with it", async () => {
    const seeker = await aSeeker(db);
    expect(await tell(seeker, { sight: "cannot" }, { agreed: false })).toMatchObject({
      reason: "consent-missing",
    });
    expect(await readProfile(seeker, ctx)).toMatchObject({ version: 0, abilities: {} });

    expect(await tell(seeker, { sight: "cannot" })).toMatchObject({ ok: true });
    expect(await openConsents()).toBe(1);
    const row = await db.seekerProfile.findUniqueOrThrow({ where: { userId: seeker.userId } });
    expect(row.abilitiesEncrypted).not.toContain("sight");
    expect(await readProfile(seeker, ctx)).toMatchObject({ abilities: { sight: "cannot" } });

    expect(await tell(seeker, {}, { version: 1, agreed: false })).toMatchObject({ ok: true });
    expect(await openConsents()).toBe(0);
    const emptied = await db.seekerProfile.findUniqueOrThrow({ where: { userId: seeker.userId } });
    expect(emptied.abilitiesEncrypted).toBeNull();
  });

  it("is not written over what was changed elsewhere, also by two at once", async () => {
    const seeker = await aSeeker(db);
    const background = (experienceYears: number, version: number) =>
      saveProfile(
        {
          section: "background",
          values: { education: "bachelor", experienceYears, holds: ["电子表格"] },
          version,
        },
        seeker,
        ctx,
      );
    const both = await Promise.all([background(1, 0), background(2, 0)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await background(3, 0)).toMatchObject({ reason: "changed-meanwhile" });
    expect(await background(3, 1)).toMatchObject({ ok: true });
    expect(await readProfile(seeker, ctx)).toMatchObject({ experienceYears: 3, version: 2 });
  });

  it("is in the export of one's own data and of nobody else's", async () => {
    const [seeker, other] = [await aSeeker(db), await aSeeker(db, "王强")];
    await tell(seeker, { hearing: "with-adjustments" });
    expect(await exportProfile(seeker, ctx)).toMatchObject({
      profile: { abilities: { hearing: "with-adjustments" } },
    });
    expect(await exportProfile(other, ctx)).toMatchObject({ profile: { abilities: {} } });
  });
});

describe("what fits", () => {
  it("leaves out what cannot be done, puts settled needs first, says why", async () => {
    const seeker = await aSeeker(db);
    await tell(seeker, { sight: "cannot" });
    await db.passportItem.create({
      data: { userId: seeker.userId, code: "captions", createdAt: ctx.now, updatedAt: ctx.now },
    });
    await anOpen("要看", { demands: { sight: "essential" } });
    await anOpen("没说", { wageFrom: fen(900_000), wageTo: null });
    await anOpen("都有", { demands: { sight: "adaptable" }, adjustments: ["captions"] });
    const { shown, seen, fitting } = await findFits(seeker, "zh-CN", ctx);
    expect({ seen, fitting }).toEqual({ seen: 3, fitting: 2 });
    expect(shown.map(({ card }) => card.title)).toEqual(["都有", "没说"]);
    expect(shown[0]?.fit.conditions.slice(0, 2)).toEqual([
      { criterion: "demand", of: "sight", met: "met", because: "adaptable" },
      { criterion: "need", of: "captions", met: "met", because: "offered" },
    ]);
  });

  it("is the same whatever the category and grade of a certificate", async () => {
    const seeker = await aSeeker(db);
    await tell(seeker, { lifting: "cannot" });
    for (const title of ["甲", "乙", "丙"])
      await anOpen(title, { demands: { lifting: "adaptable" } });
    const told = async () =>
      (await findFits(seeker, "zh-CN", ctx)).shown.map(({ card, fit }) => [card.id, fit]);
    const without = await told();
    const { id } = await db.certificate.create({
      data: {
        userId: seeker.userId,
        numberEncrypted: "x",
        numberHash: "x",
        category: 1,
        grade: 1,
        state: "verified",
        region: "140502",
        submittedAt: ctx.now,
      },
    });
    expect(await told()).toEqual(without);
    for (const category of [1, 2, 3, 4, 5, 6, 7]) {
      for (const grade of [1, 2, 3, 4]) {
        await db.certificate.update({ where: { id }, data: { category, grade } });
        expect(await told(), `${category}/${grade}`).toEqual(without);
      }
    }
  });

  it("shows only what is open", async () => {
    const seeker = await aSeeker(db);
    const id = await anOpen("关了", {});
    expect(await findFit(id, seeker, "zh-CN", ctx)).toMatchObject({ isHidden: false });
    await db.position.update({ where: { id }, data: { state: "filled" } });
    expect(await findFit(id, seeker, "zh-CN", ctx)).toBeUndefined();
    expect(await findFits(seeker, "zh-CN", ctx)).toMatchObject({ seen: 0, shown: [] });
  });

  it("shows the best twenty of all that were looked at", async () => {
    const seeker = await aSeeker(db);
    for (let at = 0; at < 25; at += 1) await anOpen(`岗位 ${at}`, {});
    const { shown, seen } = await findFits(seeker, "zh-CN", ctx);
    expect({ shown: shown.length, seen }).toEqual({ shown: 20, seen: 25 });
  });
});

describe("hiding", () => {
  it("is the person's own, done once, and taken back", async () => {
    const [seeker, other] = [await aSeeker(db), await aSeeker(db, "王强")];
    const positionId = await anOpen("太远", {});
    const hide = () => hidePosition({ positionId, reason: "too-far" }, seeker, ctx);
    await Promise.all([hide(), hide()]);
    expect(await listHidden(seeker, "zh-CN", ctx)).toMatchObject([
      { positionId, title: "太远", reason: "too-far" },
    ]);
    expect(await findFits(seeker, "zh-CN", ctx)).toMatchObject({ shown: [], hidden: 1 });
    expect(await findFits(other, "zh-CN", ctx)).toMatchObject({ shown: [{}], hidden: 0 });
    await showPosition({ positionId }, other, ctx);
    expect(await findFits(seeker, "zh-CN", ctx)).toMatchObject({ hidden: 1 });
    await showPosition({ positionId }, seeker, ctx);
    expect(await findFits(seeker, "zh-CN", ctx)).toMatchObject({ shown: [{}], hidden: 0 });
  });
});

describe("weights", () => {
  const officer: Officer = {
    kind: "officer",
    role: "approver",
    userId: "00000000-0000-7000-8000-000000000001",
    region: "140502",
    secondFactor: true,
  };

  it("are put in force as a new version, once, and change the order", async () => {
    const seeker = await aSeeker(db);
    await saveProfile(
      {
        section: "wishes",
        values: {
          ...{ occupations: ["4-04"], regions: ["110000"], formsOfWork: [], wageFloor: null },
          ...{ travelMinutes: null, hoursAWeek: null },
        },
        version: 0,
      },
      seeker,
      ctx,
    );
    await anOpen("职业对", { occupation: "4-04", region: "140502" });
    await anOpen("地方对", { occupation: "6-02", region: "110101" });
    const order = async () =>
      (await findFits(seeker, "zh-CN", ctx)).shown.map(({ card }) => card.title);
    expect(await order()).toEqual(["职业对", "地方对"]);

    const { version, weights } = await readWeights(ctx);
    const change = { version, weights: { ...weights, place: 100 }, reason: "地点更要紧" };
    const both = await Promise.all([
      setWeights(change, officer, ctx),
      setWeights(change, officer, ctx),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await order()).toEqual(["地方对", "职业对"]);
    expect(await listWeights(ctx)).toMatchObject(
      [version + 1, version, version - 1].map((one) => ({ version: one })),
    );
    await db.matchWeights.deleteMany({ where: { version: version + 1 } });
  });
});
