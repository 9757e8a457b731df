import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeDuePositions } from "#app/features/positions/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import * as enums from "#db/generated/enums.ts";
import { testDatabase } from "#db/testing/database.ts";
import { saveTerms } from "../employer/save-terms.server.ts";
import { malwareStates } from "#app/lib/file-type.ts";
import { adjustmentStates, applicationStates } from "../policy/index.ts";
import { readOwnContent } from "../read-content.server.ts";
import { seal, unseal } from "../sealed.server.ts";
import {
  aDraft,
  anApplication,
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
  needsTwo,
  NOW,
  wholeContent,
} from "../testing/arrange.ts";
import { beginApplication } from "./begin-application.server.ts";
import { checkReceipt } from "./check-receipt.server.ts";
import { askForAdjustment, chooseAdjustments } from "./choose-adjustments.server.ts";
import { releaseField, revokeField } from "./disclosure-consents.server.ts";
import { listPassport, removePassportItem, savePassportItem } from "./passport.server.ts";
import { saveAnswers, saveSection } from "./save-section.server.ts";
import { submitApplication } from "./submit-application.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 10 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function anOpenPosition() {
  const owner = await anEmployer(db);
  const { id: positionId } = await aPosition(db, owner, { state: "published" });
  return { owner, positionId, seeker: await aSeeker(db) };
}

describe("the lists of the rules and of the database", () => {
  it("are the same", () => {
    expect(Object.values(enums.ApplicationState)).toEqual(applicationStates);
    expect(Object.values(enums.AdjustmentState)).toEqual(adjustmentStates);
    expect(Object.values(enums.MalwareState)).toEqual(malwareStates);
  });
});

describe("beginning", () => {
  it("makes one application however often it is pressed at once", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => beginApplication({ positionId, locale: "en" }, seeker, ctx)),
    );
    const ids = new Set(verdicts.map((one) => (one.ok ? one.applicationId : one.reason)));
    expect(ids.size).toBe(1);
    expect(verdicts.filter((one) => one.ok && one.isNew)).toHaveLength(1);
    expect(await db.application.count()).toBe(1);
  });

  it("fills in the account's name the first time, and the last application the next", async () => {
    const first = await anApplication(db);
    const { positionId } = await anOpenPosition();
    const begun = await beginApplication({ positionId, locale: "zh-CN" }, first.seeker, ctx);
    if (!begun.ok) throw new Error(begun.reason);
    const own = await readOwnContent(db, { id: begun.applicationId, positionId });
    expect(own.content).toEqual(wholeContent);
    expect(own.sections.skills).toEqual({ done: false, carried: true, version: 1 });
    const other = await aSeeker(db, "王强");
    const fresh = await beginApplication({ positionId, locale: "zh-CN" }, other, ctx);
    if (!fresh.ok) throw new Error(fresh.reason);
    const bare = await readOwnContent(db, { id: fresh.applicationId, positionId });
    expect(bare.content.identity.name).toBe("王强");
    expect(bare.content.skills.words).toBe("");
  });

  it("is refused where the position is not open, and after a refusal", async () => {
    const { owner, seeker } = await anOpenPosition();
    for (const state of ["draft", "submitted", "closed", "filled"] as const) {
      const { id: positionId } = await aPosition(db, owner, { state });
      const verdict = await beginApplication({ positionId, locale: "zh-CN" }, seeker, ctx);
      expect(verdict, state).toEqual({ ok: false, reason: "position-closed" });
    }
    const refused = await anApplication(db);
    await db.application.update({
      where: { id: refused.id },
      data: { state: "refused", endedAt: NOW, endReason: "other" },
    });
    const again = { positionId: refused.positionId, locale: "zh-CN" };
    expect(await beginApplication(again, refused.seeker, ctx)).toEqual({
      ok: false,
      reason: "refused-before",
    });
  });
});

