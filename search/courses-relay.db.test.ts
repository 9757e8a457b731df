import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { emptyCoursesQuery } from "#app/features/training/policy/index.ts";
import type { CoursesQuery } from "#app/features/training/policy/index.ts";
import {
  aProvider,
  aSeeker,
  aSession,
  anEnrolment,
  NOW,
} from "#app/features/training/testing/arrange.ts";
import type { Provider } from "#app/features/training/testing/arrange.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { coursesRequest } from "./courses-index.ts";
import { checkDrift } from "./drift.ts";
import { PostgresEngine } from "./postgres-engine.ts";
import { rebuildIndex } from "./rebuild.ts";
import { indexes } from "./registry-index.ts";
import { relayDocuments, relayOrganisation } from "./relay.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
const engine = new PostgresEngine({
  connectionString: database.url,
  indexes,
  backlog: () => Promise.resolve({ pending: 0, lagSeconds: 0 }),
});
afterAll(() => Promise.all([engine.close(), db.$disconnect()]));

const context = {
  client: database.pool,
  indexer: engine,
  today: shanghaiDay(NOW),
  now: NOW,
};

async function found(query: Partial<CoursesQuery> = {}, now = NOW): Promise<string[]> {
  const { hits } = await engine.search(coursesRequest({ ...emptyCoursesQuery, ...query }, now));
  return hits.map(({ id }) => id);
}

async function published(provider: Provider, seats = 10): Promise<string> {
  const { id, courseId } = await aSession(db, provider, { state: "published", seats });
  const { organisationId } = provider;
  await db.course.updateMany({
    where: { id: courseId, organisationId },
    data: {
      titleEn: "Customer service online",
      kind: "vocational",
      delivery: "online",
      occupations: ["4-01"],
      gives: [{ kind: "certificate", name: "电子商务师" }],
      price: 0,
    },
  });
  await db.trainingSession.updateMany({
    where: { id, organisationId },
    data: {
      language: "mandarin",
      signLanguage: "on-request",
      sheet: { captions: "yes", breaks: "on-request", "extra-time": "no" },
      software: [{ name: "千牛", triedWith: "NVDA", triedOn: "2026-10-01", triedBy: "李明" }],
    },
  });
  return id;
}

const cancelled = (id: string) =>
  database.pool.query(
    "UPDATE training_sessions SET state = 'cancelled', version = version + 1 WHERE id = $1",
    [id],
  );

beforeEach(async () => {
  for (const index of ["positions", "courses"] as const) {
    const held = [];
    for await (const batch of engine.audit(index)) held.push(...batch);
    await engine.remove(index, held);
  }
  await database.reset();
});

describe("the relay of courses", () => {
  it("indexes a published session with everything people look for", async () => {
    const id = await published(await aProvider(db));
    await relayDocuments("courses", [id], context);
    for (const q of ["客服", "启明", "customer", "电子商务师", "职业技能", "晋城", "千牛"]) {
      expect(await found({ q }), q).toEqual([id]);
    }
    const fitting: Partial<CoursesQuery>[] = [
      { kinds: ["vocational", "fair"], deliveries: ["online"] },
      { region: "140000", occupation: "4", language: "mandarin" },
      { sign: true, free: true, seats: true, triedWithScreenReader: true },
      { needs: ["captions", "breaks"] },
      { beginsWithinDays: 14 },
    ];
    for (const query of fitting) {
      expect(await found(query), JSON.stringify(query)).toEqual([id]);
    }
    const others: Partial<CoursesQuery>[] = [
      { kinds: ["fair"] },
      { region: "310000" },
      { needs: ["extra-time"] },
      { beginsWithinDays: 7 },
    ];
    for (const query of others) expect(await found(query), JSON.stringify(query)).toEqual([]);
  });

  it("never finds one whose last day to apply or whose start has passed, though it is indexed", async () => {
    const id = await published(await aProvider(db));
    await relayDocuments("courses", [id], context);
    const { startsAt } = await db.trainingSession.findFirstOrThrow({ where: { id } });
    expect(await found({}, startsAt ?? NOW)).toEqual([]);
    await database.pool.query("UPDATE training_sessions SET enrol_by = $2 WHERE id = $1", [
      id,
      "2026-01-01",
    ]);
    await relayDocuments("courses", [id], context);
    expect(await found()).toEqual([]);
    expect(await checkDrift(engine, "courses", context)).toMatchObject({ compared: 1 });
  });

  it("removes what is cancelled, and follows its provider", async () => {
    const provider = await aProvider(db);
    const [kept, ended] = [await published(provider), await published(provider)];
    await relayOrganisation(provider.organisationId, context);
    expect((await found()).sort()).toEqual([kept, ended].sort());
    await cancelled(ended);
    await relayDocuments("courses", [ended], context);
    expect(await found()).toEqual([kept]);
    await db.organisation.update({
      where: { id: provider.organisationId },
      data: { state: "rejected", version: { increment: 1 } },
    });
    await relayOrganisation(provider.organisationId, context);
    expect(await found()).toEqual([]);
  });

  it("tells newer from older by every seat taken or freed", async () => {
    const provider = await aProvider(db);
    const id = await published(provider, 1);
    const session = await db.trainingSession.findFirstOrThrow({ where: { id } });
    await relayDocuments("courses", [id], context);
    const { userId } = await aSeeker(db);
    const enrolment = await anEnrolment(db, session, userId, "enrolled");
    expect(await checkDrift(engine, "courses", context)).toMatchObject({ stale: [id] });
    expect(await found({ seats: true })).toEqual([]);
    await db.enrolment.update({ where: { id: enrolment.id }, data: { state: "withdrawn" } });
    expect(await checkDrift(engine, "courses", context)).toMatchObject({ stale: [id] });
    expect(await found({ seats: true })).toEqual([id]);
  });
});

describe("an index of courses built anew", () => {
  it("holds every published session, found the next to begin first", async () => {
    const provider = await aProvider(db);
    const [one, other] = [await published(provider), await published(provider)];
    await cancelled(await published(provider));
    await aSession(db, provider, { state: "submitted" });
    const { indexed } = await rebuildIndex(engine, "courses", {
      client: database.pool,
      today: context.today,
    });
    expect(indexed).toBe(2);
    await database.pool.query(
      "UPDATE training_sessions SET starts_at = starts_at - interval '1 day' WHERE id = $1",
      [other],
    );
    await relayDocuments("courses", [other], context);
    expect(await found()).toEqual([other, one]);
  });
});
