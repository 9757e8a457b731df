import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { exportEnrolments } from "../enrolment/export-enrolments.server.ts";
import { forgetPerson } from "../enrolment/forget-person.server.ts";
import { feedbackDays, fewestFeedback } from "../policy/index.ts";
import {
  anEnrolment,
  aProvider,
  aSeeker,
  aSession,
  contextAt,
  NOW,
  REGION,
} from "../testing/arrange.ts";
import type { FeedbackInput } from "../schema/feedback-form.ts";
import { hoursFrom } from "../testing/contents.ts";
import { giveFeedback } from "./give-feedback.server.ts";
import { readSessionFeedback } from "./read-feedback.server.ts";
import { readOwnFeedback } from "./read-own-feedback.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const officer: Officer = {
  kind: "officer",
  userId: "00000000-0000-7000-8000-000000000001",
  role: "reviewer",
  region: REGION,
  secondFactor: true,
};

async function finished() {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, { state: "finished", startsAt: hoursFrom(-48) });
  return { provider, session };
}

async function participant(session: Awaited<ReturnType<typeof aSession>>) {
  const person = await aSeeker(db);
  const { id } = await anEnrolment(db, session, person.userId, "completed");
  const need = (state: "agreed" | "cannot") =>
    db.enrolmentAdjustment.create({
      data: {
        enrolmentId: id,
        organisationId: session.organisationId,
        code: "captions",
        state,
        dueOn: NOW,
        createdAt: NOW,
      },
      select: { id: true },
    });
  const [promised, refusedNeed] = [await need("agreed"), await need("cannot")];
  return { person, id, promised: promised.id, refusedNeed: refusedNeed.id };
}

const good: FeedbackInput = {
  version: 0,
  overall: "good",
  teaching: "fair",
  words: "",
  needs: [],
};

describe("what a person says of a session", () => {
  it("is kept once, can be changed, and asks only about adjustments that were promised", async () => {
    const { session } = await finished();
    const { person, id, promised, refusedNeed } = await participant(session);
    const needs = [
      { id: promised, worked: "partly" as const },
      { id: refusedNeed, worked: "no" as const },
    ];
    const give = (version: number, words: string) =>
      giveFeedback({ id, ...good, needs, version, words }, person, ctx);
    const [one, two] = await Promise.all([give(0, "讲得慢"), give(0, "讲得慢")]);
    expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
    const own = () => readOwnFeedback(id, person, "zh-CN", ctx);
    expect(await own()).toMatchObject({
      isOpen: true,
      needs: [{ id: promised, worked: "partly" }],
      given: { overall: "good", teaching: "fair", words: "讲得慢" },
      version: 1,
    });
    expect(await give(0, "迟到的")).toMatchObject({ reason: "changed-by-someone-else" });
    expect(await give(1, "改过了")).toEqual({ ok: true });
    expect((await own())?.given?.words).toBe("改过了");
    const { rows } = await database.pool.query<{ words: string }>(
      "SELECT words_encrypted AS words FROM training_feedback",
    );
    expect(rows[0]?.words).not.toContain("改过了");
    expect((await exportEnrolments(person, ctx)).enrolments[0]?.feedback?.words).toBe("改过了");
  });

  it("is theirs alone: not another's, not a delegate's, not of who was not there", async () => {
    const { session } = await finished();
    const { person, id } = await participant(session);
    const other = await aSeeker(db);
    const give = (as: typeof person, of = id) => giveFeedback({ id: of, ...good }, as, ctx);
    expect(await give(other)).toMatchObject({ reason: "not-found" });
    const scopes = ["search", "fill-in", "submit"] as const;
    const by = { userId: other.userId, delegationId: other.userId, scopes: [...scopes] };
    const delegate = { ...person, by } as unknown as typeof person;
    expect(await give(delegate)).toMatchObject({ reason: "not-found" });
    expect(await readOwnFeedback(id, delegate, "zh-CN", ctx)).toBeNull();
    expect(await readOwnFeedback(id, other, "zh-CN", ctx)).toBeNull();
    const absent = await aSeeker(db);
    const away = await anEnrolment(db, session, absent.userId, "no_show");
    expect(await give(absent, away.id)).toMatchObject({ reason: "not-found" });
    expect(await db.trainingFeedback.count()).toBe(0);
  });

  it("is taken until thirty days after the end", async () => {
    const { session } = await finished();
    const { person, id } = await participant(session);
    const late = contextAt(db, hoursFrom((feedbackDays + 1) * 24));
    expect(await giveFeedback({ id, ...good }, person, late)).toMatchObject({ reason: "too-late" });
    expect(await readOwnFeedback(id, person, "zh-CN", late)).toMatchObject({ isOpen: false });
  });
});

describe("what others read of it", () => {
  it("are sums and words without a name from five people on, for the provider and the district's officers", async () => {
    const { provider, session } = await finished();
    const people = [];
    for (let at = 0; at < fewestFeedback; at += 1) people.push(await participant(session));
    const read = (actor: typeof provider | Officer = provider) =>
      readSessionFeedback(session.id, actor, ctx);
    for (const [at, { person, id, promised }] of people.entries()) {
      expect((await read())?.sums.ok).toBe(false);
      expect((await read())?.words).toEqual([]);
      const needs = [{ id: promised, worked: at === 0 ? ("no" as const) : ("yes" as const) }];
      await giveFeedback({ id, ...good, needs, words: at < 2 ? `话${at}` : "" }, person, ctx);
    }
    const told = await read();
    expect(told).toMatchObject({ asked: 5, people: 5, words: ["话0", "话1"] });
    expect(told?.sums).toMatchObject({
      sums: {
        needs: [
          { answer: "yes", count: 4 },
          { answer: "partly", count: 0 },
          { answer: "no", count: 1 },
        ],
      },
    });
    expect(await read(officer)).toEqual(told);
    expect(await read({ ...officer, region: "140581" })).toBeNull();
    expect(await read(await aProvider(db))).toBeNull();
  });

  it("holds no words of a person whose account was erased", async () => {
    const { session } = await finished();
    const { person, id, promised } = await participant(session);
    const needs = [{ id: promised, worked: "yes" as const }];
    await giveFeedback({ id, ...good, needs, words: "我叫王芳" }, person, ctx);
    await forgetPerson(person, ctx);
    const kept = await db.trainingFeedback.findFirst({ include: { needs: true } });
    expect(kept).toMatchObject({ overall: "good", wordsEncrypted: null, needs: [] });
  });
});
