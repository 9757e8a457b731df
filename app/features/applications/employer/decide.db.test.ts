import { afterAll, afterEach, describe, expect, it } from "vitest";
import { addDays, plainDate, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { readAnswerRate } from "../answer-rate.server.ts";
import { lapseApplications } from "../lapse-applications.server.ts";
import {
  acceptOffer,
  answerQuestion,
  chooseInterview,
  declineTimes,
  withdrawApplication,
} from "../person/answer-moves.server.ts";
import { revokeField } from "../person/disclosure-consents.server.ts";
import { submitApplication } from "../person/submit-application.server.ts";
import { sendMessage } from "../send-message.server.ts";
import { aMember } from "#app/features/positions/testing/arrange.ts";
import {
  aDraft,
  anApplication,
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
  needsTwo,
  NOW,
  seen,
} from "../testing/arrange.ts";
import type { World } from "../testing/arrange.ts";
import { answerAdjustment } from "./answer-adjustment.server.ts";
import { answerOutcome } from "./answer-outcome.server.ts";
import { readOutcome } from "./read-outcome.server.ts";
import {
  askApplicant,
  decide,
  decideMany,
  offerJob,
  previewDecision,
  recordHire,
} from "./decide-applications.server.ts";
import { listApplications } from "./list-applications.server.ts";
import { addNote, listNotes } from "./notes.server.ts";
import { offerInterview } from "./offer-interview.server.ts";
import { openApplication } from "./open-application.server.ts";
import { saveTerms } from "./save-terms.server.ts";
import { listTemplates, saveTemplate } from "./templates.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 10 });
const ctx = contextAt(db);
const today = shanghaiDay(NOW);
const day = (text: string) => plainDate(text) as PlainDate;

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const stateOf = async (id: string) =>
  (await db.application.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
const refusing = { move: "refuse", reason: "others-fit-better", words: "这次选了别人。" } as const;

async function shortlisted(wishes = {}): Promise<World> {
  const world = await anApplication(db, wishes);
  await decide({ move: "shortlist" }, await seen(db, world.id), world.owner, ctx);
  return world;
}

async function timesFor(id: string) {
  const slots = ["2026-11-26T02:00:00Z", "2026-11-27T02:00:00Z"].map((from) => ({
    startsAt: new Date(from),
    endsAt: new Date(new Date(from).getTime() + 1_800_000),
  }));
  return {
    ...(await seen(db, id)),
    ...{ mode: "video" as const, place: "https://meet.example.cn/1", words: "", slots },
    answerBy: day("2026-11-25"),
  };
}

async function answerAll({ id, owner }: World) {
  const items = await db.applicationAdjustment.findMany({ where: { applicationId: id } });
  for (const { id: adjustmentId, version } of items) {
    const reply = { answer: "agreed" as const, words: "", byWhen: addDays(today, 3) };
    await answerAdjustment({ applicationId: id, adjustmentId, version, ...reply }, owner, ctx);
  }
}

describe("from handed in to hired", () => {
  it("asked, answered, shortlisted, times offered and chosen, offered, accepted, hired", async () => {
    const world = await anApplication(db, needsTwo);
    const { id, owner, seeker } = world;
    expect((await openApplication(id, owner, ctx))?.state).toBe("under_review");
    const ask = { words: "您什么时候能到岗？", onceKey: "a" };
    expect((await askApplicant({ ...(await seen(db, id)), ...ask }, owner, ctx)).ok).toBe(true);
    const answer = { words: "下周一。", onceKey: "b" };
    const answered = await answerQuestion({ ...(await seen(db, id)), ...answer }, seeker, ctx);
    expect(answered).toMatchObject({ ok: true, to: "under_review" });
    await decide({ move: "shortlist" }, await seen(db, id), owner, ctx);
    const early = await offerInterview(await timesFor(id), owner, ctx);
    expect(early).toMatchObject({ ok: false, reason: "adjustments-open" });
    await answerAll(world);
    expect((await offerInterview(await timesFor(id), owner, ctx)).ok).toBe(true);
    const slot = await db.interviewSlot.findFirstOrThrow({ orderBy: { startsAt: "desc" } });
    const chosen = await chooseInterview({ ...(await seen(db, id)), slotId: slot.id }, seeker, ctx);
    expect(chosen).toMatchObject({ ok: true, to: "interview_chosen" });
    await offerJob({ ...(await seen(db, id)), words: "欢迎", onceKey: "c" }, owner, ctx);
    const hire = { startsOn: day("2026-12-01") };
    const tooEarly = await recordHire({ ...(await seen(db, id)), ...hire }, owner, ctx);
    expect(tooEarly).toMatchObject({ reason: "not-from-this-state" });
    await acceptOffer(await seen(db, id), seeker, ctx);
    expect(await recordHire({ ...(await seen(db, id)), ...hire }, owner, ctx)).toMatchObject({
      to: "hired",
    });
    const moves = await db.applicationEvent.findMany({
      where: { applicationId: id, version: { not: null } },
      orderBy: { version: "asc" },
      select: { move: true },
    });
    expect(moves.map(({ move }) => move)).toEqual([
      "submit",
      "read",
      "ask",
      "answer",
      "shortlist",
      "offer-interview",
      "choose-interview",
      "offer",
      "accept-offer",
      "hire",
    ]);
    expect(await db.hire.count({ where: { userId: seeker.userId } })).toBe(1);
  });
});

describe("the same button ten times", () => {
  it("shortlists once and tells every press that it is done", async () => {
    const { id, owner } = await anApplication(db);
    const target = await seen(db, id);
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => decide({ move: "shortlist" }, target, owner, ctx)),
    );
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(verdicts.filter((one) => one.ok && !one.repeated)).toHaveLength(1);
    expect(await db.applicationEvent.count({ where: { move: "shortlist" } })).toBe(1);
  });

  it("writes a message, a note and a hire once", async () => {
    const { id: applicationId, owner } = await anApplication(db);
    const words = { applicationId, words: "您好", onceKey: "k" };
    await Promise.all(Array.from({ length: 10 }, () => sendMessage(words, owner, ctx)));
    await Promise.all(Array.from({ length: 10 }, () => addNote(words, owner, ctx)));
    expect(await db.applicationMessage.count()).toBe(1);
    expect(await listNotes(applicationId, owner, ctx)).toHaveLength(1);
  });

  it("chooses one time, whichever of two presses comes first", async () => {
    const { id, owner, seeker } = await shortlisted();
    await offerInterview(await timesFor(id), owner, ctx);
    const slots = await db.interviewSlot.findMany();
    const target = await seen(db, id);
    const verdicts = await Promise.all(
      slots.map(({ id: slotId }) => chooseInterview({ ...target, slotId }, seeker, ctx)),
    );
    expect(verdicts.some(({ ok }) => ok)).toBe(true);
    expect(await db.interviewSlot.count({ where: { chosenAt: { not: null } } })).toBe(1);
  });
});