describe("saving a section", () => {
  it("tells the second of two windows, and keeps what the first wrote", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const applicationId = await aDraft(db, { seeker, positionId });
    const write = (words: string) =>
      saveSection(
        {
          applicationId,
          section: "skills",
          version: 1,
          values: { words, certificates: "" },
          isDone: true,
        },
        seeker,
        ctx,
      );
    const verdicts = await Promise.all([write("甲"), write("乙")]);
    expect(verdicts.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(verdicts).toContainEqual({ ok: false, reason: "changed-elsewhere" });
  });

  it("is nobody else's, and over once handed in", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const applicationId = await aDraft(db, { seeker, positionId });
    const change = {
      applicationId,
      section: "skills",
      version: 1,
      values: { words: "甲", certificates: "" },
      isDone: true,
    } as const;
    const stranger = await aSeeker(db);
    expect(await saveSection(change, stranger, ctx)).toMatchObject({ reason: "not-found" });
    await submitApplication({ applicationId }, seeker, ctx);
    expect(await saveSection(change, seeker, ctx)).toMatchObject({ reason: "already-handed-in" });
  });

  it("keeps answers to the employer's questions and drops answers to others", async () => {
    const { owner, positionId, seeker } = await anOpenPosition();
    await saveTerms(
      { positionId, version: 0, hideNames: true, questions: ["为什么应聘？", " ", "何时到岗？"] },
      owner,
      ctx,
    );
    const [first, second] = await db.positionQuestion.findMany({ orderBy: { place: "asc" } });
    if (!first || !second) throw new Error("questions missing");
    const elsewhere = await anOpenPosition();
    await saveTerms(
      { positionId: elsewhere.positionId, version: 0, hideNames: false, questions: ["别的问题？"] },
      elsewhere.owner,
      ctx,
    );
    const foreign = await db.positionQuestion.findFirstOrThrow({
      where: { positionId: elsewhere.positionId },
    });
    const begun = await beginApplication({ positionId, locale: "zh-CN" }, seeker, ctx);
    if (!begun.ok) throw new Error(begun.reason);
    const { applicationId } = begun;
    const answers = { [first.id]: "近", [second.id]: "下周", [foreign.id]: "不该有" };
    await saveAnswers({ applicationId, version: 0, answers, isDone: true }, seeker, ctx);
    const own = await readOwnContent(db, { id: applicationId, positionId });
    expect(own.questions.map(({ answer }) => answer)).toEqual(["近", "下周"]);
    expect(await db.applicationAnswer.count()).toBe(2);
  });
});

describe("handing in", () => {
  it("happens once however often it is pressed at once, with one receipt", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const applicationId = await aDraft(db, { seeker, positionId }, needsTwo);
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => submitApplication({ applicationId }, seeker, ctx)),
    );
    const numbers = new Set(verdicts.map((one) => (one.ok ? one.number : one.reason)));
    expect(numbers.size).toBe(1);
    expect(verdicts.filter((one) => one.ok && !one.repeated)).toHaveLength(1);
    expect(await db.applicationEvent.count({ where: { move: "submit" } })).toBe(1);
    expect(await db.auditEvent.count({ where: { action: "application.submitted" } })).toBe(1);
  });

  it("keeps the whole text, word for word, and gives each adjustment its day", async () => {
    const { id } = await anApplication(db, needsTwo);
    const row = await db.application.findUniqueOrThrow({
      where: { id },
      include: { adjustments: true },
    });
    const text = unseal(row.submittedTextEncrypted, "applications.submitted_text");
    for (const words of [
      "李梅",
      "2021-03 至 现在",
      "打字每分钟 80 字",
      "读屏软件",
      "面试请用文字",
    ]) {
      expect(text).toContain(words);
    }
    expect(row.number).toMatch(/^[2-9KMRWXY]{8}$/);
    const dues = row.adjustments.map(({ dueOn }) => dueOn?.toISOString().slice(0, 10));
    expect(dues).toEqual(["2026-11-30", "2026-11-30"]);
    expect(row.dueOn?.toISOString().slice(0, 10)).toBe("2026-12-07");
  });

  it("names what is missing and writes nothing", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const begun = await beginApplication({ positionId, locale: "zh-CN" }, seeker, ctx);
    if (!begun.ok) throw new Error(begun.reason);
    const verdict = await submitApplication(begun, seeker, ctx);
    expect(verdict).toMatchObject({ ok: false, reason: "incomplete" });
    expect(verdict).toHaveProperty("problems.0", {
      section: "identity",
      problem: "section-not-done",
    });
    expect(await db.application.count({ where: { state: "submitted" } })).toBe(0);
  });

  it("is another person's never", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const applicationId = await aDraft(db, { seeker, positionId });
    const verdict = await submitApplication({ applicationId }, await aSeeker(db), ctx);
    expect(verdict).toEqual({ ok: false, reason: "not-found" });
  });

  it("against closing has one outcome", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const applicationId = await aDraft(db, { seeker, positionId });
    await db.position.updateMany({
      where: { id: positionId },
      data: { closingOn: new Date("2026-11-23T00:00:00Z") },
    });
    const after = contextAt(db, new Date("2026-11-24T00:00:00Z"));
    const [handedIn] = await Promise.all([
      submitApplication({ applicationId }, seeker, ctx),
      closeDuePositions(after),
    ]);
    const { state } = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
    if (handedIn.ok) expect(state).toBe("submitted");
    else expect([handedIn.reason, state]).toEqual(["position-closed", "draft"]);
    const late = await submitApplication({ applicationId }, seeker, after);
    expect(late.ok).toBe(handedIn.ok);
  });

  it("hides the name where the employer asks for it", async () => {
    const { owner, positionId, seeker } = await anOpenPosition();
    await saveTerms({ positionId, version: 0, hideNames: true, questions: [] }, owner, ctx);
    const applicationId = await aDraft(db, { seeker, positionId });
    await submitApplication({ applicationId }, seeker, ctx);
    const row = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(row.nameHidden).toBe(true);
  });
});

