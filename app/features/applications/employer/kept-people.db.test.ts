import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { tellInvitation } from "../jobs/tell-invitation.server.ts";
import { revokeField } from "../person/disclosure-consents.server.ts";
import {
  declineInvitation,
  listInvitations,
  readInvitation,
} from "../person/invitations.server.ts";
import { anApplication, anEmployer, aPosition, aSeeker, contextAt } from "../testing/arrange.ts";
import {
  findInvitable,
  invitePerson,
  keepPerson,
  letPersonGo,
  listKeptPeople,
} from "./kept-people.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 10 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("people kept for positions to come", () => {
  it("nobody is kept or invited without having agreed, and once per position", async () => {
    const silent = await anApplication(db);
    expect(await keepPerson({ applicationId: silent.id }, silent.owner, ctx)).toMatchObject({
      reason: "not-agreed",
    });
    const {
      id: applicationId,
      owner,
      positionId,
      seeker,
    } = await anApplication(db, {
      released: ["invite"],
    });
    await keepPerson({ applicationId }, owner, ctx);
    expect(await listKeptPeople(owner, ctx)).toMatchObject([{ name: "李梅" }]);
    const invitation = { applicationId, positionId, words: "有个新岗位" };
    expect((await invitePerson(invitation, owner, ctx)).ok).toBe(true);
    expect(await invitePerson(invitation, owner, ctx)).toMatchObject({ reason: "invited-before" });
    await revokeField({ applicationId, field: "invite" }, seeker, ctx);
    expect(await listKeptPeople(owner, ctx)).toEqual([]);
    expect(await invitePerson(invitation, owner, ctx)).toMatchObject({ reason: "not-agreed" });
    expect(await findInvitable(applicationId, owner, ctx)).toBeNull();
  });

  it("an invitation is the person's own: read, declined once, and of no use to anybody else", async () => {
    const { id: applicationId, owner, seeker } = await anApplication(db, { released: ["invite"] });
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    await keepPerson({ applicationId }, owner, ctx);
    expect(await findInvitable(applicationId, owner, ctx)).toMatchObject({
      name: "李梅",
      positions: [{ id: positionId }],
    });
    expect(await findInvitable(applicationId, await anEmployer(db), ctx)).toBeNull();
    const invite = () => invitePerson({ applicationId, positionId, words: "来看看" }, owner, ctx);
    const pressed = await Promise.all([1, 2, 3].map(invite));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    const [invitation] = await listInvitations(seeker, "zh-CN", ctx);
    const invitationId = invitation?.id ?? "";
    await tellInvitation(invitationId, ctx);
    await tellInvitation(invitationId, ctx);
    expect(
      await db.outboxMessage.count({ where: { dedupeKey: `invitation:${invitationId}` } }),
    ).toBe(1);
    expect(await readInvitation(invitationId, seeker, "zh-CN", ctx)).toMatchObject({
      words: "来看看",
      isOpen: true,
      applicationId: null,
    });
    const stranger = await aSeeker(db);
    expect(await readInvitation(invitationId, stranger, "zh-CN", ctx)).toBeNull();
    expect(await declineInvitation({ invitationId }, stranger, ctx)).toMatchObject({
      reason: "not-found",
    });
    for (const time of [1, 2]) {
      expect((await declineInvitation({ invitationId }, seeker, ctx)).ok, String(time)).toBe(true);
    }
    expect(await listInvitations(seeker, "zh-CN", ctx)).toEqual([]);
    expect(await invite()).toMatchObject({ reason: "invited-before" });
    await letPersonGo({ applicationId }, owner, ctx);
    expect(await listKeptPeople(owner, ctx)).toEqual([]);
  });
});
