import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { decide } from "../employer/decide-applications.server.ts";
import { offerInterview } from "../employer/offer-interview.server.ts";
import { openApplication } from "../employer/open-application.server.ts";
import { renderCalendar } from "../render-calendar.server.ts";
import {
  anApplication,
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
  seen,
} from "../testing/arrange.ts";
import { chooseInterview } from "./answer-moves.server.ts";
import { beginApplication } from "./begin-application.server.ts";
import { listOpenings } from "./list-openings.server.ts";
import { listOwnApplications, readOwnApplication } from "./read-own-application.server.ts";
import { findOwnFor, readOffer } from "./read-offer.server.ts";
import { saveForm } from "./save-form.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("what a person reads of their own", () => {
  it("is nobody else's, and says what is next by when", async () => {
    const { id, seeker, positionId } = await anApplication(db);
    const stranger = await aSeeker(db);
    expect(await readOwnApplication(id, stranger, "zh-CN", ctx)).toBeNull();
    expect((await listOwnApplications({}, stranger, "zh-CN", ctx)).rows).toEqual([]);
    expect(await findOwnFor(positionId, stranger, ctx)).toBeNull();
    const own = await readOwnApplication(id, seeker, "zh-CN", ctx);
    expect(own?.next).toEqual({
      by: "employer",
      step: "read",
      on: "2026-12-07",
      isOverdue: false,
    });
    expect(own?.submittedText).toContain("李梅");
    expect(own?.moves).toEqual(["withdraw"]);
    const { rows } = await listOwnApplications({}, seeker, "zh-CN", ctx);
    expect(rows).toMatchObject([{ id, state: "submitted", title: "客服专员", unread: 0 }]);
  });

  it("still opens where the stored text was tampered with", async () => {
    const { id, seeker } = await anApplication(db);
    await db.application.update({ where: { id }, data: { submittedTextEncrypted: "x" } });
    expect(await readOwnApplication(id, seeker, "en", ctx)).toMatchObject({ submittedText: null });
  });

  it("tells who opened what, the newest first", async () => {
    const { id, owner } = await anApplication(db);
    await openApplication(id, owner, ctx);
    const [opening] = await listOpenings(id, ctx);
    expect(opening).toMatchObject({ actorKind: "employer-member:hr", way: "line" });
    expect(opening?.fields).toContain("cv");
    expect(opening?.fields).not.toContain("contact");
  });

  it("offers a position once: afterwards it leads to the application", async () => {
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    const draft = await aPosition(db, owner, { state: "draft" });
    const seeker = await aSeeker(db);
    expect(await readOffer(draft.id, seeker, "zh-CN", ctx)).toBeNull();
    expect(await readOffer(positionId, seeker, "zh-CN", ctx)).toMatchObject({
      standing: null,
      mayApply: { ok: true },
    });
    const begun = await beginApplication({ positionId, locale: "zh-CN" }, seeker, ctx);
    if (!begun.ok) throw new Error(begun.reason);
    expect(await readOffer(positionId, seeker, "zh-CN", ctx)).toMatchObject({
      standing: begun.applicationId,
    });
  });
});

describe("a page of the task list", () => {
  it("saves adjustments and consents as chosen, and refuses what was typed over another window's", async () => {
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    const seeker = await aSeeker(db);
    const begun = await beginApplication({ positionId, locale: "zh-CN" }, seeker, ctx);
    if (!begun.ok) throw new Error(begun.reason);
    const { applicationId } = begun;
    const isDone = true;
    const adjustments = {
      version: 0,
      item: ["captions" as const],
      more: ["captions" as const, "quiet-room" as const],
      about: [
        { code: "captions" as const, words: "字大一些" },
        { code: "magnification" as const, words: "没有勾选的" },
      ],
      own: ["请写下来"],
    };
    const save = () =>
      saveForm({ applicationId, isDone, intent: "adjustments", form: adjustments }, seeker, ctx);
    expect((await save()).ok).toBe(true);
    expect(await save()).toEqual({ ok: false, reason: "changed-elsewhere" });
    const release = { version: 0, release: ["needs" as const, "invite" as const] };
    await saveForm({ applicationId, isDone, intent: "disclosure", form: release }, seeker, ctx);
    const fewer = { version: 1, release: ["needs" as const] };
    await saveForm({ applicationId, isDone, intent: "disclosure", form: fewer }, seeker, ctx);
    const own = await readOwnApplication(applicationId, seeker, "zh-CN", ctx);
    const asked = own?.own.adjustments.map(({ code, words }) => [code, words]);
    expect(asked).toHaveLength(3);
    expect(asked).toEqual(
      expect.arrayContaining([
        ["captions", "字大一些"],
        ["quiet-room", ""],
        [null, "请写下来"],
      ]),
    );
    expect([own?.own.consents, own?.own.mayInvite]).toEqual([["needs"], false]);
  });
});

describe("the calendar file", () => {
  it("holds the time that was chosen, in UTC, and nothing before one is", async () => {
    const { id, owner, seeker } = await anApplication(db);
    await decide({ move: "shortlist" }, await seen(db, id), owner, ctx);
    const startsAt = new Date("2026-11-26T02:00:00Z");
    const times = {
      ...{ mode: "video" as const, place: "https://meet.example.cn/1", words: "三人参加" },
      answerBy: "2026-11-25" as never,
      slots: [{ startsAt, endsAt: new Date("2026-11-26T02:30:00Z") }],
    };
    await offerInterview({ ...(await seen(db, id)), ...times }, owner, ctx);
    const before = await readOwnApplication(id, seeker, "zh-CN", ctx);
    expect(before && renderCalendar(before, "zh-CN", ctx.now)).toBeNull();
    const slot = await db.interviewSlot.findFirstOrThrow();
    await chooseInterview({ ...(await seen(db, id)), slotId: slot.id }, seeker, ctx);
    const after = await readOwnApplication(id, seeker, "zh-CN", ctx);
    const calendar = after && renderCalendar(after, "zh-CN", ctx.now);
    expect(calendar).toContain("DTSTART:20261126T020000Z");
    expect(calendar).toContain("DTEND:20261126T023000Z");
    expect(calendar).toContain("SUMMARY:面试：客服专员");
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });
});