describe("two at once have one outcome, and the other is told", () => {
  it("two members decide", async () => {
    const { id, owner } = await anApplication(db);
    const colleague = await aMember(db, owner.organisationId);
    const target = await seen(db, id);
    const [kept, declined] = await Promise.all([
      decide({ move: "shortlist" }, target, owner, ctx),
      decide(refusing, target, colleague, ctx),
    ]);
    expect([kept.ok, declined.ok].filter(Boolean)).toHaveLength(1);
    const loser = kept.ok ? declined : kept;
    const state = await stateOf(id);
    expect(state).toBe(kept.ok ? "shortlisted" : "refused");
    expect(loser).toMatchObject({
      ok: false,
      reason: kept.ok ? "changed-by-someone-else" : "not-from-this-state",
      state,
    });
  });

  it("withdrawal against shortlist", async () => {
    const { id, owner, seeker } = await anApplication(db);
    const target = await seen(db, id);
    const [withdrawn, kept] = await Promise.all([
      withdrawApplication({ ...target, reason: "other-work", words: "" }, seeker, ctx),
      decide({ move: "shortlist" }, target, owner, ctx),
    ]);
    expect([withdrawn.ok, kept.ok].filter(Boolean)).toHaveLength(1);
    expect(await stateOf(id)).toBe(withdrawn.ok ? "withdrawn" : "shortlisted");
  });

  it("an answer to an adjustment against taking the needs back", async () => {
    const { id: applicationId, owner, seeker } = await anApplication(db, needsTwo);
    const item = await db.applicationAdjustment.findFirstOrThrow({ orderBy: { id: "asc" } });
    const reply = { answer: "agreed" as const, words: "", byWhen: today };
    const [answered] = await Promise.all([
      answerAdjustment(
        { applicationId, adjustmentId: item.id, version: item.version, ...reply },
        owner,
        ctx,
      ),
      revokeField({ applicationId, field: "needs" }, seeker, ctx),
    ]);
    const { state } = await db.applicationAdjustment.findUniqueOrThrow({ where: { id: item.id } });
    expect(state).toBe(answered.ok ? "agreed" : "withdrawn");
    if (!answered.ok) expect(["changed-by-someone-else", "taken-back"]).toContain(answered.reason);
  });

  it("new times against the choice of an old one", async () => {
    const { id, owner, seeker } = await shortlisted();
    await offerInterview(await timesFor(id), owner, ctx);
    const slot = await db.interviewSlot.findFirstOrThrow();
    const times = await timesFor(id);
    const target = await seen(db, id);
    const [chosen, again] = await Promise.all([
      chooseInterview({ ...target, slotId: slot.id }, seeker, ctx),
      offerInterview({ ...times, ...target }, owner, ctx),
    ]);
    expect([chosen.ok, again.ok].filter(Boolean)).toHaveLength(1);
    expect(await db.interviewOffer.count({ where: { supersededAt: null } })).toBe(1);
  });
});

