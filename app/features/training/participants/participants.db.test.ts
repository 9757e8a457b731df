import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { hideNeeds } from "../enrolment/hide-needs.server.ts";
import { enrol } from "../enrolment/enrol.server.ts";
import { aProvider, aSeeker, aSession, contextAt } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { answerNeed } from "./answer-need.server.ts";
import { approveEnrolment, refuseEnrolment } from "./decide-enrolment.server.ts";
import { readParticipant } from "./read-participant.server.ts";
import { listTaughtSessions, readParticipants } from "./read-participants.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** Somebody who asks for a seat in a course that needs approval, with one adjustment. */
async function anApplicant() {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "published", seats: 1 });
  const { organisationId, courseId } = session;
  await db.course.updateMany({
    where: { id: courseId, organisationId },
    data: { needsApproval: true },
  });
  const person = await aSeeker(db);
  const verdict = await enrol(
    {
      sessionId: session.id,
      locale: "zh-CN",
      prerequisites: null,
      prerequisiteWords: "",
      wanted: [{ code: "captions", words: "请开字幕" }],
      showsNeeds: true,
    },
    person,
    ctx,
  );
  if (!verdict.ok) throw new Error(verdict.reason);
  const id = verdict.enrolmentId;
  const read = await readParticipant(id, provider, ctx);
  const [item] = read?.adjustments ?? [];
  if (!item) throw new Error("no adjustment");
  return { provider, session, person, id, item };
}

const agreed = { answer: "agreed", words: "", byWhen: "2026-12-05" } as const;

describe("a provider decides", () => {
  it("answers every adjustment, then gives a seat", async () => {
    const { provider, id, item } = await anApplicant();
    const approve = () => approveEnrolment({ id, version: 1 }, provider, ctx);
    expect(await approve()).toMatchObject({ reason: "adjustments-open" });
    const reply = { enrolmentId: id, adjustmentId: item.id, version: 1, ...agreed };
    const answered = await answerNeed(reply as never, provider, ctx);
    expect(answered).toEqual({ ok: true });
    expect(await answerNeed(reply as never, provider, ctx)).toMatchObject({
      reason: "changed-by-someone-else",
    });
    expect(await approve()).toMatchObject({ to: "enrolled", repeated: false });
    expect(await approve()).toMatchObject({ ok: true, repeated: true });
    const actions = await db.auditEvent.findMany({
      where: { subjectType: "enrolment", subjectId: id },
      orderBy: { sequence: "asc" },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      "enrolment.asked",
      "enrolment.adjustment-answered",
      "enrolment.approved",
    ]);
  });

  it("refuses with words, and two who decide at once do not both", async () => {
    const { provider, id, item } = await anApplicant();
    expect(await refuseEnrolment({ id, version: 1, words: " " }, provider, ctx)).toMatchObject({
      reason: "words-missing",
    });
    await answerNeed(
      { enrolmentId: id, adjustmentId: item.id, version: 1, ...agreed } as never,
      provider,
      ctx,
    );
    const verdicts = await Promise.all([
      approveEnrolment({ id, version: 1 }, provider, ctx),
      refuseEnrolment({ id, version: 1, words: "条件不符" }, provider, ctx),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("no longer once the session has begun", async () => {
    const { provider, id } = await anApplicant();
    const late = contextAt(db, hoursFrom(240));
    expect(await approveEnrolment({ id, version: 1 }, provider, late)).toMatchObject({
      reason: "session-begun",
    });
  });
});

describe("who sees what", () => {
  it("another provider, a viewer and one that is not verified", async () => {
    const { provider, session, id, item } = await anApplicant();
    const other = await aProvider(db);
    expect(await readParticipant(id, other, ctx)).toBeNull();
    expect(await readParticipants({ sessionId: session.id }, other, ctx)).toBeNull();
    expect(await approveEnrolment({ id, version: 1 }, other, ctx)).toMatchObject({
      reason: "not-found",
    });
    const reply = { enrolmentId: id, adjustmentId: item.id, version: 1, ...agreed } as never;
    expect(await answerNeed(reply, other, ctx)).toMatchObject({ reason: "not-found" });
    const viewer = { ...provider, role: "viewer" } as const;
    expect(await answerNeed(reply, viewer, ctx)).toMatchObject({ reason: "not-yours" });
    expect(await approveEnrolment({ id, version: 1 }, viewer, ctx)).toMatchObject({
      reason: "not-yours",
    });
    const unverified = { ...provider, verified: false };
    expect(await readParticipant(id, unverified, ctx)).toBeNull();
    expect(await answerNeed(reply, unverified, ctx)).toMatchObject({
      reason: "organisation-not-verified",
    });
  });

  it("needs only while the person lets them be seen", async () => {
    const { provider, session, person, id, item } = await anApplicant();
    const listed = () => readParticipants({ sessionId: session.id }, provider, ctx);
    expect((await listed())?.participants).toMatchObject([{ openNeeds: 1, state: "applied" }]);
    expect((await listTaughtSessions({}, provider, ctx)).rows).toMatchObject([{ toAnswer: 1 }]);
    await hideNeeds({ id }, person, ctx);
    expect((await listed())?.participants).toMatchObject([{ openNeeds: 0 }]);
    expect((await readParticipant(id, provider, ctx))?.adjustments).toEqual([]);
    const reply = { enrolmentId: id, adjustmentId: item.id, version: 2, ...agreed } as never;
    expect(await answerNeed(reply, provider, ctx)).toMatchObject({ reason: "not-found" });
    expect(await approveEnrolment({ id, version: 1 }, provider, ctx)).toMatchObject({ ok: true });
  });
});
