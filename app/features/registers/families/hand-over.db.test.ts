import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { day, planWorld } from "#app/features/plans/testing/arrange.ts";
import { withParameters } from "#app/features/quotas/testing/arrange.ts";
import { anOfficer } from "#app/features/positions/testing/arrange.ts";
import { aSeeker, contextAt } from "#app/features/training/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findCaseloadOf, listHandOvers } from "../caseload-reads.server.ts";
import { handOver } from "../hand-over.server.ts";
import { listLoads } from "../loads.server.ts";
import { addFamily, addMember } from "./family.server.ts";
import { askMember } from "./link-member.server.ts";
import { agreeToFamily, listOwnLinks } from "./own-link.server.ts";
import { findFamily, listOwnFamilies } from "./reads.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
const { aCounsellor } = planWorld(db);

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function officerThere(): Promise<Officer> {
  const { id } = await db.user.create({
    data: { kind: "officer", name: "陈主任", email: "chen@example.cn", region: "140502" },
    select: { id: true },
  });
  return anOfficer({ userId: id });
}

async function aFamily(counsellor: Counsellor, name: string) {
  const added = await addFamily({ name, appliedOn: day("2026-10-01") }, counsellor, ctx);
  if (!added.ok) throw new Error(added.reason);
  const { familyId } = added;
  const facts = { sex: "male", hasCertificate: true, standing: "able" } as const;
  const member = { familyId, name: "周明", birthDate: day("1985-05-01"), ...facts };
  expect(await addMember(member, counsellor, ctx)).toEqual({ ok: true });
  return familyId;
}

const ownFamilies = async (counsellor: Counsellor) =>
  (await listOwnFamilies({ after: undefined }, counsellor, ctx)).rows.map(({ id }) => id);

it("a family is counted with the people, and goes evenly to the others", async () => {
  const [officer, from] = [await officerThere(), await aCounsellor()];
  const ids = [];
  for (const name of ["周家", "王家", "李家", "赵家"]) ids.push(await aFamily(from, name));
  const others = [await aCounsellor(), await aCounsellor()];
  expect(
    (await listLoads(officer, db)).find((one) => one.counsellorId === from.userId),
  ).toMatchObject({ plans: 0, entries: 0, families: 4, people: 4 });
  const found = await findCaseloadOf({ counsellorId: from.userId }, officer, ctx);
  expect(found?.families.map(({ key }) => key.slice(7)).toSorted()).toEqual(ids.toSorted());
  expect(found?.families[0]).toMatchObject({ members: 1, isWithoutWork: true });
  // The bureau learns no name.
  expect(JSON.stringify(found)).not.toMatch(/周家|周明/);
  const people = ids.map((id) => ({ kind: "family" as const, id }));
  const wish = { fromId: from.userId, toId: null, people, reason: "leave" } as const;
  expect(await handOver(wish, officer, ctx)).toEqual({ ok: true, moved: 4 });
  for (const one of others) expect(await ownFamilies(one)).toHaveLength(2);
  expect(await ownFamilies(from)).toEqual([]);
});

it("goes once, with the log, and its members who said that it is theirs are told", async () => {
  const [officer, from, to] = [await officerThere(), await aCounsellor(), await aCounsellor()];
  const familyId = await aFamily(from, "周家");
  const seeker = await aSeeker(db);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: seeker.userId } });
  const memberId = (await findFamily({ familyId }, from, ctx))?.members[0]?.id ?? "";
  const address = { channel: "mail", value: email ?? "" } as const;
  await askMember({ familyId, memberId, address }, from, ctx);
  const linkId = (await listOwnLinks(seeker, ctx))[0]?.id ?? "";
  const people = [{ kind: "family" as const, id: familyId }];
  const wish = { fromId: from.userId, toId: to.userId, people, reason: "balance" } as const;
  const before = (await listOutbox(db, { limit: 20 })).length;
  const elsewhere = anOfficer({ region: "140581" });
  expect(await handOver(wish, elsewhere, ctx)).toMatchObject({ reason: "no-counsellor" });
  const there = { ...wish, fromId: to.userId, toId: from.userId };
  expect(await handOver(there, officer, ctx)).toEqual({ ok: true, moved: 0 });
  await agreeToFamily({ linkId, birthDate: day("1985-05-01") }, seeker, ctx);
  const both = await Promise.all([handOver(wish, officer, ctx), handOver(wish, officer, ctx)]);
  expect(both.map((answer) => (answer.ok ? answer.moved : -1)).toSorted()).toEqual([0, 1]);
  expect(await findFamily({ familyId }, from, ctx)).toBeNull();
  expect(await findFamily({ familyId }, to, ctx)).toMatchObject({ name: "周家" });
  const mails = await listOutbox(db, { limit: 20 });
  expect(mails).toHaveLength(before + 1);
  const log = await listHandOvers({ after: undefined }, officer, ctx);
  expect(log.rows).toMatchObject([{ kind: "family", reason: "balance" }]);
  const event = { action: "family.handed-over", subjectId: familyId };
  expect(await db.auditEvent.findFirst({ where: event })).toMatchObject({
    details: { fromId: from.userId, toId: to.userId, reason: "balance" },
  });
});