describe("many at once", () => {
  it("are previewed, then decided one by one: those that cannot are told why", async () => {
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      const seeker = await aSeeker(db);
      const applicationId = await aDraft(db, { seeker, positionId });
      await submitApplication({ applicationId }, seeker, ctx);
      ids.push(applicationId);
      if (at !== 2) continue;
      const reason = { reason: "rather-not-say", words: "" } as const;
      await withdrawApplication({ ...(await seen(db, applicationId)), ...reason }, seeker, ctx);
    }
    const stranger = await anApplication(db);
    const targets = await Promise.all([...ids, stranger.id].map((id) => seen(db, id)));
    const preview = await previewDecision(refusing, targets, owner, ctx);
    const reasons = preview.map(({ verdict }) => (verdict.ok ? "ok" : verdict.reason));
    expect(reasons).toEqual(["ok", "ok", "not-from-this-state", "not-found"]);
    expect(await stateOf(ids[0] ?? "")).toBe("submitted");
    const outcomes = await decideMany(refusing, targets, owner, ctx);
    expect(outcomes.map(({ verdict }) => (verdict.ok ? "ok" : verdict.reason))).toEqual(reasons);
    expect(await stateOf(stranger.id)).toBe("submitted");
  });
});

describe("what the employer is shown", () => {
  const everything = ["needs", "category", "grade", "certificate"] as const;

  it("holds nothing that the stage does not release, and reads it only then", async () => {
    const { id, owner, seeker } = await anApplication(db, { ...needsTwo, released: everything });
    await db.certificate.create({
      data: {
        userId: seeker.userId,
        ...{ numberEncrypted: "x", numberHash: "y", category: 1, grade: 2, region: "140502" },
        ...{ state: "verified", submittedAt: NOW },
      },
    });
    const opened = await openApplication(id, owner, ctx);
    expect(opened?.name).toBe("李梅");
    expect(opened?.adjustments).toHaveLength(2);
    expect(opened?.contact).toBeNull();
    expect(opened?.certificate).toBeNull();
    const text = JSON.stringify(opened);
    for (const secret of ["li.mei@example.cn", "19900000001"]) expect(text).not.toContain(secret);
    const opening = await db.auditEvent.findFirstOrThrow({
      where: { action: "application.opened" },
    });
    expect(opening.details).toEqual({
      fields: ["progress", "cv", "answers", "files", "name", "needs"],
    });
  });

  it("shows the certificate's parts after the offer was accepted, each by its own consent", async () => {
    const world = await anApplication(db, { released: ["category"] });
    const { id, owner, seeker } = world;
    await db.certificate.create({
      data: {
        userId: seeker.userId,
        ...{ numberEncrypted: "x", numberHash: "y", category: 1, grade: 2, region: "140502" },
        ...{ state: "verified", submittedAt: NOW },
      },
    });
    await decide({ move: "shortlist" }, await seen(db, id), owner, ctx);
    await offerJob({ ...(await seen(db, id)), words: "", onceKey: "o" }, owner, ctx);
    expect((await openApplication(id, owner, ctx))?.certificate).toBeNull();
    await acceptOffer(await seen(db, id), seeker, ctx);
    expect((await openApplication(id, owner, ctx))?.certificate).toEqual({
      ...{ category: "sight", grade: null, number: null, validTo: null },
    });
    await revokeField({ applicationId: id, field: "category" }, seeker, ctx);
    expect((await openApplication(id, owner, ctx))?.certificate).toBeNull();
  });

  it("hides the name until the shortlist, in the list too", async () => {
    const { id, owner } = await anApplication(db);
    await db.application.update({ where: { id }, data: { nameHidden: true } });
    expect((await openApplication(id, owner, ctx))?.name).toBeNull();
    const hidden = await listApplications({}, owner, ctx);
    expect(JSON.stringify(hidden)).not.toContain("李梅");
    await decide({ move: "shortlist" }, await seen(db, id), owner, ctx);
    expect((await listApplications({}, owner, ctx)).rows[0]?.name).toBe("李梅");
  });

  it("is nothing for another employer, a draft or an employer no longer verified", async () => {
    const { id, owner, positionId } = await anApplication(db);
    const stranger = await anEmployer(db);
    const draft = await aDraft(db, { seeker: await aSeeker(db), positionId });
    expect(await openApplication(id, stranger, ctx)).toBeNull();
    expect(await openApplication(draft, owner, ctx)).toBeNull();
    expect(await openApplication(id, { ...owner, verified: false }, ctx)).toBeNull();
    expect((await listApplications({}, stranger, ctx)).rows).toEqual([]);
    expect((await listApplications({}, owner, ctx)).rows).toHaveLength(1);
    const note = { applicationId: id, words: "x", onceKey: "n" };
    expect(await addNote(note, stranger, ctx)).toMatchObject({ reason: "not-found" });
    expect(await sendMessage(note, stranger, ctx)).toMatchObject({ reason: "not-found" });
  });

  it("is paged without gaps, and a cursor that somebody made up begins at the beginning", async () => {
    const { owner } = await anApplication(db);
    const list = await listApplications({ after: "nonsense/1" }, owner, ctx);
    expect(list.rows).toHaveLength(1);
    expect(list.next).toBeNull();
  });
});

