import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { takeoverFile } from "./render-takeover.server.ts";
import { addContract, removePerson } from "./save-person.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  findTakeover,
  keepTakeover,
  previewTakeover,
  suggestedStaff,
  takeoverDigest,
} from "./takeover.server.ts";
import {
  aLedger,
  anEmployer,
  contextAt,
  digestOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { day } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const NEXT = YEAR + 1;

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** Keeps what the page shows now. */
async function keep(keeper: Keeper, context = ctx) {
  const shown = await previewTakeover(keeper.organisationId, NEXT, context);
  return keepTakeover({ year: NEXT, digest: takeoverDigest(shown) }, keeper, context);
}

const everything = async () => ({
  people: await db.ledgerPerson.findMany({ orderBy: { id: "asc" } }),
  contracts: await db.ledgerContract.findMany({ orderBy: { id: "asc" } }),
  months: await db.ledgerMonth.findMany({ orderBy: [{ personId: "asc" }, { month: "asc" }] }),
  staff: await db.staffYear.findMany(),
});

describe("a year that begins from the year before", () => {
  it("tells who goes on, the staff of December, and what does not fit; it writes nothing", async () => {
    const keeper = await anEmployer(db);
    const wishes = [{ at: 1 }, { at: 2, yuan: 1_000 }, { at: 3, months: 10 }, { at: 4 }];
    const people = await aLedger(keeper, ctx, { people: wishes });
    await addContract(
      people[3] ?? "",
      { from: day("2024-01-01"), to: day("2025-12-31") },
      keeper,
      ctx,
    );
    const before = await everything();
    const shown = await previewTakeover(keeper.organisationId, NEXT, ctx);
    expect(shown).toMatchObject({ carried: 3, left: 1, suggestedStaff: 200, unchecked: false });
    expect(shown.rows.map(({ name, code, isCarried }) => `${name} ${code} ${isCarried}`)).toEqual([
      "张2 wage-below-minimum true",
      "张3 month-missing true",
      "张4 contract-ended false",
    ]);
    expect(await everything()).toEqual(before);
    expect(await db.ledgerTakeover.count()).toBe(0);
  });

  it("keeps one log however often it is pressed, and touches nothing else", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx, { people: [{ at: 1 }, { at: 2, months: 6 }] });
    const before = await everything();
    const answers = await Promise.all([keep(keeper), keep(keeper)]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
    expect(await db.ledgerTakeover.count()).toBe(1);
    expect(await db.takeoverFinding.count()).toBe(1);
    expect(await everything()).toEqual(before);
    expect(await db.auditEvent.count({ where: { action: "ledger.taken-over" } })).toBe(1);
  });

  it("keeps nothing but what was shown", async () => {
    const keeper = await anEmployer(db);
    const [id = ""] = await aLedger(keeper, ctx);
    const shown = await previewTakeover(keeper.organisationId, NEXT, ctx);
    await addContract(id, { from: day("2024-01-01"), to: day("2026-03-31") }, keeper, ctx);
    const order = { year: NEXT, digest: takeoverDigest(shown) };
    expect(await keepTakeover(order, keeper, ctx)).toMatchObject({ reason: "takeover-changed" });
    expect(await db.ledgerTakeover.count()).toBe(0);
  });

  it("keeps a log as it was, also when people leave; another check is another log", async () => {
    const keeper = await anEmployer(db);
    const [first = "", second = ""] = await aLedger(keeper, ctx, {
      people: [{ at: 1, months: 6 }, { at: 2 }],
    });
    await keep(keeper);
    const kept = await findTakeover(keeper.organisationId, NEXT, ctx);
    expect(kept).toMatchObject({ madeBy: "李明", carried: 2 });
    await removePerson(first, keeper, ctx);
    expect(await findTakeover(keeper.organisationId, NEXT, ctx)).toEqual(kept);
    await addContract(second, { from: day("2024-01-01"), to: day("2026-06-30") }, keeper, ctx);
    const later = contextAt(db, new Date("2026-05-11T02:00:00Z"));
    expect(await keep(keeper, later)).toMatchObject({ ok: true });
    expect(await db.ledgerTakeover.count()).toBe(2);
    const last = await findTakeover(keeper.organisationId, NEXT, ctx);
    expect(last?.rows.map(({ code }) => code)).toEqual(["contract-ends"]);
  });

  it("suggests the staff of December until the year has its own, and never saves it", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    expect(await suggestedStaff(keeper.organisationId, NEXT, ctx)).toBeNull();
    await keep(keeper);
    expect(await suggestedStaff(keeper.organisationId, NEXT, ctx)).toBe(200);
    expect(await db.staffYear.count({ where: { year: NEXT } })).toBe(0);
  });

  it("says that another employer's filed return declares somebody, and not which", async () => {
    const [keeper, other] = [await anEmployer(db), await anEmployer(db)];
    await aLedger(keeper, ctx, { people: [{ at: 1 }, { at: 2 }] });
    await aLedger(other, ctx, { people: [{ at: 1 }] });
    const unfiled = await previewTakeover(keeper.organisationId, NEXT, ctx);
    expect(unfiled.rows).toEqual([]);
    await submitReturn({ year: YEAR, digest: await digestOf(other, ctx) }, other, ctx);
    const { rows } = await previewTakeover(keeper.organisationId, NEXT, ctx);
    expect(rows).toMatchObject([{ name: "张1", code: "declared-elsewhere", at: "2025-01-01" }]);
    const { name } = await db.organisation.findUniqueOrThrow({
      where: { id: other.organisationId },
    });
    expect(JSON.stringify(rows)).not.toContain(name);
  });

  it("is refused where nobody was in the ledger, and is nobody else's to read", async () => {
    const [keeper, stranger] = [await anEmployer(db), await anEmployer(db)];
    expect(await keep(keeper)).toMatchObject({ reason: "nobody-before" });
    await aLedger(keeper, ctx);
    await keep(keeper);
    expect(await findTakeover(stranger.organisationId, NEXT, ctx)).toBeNull();
    expect(await previewTakeover(stranger.organisationId, NEXT, ctx)).toMatchObject({
      carried: 0,
      rows: [],
    });
  });

  it("checks neither age nor wages without parameters, and says so", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx, { people: [{ at: 1, yuan: 10 }] });
    await db.policyParameter.deleteMany({ where: { name: "quota-ratio" } });
    const shown = await previewTakeover(keeper.organisationId, NEXT, ctx);
    expect(shown).toMatchObject({ unchecked: true, rows: [] });
  });

  it("goes into a file with who kept it and when in every row", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx, { people: [{ at: 1, months: 6 }] });
    await keep(keeper);
    const kept = await findTakeover(keeper.organisationId, NEXT, ctx);
    if (!kept) throw new Error("not kept");
    for (const locale of ["zh-CN", "en"] as const) {
      const file = takeoverFile(kept, NEXT, locale);
      for await (const rows of file.rows) {
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(file.headers.length);
        expect(rows[0]).toContain("李明");
      }
    }
  });
});
