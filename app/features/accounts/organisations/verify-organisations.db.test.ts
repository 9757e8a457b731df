import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import type { VerificationState } from "../policy/index.ts";
import { aMember, anOfficer, anOrganisation, contextAt, NOW } from "../testing/arrange.ts";
import { decideOrganisation, type OrganisationDecision } from "./decide-organisation.server.ts";
import { editOrganisation } from "./edit-organisation.server.ts";
import { findOrganisationReview } from "./find-organisation-review.server.ts";
import { listOrganisationQueue } from "./list-organisation-queue.server.ts";
import { renameOrganisation } from "./rename-organisation.server.ts";
import { submitOrganisation } from "./submit-organisation.server.ts";
import { withdrawOrganisation } from "./withdraw-organisation.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const stateOf = async (id: string) =>
  (await db.organisation.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
const trailOf = async (id: string) =>
  (await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } })).map(
    ({ action }) => action,
  );
const decide = (id: string, decision: OrganisationDecision, officer = anOfficer(), version = 1) =>
  decideOrganisation({ id, version, decision, reason: "请核对名称" }, officer, ctx);

describe("handing in", () => {
  it.each(["draft", "sent_back"] as const)("from %s puts it into the queue", async (state) => {
    const owner = await anOrganisation(db, { state });
    expect(await submitOrganisation({ version: 1 }, owner, ctx)).toMatchObject({ ok: true });
    expect(await stateOf(owner.organisationId)).toBe("submitted");
    expect(await trailOf(owner.organisationId)).toEqual(["organisation.submitted"]);
  });

  it("is refused while something is missing, and nothing is recorded", async () => {
    const owner = await anOrganisation(db, { contactName: null });
    const verdict = await submitOrganisation({ version: 1 }, owner, ctx);
    expect(verdict).toEqual({ ok: false, reason: "incomplete" });
    expect(await trailOf(owner.organisationId)).toEqual([]);
  });

  it("is the owner's alone", async () => {
    const owner = await anOrganisation(db);
    const hr = await aMember(db, owner.organisationId, "hr");
    expect(await submitOrganisation({ version: 1 }, hr, ctx)).toMatchObject({
      reason: "not-yours",
    });
  });

  it("can be taken back until it is decided", async () => {
    const owner = await anOrganisation(db, { state: "submitted" });
    expect((await withdrawOrganisation({ version: 1 }, owner, ctx)).ok).toBe(true);
    expect(await decide(owner.organisationId, "verify")).toMatchObject({ reason: "now-draft" });
  });
});

describe("deciding", () => {
  const outcomes: readonly [OrganisationDecision, VerificationState, VerificationState][] = [
    ["verify", "submitted", "verified"],
    ["send-back", "submitted", "sent_back"],
    ["reject", "submitted", "rejected"],
    ["revoke", "verified", "rejected"],
    ["reopen", "rejected", "submitted"],
  ];

  it.each(outcomes)("%s: %s → %s, told to the owner by mail", async (decision, from, to) => {
    const owner = await anOrganisation(db, { state: from });
    const officer = anOfficer({ role: "approver" });
    expect(await decide(owner.organisationId, decision, officer)).toEqual({ ok: true, to });
    const mails = await listOutbox(db, { limit: 5 });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain("同心客服中心");
    expect(mails[0]?.body.includes("请核对名称")).toBe(decision !== "verify");
  });

  it("reindexes the positions of an organisation whose verification begins or ends", async () => {
    const owner = await anOrganisation(db, { state: "submitted" });
    await decide(owner.organisationId, "verify");
    const { rows } = await database.pool.query(
      `SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'organisation.changed'`,
    );
    expect(rows).toEqual([{ key: `organisation.changed:${owner.organisationId}` }]);
  });

  it("of two officers at once lets one decide and tells the other", async () => {
    const owner = await anOrganisation(db, { state: "submitted" });
    const id = owner.organisationId;
    const [verified, rejected] = await Promise.all([decide(id, "verify"), decide(id, "reject")]);
    const state = await stateOf(id);
    expect([verified.ok, rejected.ok].filter(Boolean)).toHaveLength(1);
    expect(state).toBe(verified.ok ? "verified" : "rejected");
    expect(verified.ok ? rejected : verified).toMatchObject({ reason: `now-${state}` });
    expect(await trailOf(id)).toHaveLength(1);
    expect(await listOutbox(db, { limit: 5 })).toHaveLength(1);
  });

  it("is refused on another version than the officer saw", async () => {
    const owner = await anOrganisation(db, { state: "submitted", version: 4 });
    const verdict = await decide(owner.organisationId, "verify", anOfficer(), 3);
    expect(verdict).toMatchObject({ reason: "changed-by-someone-else" });
  });

  it("belongs to officers of the region who are not its members", async () => {
    const owner = await anOrganisation(db, { state: "submitted" });
    const id = owner.organisationId;
    const own = anOfficer({ userId: owner.userId });
    expect(await decide(id, "verify", anOfficer({ region: "140581" }))).toMatchObject({
      reason: "other-region",
    });
    expect(await decide(id, "verify", own)).toMatchObject({ reason: "own-submission" });
    expect((await decide(id, "verify", anOfficer({ region: "140500" }))).ok).toBe(true);
  });
});