describe("times that do not suit", () => {
  it("are declined with words; the employer offers others", async () => {
    const { id, owner, seeker } = await shortlisted();
    await offerInterview(await timesFor(id), owner, ctx);
    const words = { words: "那天复诊。", onceKey: "d" };
    const declined = await declineTimes({ ...(await seen(db, id)), ...words }, seeker, ctx);
    expect(declined).toMatchObject({ to: "shortlisted" });
    expect(await db.interviewOffer.count({ where: { supersededAt: null } })).toBe(0);
    expect((await offerInterview(await timesFor(id), owner, ctx)).ok).toBe(true);
  });
});

describe("silence and positions that are over", () => {
  it("end by the clock after sixty days, and the person's own words start them anew", async () => {
    const quiet = await anApplication(db);
    const heard = await anApplication(db);
    const later = (days: number) => contextAt(db, new Date(NOW.getTime() + days * 86_400_000));
    const words = { applicationId: heard.id, words: "请问有结果吗？", onceKey: "m" };
    await sendMessage(words, heard.seeker, later(30));
    expect(await lapseApplications(later(59))).toBe(0);
    expect(await lapseApplications(later(60))).toBe(1);
    expect([await stateOf(quiet.id), await stateOf(heard.id)]).toEqual(["lapsed", "submitted"]);
    expect(await lapseApplications(later(90))).toBe(1);
    expect(await lapseApplications(later(90))).toBe(0);
  });

  it("end a draft whose position is over, with the reason", async () => {
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    const draft = await aDraft(db, { seeker: await aSeeker(db), positionId });
    expect(await lapseApplications(ctx)).toBe(0);
    await db.position.updateMany({ where: { id: positionId }, data: { state: "ended_early" } });
    expect(await lapseApplications(ctx)).toBe(1);
    const row = await db.application.findUniqueOrThrow({ where: { id: draft } });
    expect([row.state, row.endReason]).toEqual(["lapsed", "position-over"]);
  });
});