describe("the receipt's check", () => {
  async function receipt(id: string) {
    const { number, checkCode } = await db.application.findUniqueOrThrow({ where: { id } });
    return { number: number ?? "", code: checkCode ?? "" };
  }

  it("says that the text is whole, and nothing without the code", async () => {
    const { id } = await anApplication(db);
    const known = await receipt(id);
    expect(await checkReceipt(known, ctx)).toMatchObject({ state: "whole", title: "客服专员" });
    expect(await checkReceipt({ ...known, code: "22222222" }, ctx)).toBeNull();
  });

  it.each([
    [
      "another text",
      () => ({ submittedTextEncrypted: seal("别的", "applications.submitted_text") }),
    ],
    ["a broken seal", () => ({ submittedTextEncrypted: "不是密文" })],
    ["another digest", () => ({ submittedDigest: "0".repeat(64) })],
  ])("reports %s put in behind the product's back", async (_, data) => {
    const { id } = await anApplication(db);
    await db.application.update({ where: { id }, data: data() });
    expect(await checkReceipt(await receipt(id), ctx)).toMatchObject({ state: "altered" });
  });

  it("reports a text that was put in together with its digest: the trail knows better", async () => {
    const { id } = await anApplication(db);
    const { digestOf } = await import("./submit-application.server.ts");
    await db.application.update({
      where: { id },
      data: {
        submittedTextEncrypted: seal("别的", "applications.submitted_text"),
        submittedDigest: digestOf("别的"),
      },
    });
    expect(await checkReceipt(await receipt(id), ctx)).toMatchObject({ state: "altered" });
  });
});

describe("consents of one application", () => {
  it("stand once, and taking the needs back takes the open adjustments back", async () => {
    const { id: applicationId, seeker } = await anApplication(db, needsTwo);
    const again = Array.from({ length: 5 }, () =>
      releaseField({ applicationId, field: "grade" }, seeker, ctx),
    );
    expect((await Promise.all(again)).every(({ ok }) => ok)).toBe(true);
    expect(await db.consent.count({ where: { applicationId, withdrawnAt: null } })).toBe(2);
    await revokeField({ applicationId, field: "needs" }, seeker, ctx);
    expect(await db.applicationAdjustment.count({ where: { state: "withdrawn" } })).toBe(2);
    expect(
      await askForAdjustment({ applicationId, code: "captions", words: "" }, seeker, ctx),
    ).toEqual({ ok: false, reason: "needs-not-shown" });
    const actions = await db.auditEvent.findMany({
      where: { subjectId: applicationId, action: { startsWith: "application.re" } },
      orderBy: { sequence: "asc" },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      "application.released",
      "application.released",
      "application.revoked",
    ]);
  });

  it("are the person's own", async () => {
    const { id: applicationId } = await anApplication(db);
    const stranger = await aSeeker(db);
    for (const act of [releaseField, revokeField]) {
      expect(await act({ applicationId, field: "needs" }, stranger, ctx)).toEqual({
        ok: false,
        reason: "not-found",
      });
    }
  });
});

describe("adjustments of a draft and the passport", () => {
  it("are chosen as a whole, and at most twelve", async () => {
    const { positionId, seeker } = await anOpenPosition();
    const applicationId = await aDraft(db, { seeker, positionId }, needsTwo);
    await chooseAdjustments(
      { applicationId, wanted: [{ code: "captions", words: "" }] },
      seeker,
      ctx,
    );
    const rows = await db.applicationAdjustment.findMany({ select: { code: true } });
    expect(rows).toEqual([{ code: "captions" }]);
    const many = Array.from({ length: 13 }, () => ({ code: null, words: "一项" }));
    expect(await chooseAdjustments({ applicationId, wanted: many }, seeker, ctx)).toEqual({
      ok: false,
      reason: "too-many-adjustments",
    });
  });

  it("the passport keeps each of the list once, for its owner alone", async () => {
    const seeker = await aSeeker(db);
    const twice = await Promise.all(
      [1, 2].map(() => savePassportItem({ code: "captions", words: "" }, seeker, ctx)),
    );
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice).toContainEqual({ ok: false, reason: "item-taken" });
    expect(await savePassportItem({ code: null, words: " " }, seeker, ctx)).toMatchObject({
      reason: "says-nothing",
    });
    const [item] = await listPassport(seeker, ctx);
    if (!item) throw new Error("no item");
    const stranger = await aSeeker(db);
    await removePassportItem(item, stranger, ctx);
    expect(
      await savePassportItem({ ...item, code: "captions", words: "x" }, stranger, ctx),
    ).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await listPassport(seeker, ctx)).toHaveLength(1);
    await removePassportItem(item, seeker, ctx);
    expect(await listPassport(seeker, ctx)).toEqual([]);
  });
});
