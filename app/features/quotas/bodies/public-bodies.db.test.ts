import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import { fictionalUscc } from "#db/seed/fictional.ts";
import { testDatabase } from "#db/testing/database.ts";
import {
  anEmployer,
  anOfficer,
  aLedger,
  contextAt,
  digestOf,
  withParameters,
  YEAR,
} from "../testing/arrange.ts";
import type { Keeper } from "../testing/arrange.ts";
import { certifyReturn } from "../testing/certified.ts";
import { submitReturn } from "../submit-return.server.ts";
import { findBody, listBodies } from "./list-bodies.server.ts";
import { findPublished, listPublished } from "./list-published.server.ts";
import { findPublishable, findTelling, publishBodies } from "./publish-bodies.server.ts";
import { publishedFile } from "./render-published.server.ts";
import { saveBody } from "./save-body.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const reviewer = anOfficer();
const approver = anOfficer({ role: "approver" });

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

let bodies = 0;

/** A public body of the district, whose return is certified with these people where there are some. */
async function aBody(
  people: readonly { readonly at: number }[],
  kind: "public-institution" | "government-organ" = "public-institution",
): Promise<Keeper> {
  const keeper = await anEmployer(db);
  bodies += 1;
  await db.organisation.updateMany({
    where: { id: keeper.organisationId },
    data: { uscc: fictionalUscc(kind, "140502", 5_000 + bodies), name: `示例机构${bodies}` },
  });
  if (people.length > 0) {
    await aLedger(keeper, ctx, { people, staff: 100 });
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    await certifyReturn(db, ctx, reviewer, keeper);
  }
  return keeper;
}

const save = ({ organisationId }: Keeper, posts: number, version = 0, officer = reviewer) =>
  saveBody(
    { organisationId, year: YEAR, version, level: "district", isSchool: false, posts },
    officer,
    ctx,
  );

async function seen(year = YEAR): Promise<string> {
  const found = await findPublishable(year, approver, ctx);
  if (!found.ok) throw new Error(found.reason);
  return found.digest;
}

async function fileOf(found: Parameters<typeof publishedFile>[0]): Promise<string[][]> {
  const rows = [];
  for await (const page of publishedFile(found, { year: YEAR, locale: "zh-CN" }).rows) {
    rows.push(...page);
  }
  return rows;
}

describe("posts of a public body", () => {
  it("are kept for a year, once by two who save at once, and begin the next year", async () => {
    const body = await aBody([]);
    const answers = await Promise.all([save(body, 120), save(body, 130)]);
    expect(answers.map((one) => one.ok || one.reason).toSorted()).toEqual([
      "changed-by-someone-else",
      true,
    ]);
    const { organisationId } = body;
    const next = await findBody({ organisationId, year: YEAR + 1 }, reviewer, ctx);
    expect(next).toMatchObject({ version: 0, suggestedFrom: YEAR, level: "district" });
  });

  it("are no other district's, not of the prefecture above it, and no enterprise's", async () => {
    const body = await aBody([]);
    const elsewhere = anOfficer({ region: "140581" });
    expect(await save(body, 120, 0, elsewhere)).toMatchObject({ reason: "not-found" });
    const enterprise = await anEmployer(db);
    expect(await save(enterprise, 120)).toMatchObject({ reason: "not-found" });
    expect(await save(body, 120, 0, anOfficer({ region: "140500" }))).toMatchObject({
      reason: "not-found",
    });
    expect(await listBodies(db, { year: YEAR }, elsewhere)).toEqual([]);
  });
});

