import { afterAll, afterEach, describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { answerAccess } from "./answer-access.server.ts";
import { copyPosition } from "./copy-position.server.ts";
import { createDraft } from "./create-draft.server.ts";
import { createImportedDrafts } from "./create-imported-drafts.server.ts";
import { fieldsOf, fieldsSelect } from "./position-row.server.ts";
import { saveDraft } from "./save-draft.server.ts";
import { anEmployer, aPosition, completeFields, contextAt } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const stored = (id: string, organisationId: string) =>
  db.position.findFirstOrThrow({
    where: { id, organisationId },
    select: { ...fieldsSelect, version: true, lat: true },
  });

describe("a new draft", () => {
  it("begins with what is known of the employer", async () => {
    const owner = await anEmployer(db, { contactName: "王女士" });
    const verdict = await createDraft({ title: "收银员" }, owner, ctx);
    expect(verdict.ok).toBe(true);
    const row = await db.position.findFirstOrThrow({
      where: { organisationId: owner.organisationId },
      select: fieldsSelect,
    });
    expect(fieldsOf(row)).toMatchObject({
      title: "收银员",
      region: "140502",
      accessFacts: ["lift"],
      contactName: "王女士",
    });
  });

  it("waits for the questions about the workplace", async () => {
    const owner = await anEmployer(db, { accessAnsweredAt: null, version: 1 });
    const before = await createDraft({ title: "收银员" }, owner, ctx);
    await answerAccess({ version: 1, accessFacts: ["ramp"], accessNote: "" }, owner, ctx);
    const after = await createDraft({ title: "收银员" }, owner, ctx);
    expect([before, after.ok]).toEqual([{ ok: false, reason: "access-not-answered" }, true]);
  });
});

describe("saving", () => {
  it("keeps the other fields and writes old and new values into the trail", async () => {
    const owner = await anEmployer(db);
    const { id } = await aPosition(db, owner);
    const patch = { wageFrom: fen(350_000), title: "客服专员", contactPhone: "19900005678" };
    const verdict = await saveDraft({ positionId: id, version: 1, patch }, owner, ctx);
    expect(verdict).toEqual({ ok: true, version: 2, changed: ["wageFrom", "contactPhone"] });
    const row = await stored(id, owner.organisationId);
    expect(fieldsOf(row)).toEqual({ ...completeFields, ...patch });
    const [link] = await db.auditEvent.findMany({ where: { subjectId: id } });
    expect(link?.details).toEqual({
      changes: [{ field: "wageFrom", before: 320_000, after: 350_000 }, { field: "contactPhone" }],
    });
  });

  it("writes nothing where nothing changed", async () => {
    const owner = await anEmployer(db);
    const { id } = await aPosition(db, owner);
    const verdict = await saveDraft(
      { positionId: id, version: 1, patch: { requirements: [], demands: {} } },
      owner,
      ctx,
    );
    expect(verdict).toEqual({ ok: true, version: 1, changed: [] });
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("lets one of two people save and tells the other", async () => {
    const owner = await anEmployer(db);
    const { id } = await aPosition(db, owner);
    const verdicts = await Promise.all(
      ["收银员", "导购员"].map((title) =>
        saveDraft({ positionId: id, version: 1, patch: { title } }, owner, ctx),
      ),
    );
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts).toContainEqual({ ok: false, reason: "changed-by-someone-else" });
  });

  it("gives another employer nothing, and nobody what was handed in", async () => {
    const owner = await anEmployer(db);
    const stranger = await anEmployer(db);
    const { id } = await aPosition(db, owner, { state: "submitted" });
    const change = { positionId: id, version: 1, patch: { title: "收银员" } };
    expect(await saveDraft(change, stranger, ctx)).toMatchObject({ reason: "not-found" });
    expect(await saveDraft(change, owner, ctx)).toMatchObject({ reason: "not-editable" });
  });

  it("puts the position on the map by its region", async () => {
    const owner = await anEmployer(db);
    const { id } = await aPosition(db, owner, { fields: { region: null } });
    await saveDraft({ positionId: id, version: 1, patch: { region: "140502" } }, owner, ctx);
    expect((await stored(id, owner.organisationId)).lat).toBeCloseTo(35.5, 1);
  });
});

describe("copying", () => {
  it("gives a draft with the same words and without a last day", async () => {
    const owner = await anEmployer(db);
    const stranger = await anEmployer(db);
    const { id } = await aPosition(db, owner, { state: "published" });
    const copy = await copyPosition({ id }, owner, ctx);
    if (!copy.ok) throw new Error(copy.reason);
    const row = await stored(copy.positionId, owner.organisationId);
    expect(fieldsOf(row)).toEqual({ ...completeFields, closingOn: null });
    expect(await copyPosition({ id }, stranger, ctx)).toMatchObject({ reason: "not-found" });
  });
});

describe("imported drafts", () => {
  it("become positions once, however often the rows come", async () => {
    const owner = await anEmployer(db);
    const { organisationId } = owner;
    const actor = { id: owner.userId, kind: "employer-member:hr" };
    const drafts = ["a", "b", "a"].map((importKey) => ({ importKey, fields: completeFields }));
    const bring = () =>
      db.$transaction((tx) =>
        createImportedDrafts(tx, { organisationId, batchId: null, drafts }, actor, ctx),
      );
    const first = await bring();
    const again = await bring();
    expect(first.map(({ outcome }) => outcome)).toEqual(["created", "created", "unchanged"]);
    expect(again.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(await db.auditEvent.count({ where: { action: "position.imported" } })).toBe(2);
    const rows = await db.position.findMany({ where: { organisationId } });
    expect(rows.map(({ accessFacts }) => accessFacts)).toEqual([["lift"], ["lift"]]);
  });
});
