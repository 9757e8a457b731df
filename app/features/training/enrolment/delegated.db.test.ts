import { randomUUID } from "node:crypto";
import { afterAll, afterEach, expect, it } from "vitest";
import {
  giveDelegation,
  revokeDelegation,
} from "#app/features/accounts/delegations/give.server.ts";
import { listEnrolmentsFor } from "#app/features/accounts/delegations/reads.server.ts";
import type { DelegationScope, Seeker } from "#app/features/accounts/policy/index.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { readParticipant } from "../participants/read-participant.server.ts";
import { aProvider, aSeeker, aSession, contextAt } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { enrol } from "./enrol.server.ts";
import { decideProposedNeeds, proposeNeeds } from "./proposed-needs.server.ts";
import { readOwnEnrolment } from "./read-own-enrolment.server.ts";
import { withdrawEnrolment } from "./withdraw-enrolment.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const wanted = [{ code: null, words: "要手语翻译" }];

async function arrange(scopes: readonly DelegationScope[]) {
  const provider = await aProvider(db);
  const session = await aSession(db, provider, {
    ...{ state: "published", seats: 3, startsAt: hoursFrom(240) },
  });
  const seeker = await aSeeker(db);
  const email = `${randomUUID()}@example.cn`;
  const { id: userId } = await db.user.create({
    data: { kind: "counsellor", name: "杨帆", email, region: "140502" },
    select: { id: true },
  });
  const address = { channel: "mail", value: email } as const;
  const until = plainDate("2026-12-31") as PlainDate;
  await giveDelegation({ address, scopes, until }, seeker, ctx);
  const { id: delegationId } = await db.delegation.findFirstOrThrow({
    where: { personId: seeker.userId },
  });
  const acting: Seeker = { ...seeker, by: { delegationId, userId, name: "杨帆", scopes } };
  const wish = {
    ...{ sessionId: session.id, locale: "zh-CN" as const, prerequisites: null },
    ...{ prerequisiteWords: "", wanted, showsNeeds: true },
  };
  return { provider, seeker, acting, delegationId, wish, delegate: userId };
}

async function enrolled(scopes: readonly DelegationScope[]) {
  const arranged = await arrange(scopes);
  const verdict = await enrol(arranged.wish, arranged.acting, ctx);
  if (!verdict.ok) throw new Error(verdict.reason);
  return { ...arranged, id: verdict.enrolmentId };
}

it("a delegate asks for a seat and no more; the person is told, and taking it back ends it", async () => {
  const { seeker, acting, delegate, delegationId, wish, id } = await enrolled(["enrol", "health"]);
  expect(await db.enrolmentAdjustment.count()).toBe(0);
  expect(await db.consent.count()).toBe(0);
  const mails = (await listOutbox(db, { limit: 5 })).map(({ body }) => body).join();
  expect(mails).toContain("杨帆替您报名了一个培训班");
  expect(await readOwnEnrolment(id, seeker, "zh-CN", ctx)).toMatchObject({ enrolledBy: "杨帆" });
  const event = await db.auditEvent.findFirst({ where: { action: "enrolment.asked" } });
  expect(event).toMatchObject({ actorId: delegate, actorKind: `delegate:${delegationId}` });
  const scoped = (scopes: readonly DelegationScope[]) =>
    listEnrolmentsFor(
      { personId: seeker.userId, scopes },
      { kind: "counsellor", userId: delegate, region: "140502", secondFactor: true },
      ctx,
    );
  expect(await scoped(["enrol"])).toMatchObject([{ id }]);
  expect(await scoped(["search", "fill-in", "submit", "health"])).toEqual([]);
  await revokeDelegation({ delegationId }, seeker, ctx);
  expect(await enrol(wish, acting, ctx)).toMatchObject({ ok: false });
  expect(await proposeNeeds({ id, wanted }, acting, ctx)).toMatchObject({ reason: "not-found" });
});

it("needs wait for the person: the provider sees them once they agree, and never if they delete them", async () => {
  const { seeker, acting, provider, id } = await enrolled(["enrol", "health"]);
  const shown = async () => JSON.stringify(await readParticipant(id, provider, ctx));
  expect(await proposeNeeds({ id, wanted: [] }, acting, ctx)).toMatchObject({
    reason: "nothing-wanted",
  });
  expect((await proposeNeeds({ id, wanted }, acting, ctx)).ok).toBe(true);
  expect(await shown()).not.toContain("手语");
  expect(await readOwnEnrolment(id, seeker, "zh-CN", ctx)).toMatchObject({ proposed: wanted });
  expect(await decideProposedNeeds({ id, shows: true }, acting, ctx)).toMatchObject({
    reason: "not-found",
  });
  const agree = () => decideProposedNeeds({ id, shows: true }, seeker, ctx);
  const pressed = await Promise.all([agree(), agree()]);
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await shown()).toContain("手语");
  expect(await db.consent.count({ where: { enrolmentId: id, withdrawnAt: null } })).toBe(1);

  await proposeNeeds({ id, wanted: [{ code: "captions", words: "" }] }, acting, ctx);
  expect((await decideProposedNeeds({ id, shows: false }, seeker, ctx)).ok).toBe(true);
  expect(await db.enrolmentAdjustment.count()).toBe(1);
  await proposeNeeds({ id, wanted }, acting, ctx);
  const { version } = await db.enrolment.findUniqueOrThrow({ where: { id } });
  expect((await withdrawEnrolment({ id, version }, seeker, ctx)).ok).toBe(true);
  expect(await db.enrolment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    proposedNeedsEncrypted: null,
  });
});

it("without health a delegate reads and writes nothing of needs, and nothing of what the person asked for", async () => {
  const { seeker, acting, wish, id } = await enrolled(["enrol"]);
  expect(await proposeNeeds({ id, wanted }, acting, ctx)).toMatchObject({ reason: "not-found" });
  await db.enrolment.deleteMany({ where: { id } });
  const own = await enrol(wish, seeker, ctx);
  if (!own.ok) throw new Error(own.reason);
  expect(await readOwnEnrolment(own.enrolmentId, acting, "zh-CN", ctx)).toBeNull();
  expect(await readOwnEnrolment(own.enrolmentId, seeker, "zh-CN", ctx)).toMatchObject({
    adjustments: [{ words: "要手语翻译" }],
  });
});
