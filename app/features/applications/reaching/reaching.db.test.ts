import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { openApplication } from "../employer/open-application.server.ts";
import { forgetPerson } from "../forget-person.server.ts";
import { exportApplications } from "../person/export-applications.server.ts";
import { releaseField, revokeField } from "../person/disclosure-consents.server.ts";
import type { ReachingNote } from "../policy/index.ts";
import { anApplication, aSeeker, contextAt } from "../testing/arrange.ts";
import { listReachingOpened, openReaching, readReaching } from "./read-reaching.server.ts";
import { saveReaching } from "./save-reaching.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const note: ReachingNote = {
  modes: ["sign-language", "text"],
  aids: ["hearing-aid"],
  words: "请发短信。",
};
const nothing: ReachingNote = { modes: [], aids: [], words: "" };

const tell = (seeker: Seeker, { agreed = true, version = 0, said = note } = {}) =>
  saveReaching({ note: said, agreed, version }, seeker, ctx);
const consents = (userId: string) =>
  db.consent.count({ where: { userId, purpose: "reaching", withdrawnAt: null } });

describe("how to talk with a person", () => {
  it("is kept sealed under a consent of its own, and gone with it", async () => {
    const seeker = await aSeeker(db);
    expect(await tell(seeker, { agreed: false })).toMatchObject({ reason: "consent-missing" });
    expect(await tell(seeker)).toMatchObject({ ok: true });
    expect(await consents(seeker.userId)).toBe(1);
    const row = await db.reachingNote.findUniqueOrThrow({ where: { userId: seeker.userId } });
    expect(row.noteEncrypted).not.toContain("hearing");
    expect(await readReaching(seeker, ctx)).toEqual({ ...note, version: 1 });

    expect(await tell(seeker, { said: nothing, agreed: false, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await consents(seeker.userId)).toBe(0);
    expect(await db.reachingNote.count()).toBe(0);
  });

  it("is written once by two at the same time", async () => {
    const seeker = await aSeeker(db);
    for (const version of [0, 1]) {
      const both = await Promise.all([tell(seeker, { version }), tell(seeker, { version })]);
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    }
    expect(await consents(seeker.userId)).toBe(1);
  });

  it("tells the person when a counsellor read it, and records nothing where there is nothing", async () => {
    const seeker = await aSeeker(db);
    const { id } = await db.user.create({
      data: { kind: "counsellor", name: "杨帆", email: `${randomUUID()}@example.cn` },
      select: { id: true },
    });
    const counsellor: Counsellor = {
      ...{ kind: "counsellor", userId: id, region: "140502", secondFactor: true },
    };
    expect(await openReaching(seeker, counsellor, "zh-CN", ctx)).toEqual([]);
    expect(await listReachingOpened(seeker, ctx)).toEqual([]);
    await tell(seeker);
    expect(await openReaching(seeker, counsellor, "zh-CN", ctx)).toEqual([
      "用手语",
      "用文字：短信、微信或写下来",
      "使用助听器",
      "请发短信。",
    ]);
    expect(await listReachingOpened(seeker, ctx)).toEqual([ctx.now]);
  });

  it("is in the export of one's own data, and erased with the account", async () => {
    const [seeker, other] = [await aSeeker(db), await aSeeker(db, "王强")];
    await tell(seeker);
    expect(await exportApplications(seeker, ctx)).toMatchObject({ reaching: note });
    expect(await exportApplications(other, ctx)).toMatchObject({ reaching: nothing });
    await forgetPerson(seeker, ctx);
    expect(await db.reachingNote.count()).toBe(0);
  });

  it("is shown to an employer at the interview, with the person's yes and until it is taken back", async () => {
    const { seeker, owner, id: applicationId } = await anApplication(db);
    await tell(seeker);
    const shown = async () => (await openApplication(applicationId, owner, ctx))?.reaching;
    await releaseField({ applicationId, field: "reaching" }, seeker, ctx);
    expect(await shown()).toBeNull();
    await db.application.update({
      where: { id: applicationId },
      data: { state: "interview_offered" },
      select: { id: true },
    });
    expect(await shown()).toMatchObject(note);
    await revokeField({ applicationId, field: "reaching" }, seeker, ctx);
    expect(await shown()).toBeNull();
  });
});