describe("changing", () => {
  const identity = { name: "同心客服中心", uscc: "91140502999000128J", nature: "enterprise" };

  it("a verified organisation's name goes back to the queue", async () => {
    const owner = await anOrganisation(db, { state: "verified" });
    const renamed = await renameOrganisation(
      { ...identity, name: "同心服务中心", version: 1 },
      owner,
      ctx,
    );
    expect(renamed).toEqual({ ok: true, to: "submitted" });
    expect(await trailOf(owner.organisationId)).toEqual(["organisation.renamed"]);
  });

  it("saving the same name changes nothing", async () => {
    const owner = await anOrganisation(db, { state: "verified" });
    await renameOrganisation({ ...identity, version: 1 }, owner, ctx);
    expect(await stateOf(owner.organisationId)).toBe("verified");
  });

  it.each([
    ["draft", { ok: true, to: "draft" }],
    ["submitted", { ok: false, reason: "now-submitted" }],
    ["rejected", { ok: false, reason: "now-rejected" }],
  ] as const)("the name of one in %s", async (state, outcome) => {
    const owner = await anOrganisation(db, { state });
    const input = { ...identity, name: "同心服务中心", version: 1 };
    expect(await renameOrganisation(input, owner, ctx)).toEqual(outcome);
  });

  it("a code that another organisation has is refused", async () => {
    await anOrganisation(db, { uscc: "91140502MA0TEKT17P" });
    const owner = await anOrganisation(db);
    const input = { ...identity, uscc: "91140502MA0TEKT17P", version: 1 };
    expect(await renameOrganisation(input, owner, ctx)).toMatchObject({ reason: "uscc-taken" });
  });

  it("details are HR's too, and the trail has the fields without what is in them", async () => {
    const owner = await anOrganisation(db, { state: "verified" });
    const hr = await aMember(db, owner.organisationId, "hr");
    const details = {
      version: 1,
      place: { region: "140502", street: "凤台西街12号" },
      contactName: "王女士",
      contactPhone: "19900004321",
      about: "做客服",
    };
    expect((await editOrganisation(details, hr, ctx)).ok).toBe(true);
    const [event] = await db.auditEvent.findMany({ where: { subjectId: owner.organisationId } });
    expect(event?.details).toEqual({ fields: ["about", "contactPhone"] });
    expect(await stateOf(owner.organisationId)).toBe("verified");
    const again = await editOrganisation(details, owner, ctx);
    expect(again).toMatchObject({ reason: "changed-by-someone-else" });
  });
});

describe("the queue", () => {
  it("has the officer's own region, the longest waiting first, page after page", async () => {
    const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);
    for (let n = 0; n < 22; n += 1) {
      await anOrganisation(db, {
        uscc: `code-${n}`,
        name: `单位${n}`,
        state: "submitted",
        submittedAt: minutes(22 - n),
      });
    }
    await anOrganisation(db, { uscc: "elsewhere", state: "submitted", region: "140581" });
    const first = await listOrganisationQueue({ state: "submitted" }, anOfficer(), ctx);
    expect([first.count, first.rows.length, first.rows[0]?.name]).toEqual([22, 20, "单位21"]);
    const second = await listOrganisationQueue(
      { state: "submitted", after: first.next ?? undefined },
      anOfficer(),
      ctx,
    );
    expect(second.rows.map(({ name }) => name)).toEqual(["单位1", "单位0"]);
    expect(second.next).toBeNull();
  });

  it("opens nothing of another region, and names who looks the same", async () => {
    const owner = await anOrganisation(db, { state: "submitted", name: "同心（晋城）客服" });
    await anOrganisation(db, { uscc: "other", state: "verified", name: "同心(晋城) 客服" });
    const id = owner.organisationId;
    const other = anOfficer({ region: "140581" });
    expect(await findOrganisationReview(id, other, ctx)).toBeNull();
    const review = await findOrganisationReview(id, anOfficer(), ctx);
    expect(review?.duplicates).toMatchObject([{ by: "name", uscc: "other", isOpen: true }]);
    expect(review?.decisions).toEqual(["verify", "send-back", "reject"]);
  });
});