describe("beside the applications", () => {
  it("terms: five questions at most, and none changed once somebody began to apply", async () => {
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    const terms = { positionId, version: 0, hideNames: false };
    const six = ["1", "2", "3", "4", "5", "6"];
    expect(await saveTerms({ ...terms, questions: six }, owner, ctx)).toMatchObject({
      reason: "too-many-questions",
    });
    await saveTerms({ ...terms, questions: ["一", "二"] }, owner, ctx);
    await aDraft(db, { seeker: await aSeeker(db), positionId });
    const seenTerms = { ...terms, version: 1 };
    expect(await saveTerms({ ...seenTerms, questions: ["三"] }, owner, ctx)).toMatchObject({
      reason: "somebody-applied",
    });
    const hide = { ...seenTerms, hideNames: true, questions: ["一", "二"] };
    expect(await saveTerms(hide, owner, ctx)).toEqual({ ok: true, version: 2 });
    expect(await saveTerms(hide, await anEmployer(db), ctx)).toMatchObject({ reason: "not-found" });
  });

  it("a template's name stands once, also when two save it at once", async () => {
    const owner = await anEmployer(db);
    const template = { name: "邀请面试", purpose: "interview" as const, body: "您好" };
    const verdicts = await Promise.all([1, 2].map(() => saveTemplate(template, owner, ctx)));
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listTemplates(owner, ctx, "interview")).toHaveLength(1);
    expect(await listTemplates(await anEmployer(db), ctx)).toEqual([]);
  });

  it("the outcome is asked once a position is over", async () => {
    const owner = await anEmployer(db);
    const open = await aPosition(db, owner, { state: "published" });
    const over = await aPosition(db, owner, { state: "closed" });
    const answer = { outcome: "not-hired" as const, words: "", version: 0 };
    const asked = (positionId: string) => answerOutcome({ ...answer, positionId }, owner, ctx);
    expect(await asked(open.id)).toMatchObject({ reason: "not-over" });
    const verdicts = await Promise.all([asked(over.id), asked(over.id)]);
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    const other = { ...answer, outcome: "hired-elsewhere" as const, positionId: over.id };
    expect(await answerOutcome(other, owner, ctx)).toMatchObject({
      reason: "changed-by-someone-else",
    });
    expect(await answerOutcome({ ...other, version: 1 }, owner, ctx)).toMatchObject({ ok: true });
    expect(await readOutcome(over.id, owner, ctx)).toMatchObject({
      ...{ isOver: true, people: [], waiting: 0 },
      answer: { outcome: "hired-elsewhere", version: 2 },
    });
    const stranger = await anEmployer(db);
    expect(await readOutcome(over.id, stranger, ctx)).toBeNull();
    expect(await answerOutcome({ ...other, version: 2 }, stranger, ctx)).toMatchObject({
      reason: "not-over",
    });
    expect(await db.auditEvent.count({ where: { action: "position.outcome-answered" } })).toBe(2);
  });

  it("the answer rate counts what was due, and withholds few", async () => {
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      const seeker = await aSeeker(db);
      const applicationId = await aDraft(db, { seeker, positionId });
      await submitApplication({ applicationId }, seeker, ctx);
      ids.push(applicationId);
    }
    const later = contextAt(db, new Date(NOW.getTime() + 20 * 86_400_000));
    for (const id of ids.slice(0, 3)) await decide(refusing, await seen(db, id), owner, ctx);
    expect((await readAnswerRate(owner.organisationId, ctx)).answeredInTime).toEqual({
      ok: false,
      reason: "too-few",
    });
    const late = ids[3] ?? "";
    await decide(refusing, await seen(db, late), owner, later);
    const rate = await readAnswerRate(owner.organisationId, later);
    expect(rate.answeredInTime).toEqual({ ok: true, percent: 50, of: 6 });
    expect(rate.adjustmentsAnswered).toMatchObject({ reason: "too-few" });
  });
});