describe("publishing", () => {
  it("takes what is certified, withholds the few, and names nobody", async () => {
    const many = await aBody([{ at: 1 }, { at: 2 }, { at: 3 }]);
    const few = await aBody([{ at: 4 }], "government-organ");
    const none = await aBody([]);
    for (const body of [many, few, none]) await save(body, 100);
    const found = await findPublishable(YEAR, approver, ctx);
    expect(found).toMatchObject({ ok: true, content: { unknown: 0, uncertified: 1 } });
    if (!found.ok) return;
    const { together } = found.content;
    expect(together).toMatchObject({
      bodies: 3,
      posts: 300,
      people: 4,
      required: "9/2",
      isMet: false,
    });
    // One person alone: withheld with the group it could be worked out from.
    expect(together.rows.map(({ people }) => people)).toEqual([null, null]);
    expect(JSON.stringify(found.content)).not.toMatch(/示例机构|张/);
    expect((await fileOf(found)).at(-1)?.slice(1, 4)).toEqual(["3", "300", "4"]);
  });

  it("makes one version of what is posted twice, another once something changed, and keeps both", async () => {
    const body = await aBody([{ at: 1 }, { at: 2 }, { at: 3 }]);
    await save(body, 100);
    const order = { year: YEAR, seen: await seen() };
    const twice = await Promise.all([1, 2].map(() => publishBodies(order, approver, ctx)));
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    await save(body, 140, 1);
    expect(await publishBodies(order, approver, ctx)).toMatchObject({
      reason: "changed-by-someone-else",
    });
    await publishBodies({ year: YEAR, seen: await seen() }, approver, ctx);
    const all = await listPublished({ region: "140502", year: YEAR }, ctx);
    expect(all.map(({ version }) => version)).toEqual([2, 1]);
    const first = await findPublished({ region: "140502", year: YEAR, version: 1 }, ctx);
    expect(first?.content.together.posts).toBe(100);
    expect((await findPublished({}, ctx))?.version).toBe(2);
    await expect(
      database.pool.query("UPDATE public_body_publications SET digest = 'x'"),
    ).rejects.toThrow(/keeps/);
    expect((await verifyChains(db)).broken).toEqual([]);
  });

  it("waits where less an earlier version it would tell of few, and goes on once more has changed", async () => {
    const first = await aBody([{ at: 1 }, { at: 2 }, { at: 3 }]);
    await save(first, 100);
    await publishBodies({ year: YEAR, seen: await seen() }, approver, ctx);
    const second = await aBody([{ at: 4 }]);
    await save(second, 100);
    const told = async () => {
      const found = await findPublishable(YEAR, approver, ctx);
      const of = { region: "140502", year: YEAR };
      return found.ok && (await findTelling(found.content, of, ctx));
    };
    expect(await told()).toEqual({ version: 1, least: 3 });
    const order = { year: YEAR, seen: await seen() };
    expect(await publishBodies(order, approver, ctx)).toMatchObject({ reason: "tells-of-few" });
    const third = await aBody([{ at: 5 }, { at: 6 }]);
    await save(third, 100);
    expect(await told()).toBeNull();
    const next = { year: YEAR, seen: await seen() };
    expect(await publishBodies(next, approver, ctx)).toEqual({ ok: true });
    expect((await findPublished({}, ctx))?.content.together.people).toBe(6);
  });

  it("sums a prefecture's own bodies alone, and says where there are none, in the file too", async () => {
    const above = anOfficer({ role: "approver", region: "140500" });
    const below = await aBody([{ at: 1 }, { at: 2 }, { at: 3 }]);
    await save(below, 100);
    const none = await findPublishable(YEAR, above, ctx);
    expect(none).toEqual({ ok: false, reason: "no-own-bodies" });
    expect(await fileOf(none)).toEqual([[expect.stringMatching(/各县（区）公布/)]]);
    expect(await publishBodies({ year: YEAR, seen: "0".repeat(64) }, above, ctx)).toEqual(none);
    expect(await findPublishable(YEAR, anOfficer({ region: "140581" }), ctx)).toEqual({
      ok: false,
      reason: "no-bodies",
    });
    const own = await aBody([]);
    await db.organisation.updateMany({
      where: { id: own.organisationId },
      data: { region: "140500" },
    });
    const ofDistrict = { where: { region: "140502" }, data: { region: "140500" } };
    await db.policyParameter.updateMany(ofDistrict);
    await save(own, 80, 0, above);
    expect(await findPublishable(YEAR, above, ctx)).toMatchObject({
      content: { unknown: 0, together: { bodies: 1, posts: 80, people: 0 } },
    });
    expect(await findPublishable(YEAR, approver, ctx)).toMatchObject({
      content: { together: { bodies: 1, posts: 100, people: 3 } },
    });
  });

  it("is an approver's, and not without parameters or posts", async () => {
    const body = await aBody([]);
    expect(await findPublishable(YEAR, approver, ctx)).toMatchObject({ reason: "nothing-known" });
    await save(body, 100);
    const order = { year: YEAR, seen: await seen() };
    expect(await publishBodies(order, reviewer, ctx)).toMatchObject({ reason: "approver-only" });
    await db.policyParameter.deleteMany({ where: { name: "publish-least-people" } });
    expect(await publishBodies(order, approver, ctx)).toMatchObject({ reason: "no-parameters" });
    expect(await db.publicBodyPublication.count()).toBe(0);
  });
});
