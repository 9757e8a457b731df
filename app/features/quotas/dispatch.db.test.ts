import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { DispatchState } from "#db/generated/enums.ts";
import { testDatabase } from "#db/testing/database.ts";
import { approveReturn } from "./approve-return.server.ts";
import { beginDispatch } from "./begin-dispatch.server.ts";
import { findDispatch, listDispatch } from "./dispatch-reads.server.ts";
import { withdrawReturn } from "./employer-moves.server.ts";
import { moveAgreement } from "./move-dispatch.server.ts";
import { findOwnLedger } from "./own-return.server.ts";
import { dispatchStates, dispatchTransitions } from "./policy/index.ts";
import { removePerson } from "./save-person.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** An agency of 300 with five people and a host of 90 with none: cases 12a to 12d of policy.md. */
async function twoSides() {
  const [agency, host] = [await anEmployer(db), await anEmployer(db)];
  const people = await aLedger(agency, ctx, {
    staff: 300,
    people: [1, 2, 3, 4, 5].map((at) => ({ at })),
  });
  await aLedger(host, ctx, { staff: 90, people: [] });
  return { agency, host, people };
}

const usccOf = async ({ organisationId }: Keeper) =>
  (await db.organisation.findUniqueOrThrow({ where: { id: organisationId } })).uscc;

async function draft(
  agency: Keeper,
  host: Keeper,
  people: readonly string[],
  { from = 1, to = 12 } = {},
) {
  const wish = { year: YEAR, uscc: await usccOf(host), from, to, people: [...people] };
  const begun = await beginDispatch(wish, agency, ctx);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.id;
}

const move = (id: string, name: Parameters<typeof moveAgreement>[1], by: Keeper, version: number) =>
  moveAgreement({ id, version, reason: "已经商定" }, name, by, ctx);

async function proposed(
  agency: Keeper,
  host: Keeper,
  people: readonly string[],
  months?: { from?: number; to?: number },
) {
  const id = await draft(agency, host, people, months);
  expect(await move(id, "propose", agency, 1)).toEqual({ ok: true, to: "proposed" });
  return id;
}

const file = async (keeper: Keeper) =>
  submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);

const figuresOf = async ({ organisationId }: Keeper) =>
  (await findOwnLedger(organisationId, YEAR, ctx)).figures;

/** The people an agreement leaves on a side: while it does not hold, and once it does. */
const countedBy = async (id: string, keeper: Keeper) => {
  const effect = (await findDispatch(id, YEAR, keeper, ctx))?.effect;
  return effect?.ok ? [effect.effect.before.counted, effect.effect.after.counted] : effect?.reason;
};

describe("an agreement", () => {
  it("shows each side what it does to its own levy, then moves people and headcount together", async () => {
    const { agency, host, people } = await twoSides();
    const id = await proposed(agency, host, people.slice(0, 2));
    const effectOf = async (keeper: Keeper) => {
      const effect = (await findDispatch(id, YEAR, keeper, ctx))?.effect;
      return effect?.ok ? [effect.effect.before.due, effect.effect.after.due] : effect?.reason;
    };
    expect(await effectOf(agency)).toEqual([0, 4_410_000]);
    expect(await effectOf(host)).toEqual([7_290_000, 0]);
    expect(await move(id, "agree", host, 2)).toEqual({ ok: true, to: "agreed" });
    expect(await figuresOf(agency)).toMatchObject({ headcount: "298/1", due: 4_410_000 });
    expect(await figuresOf(host)).toMatchObject({ headcount: "92/1", counted: "2/1", due: 0 });
    expect(await effectOf(agency)).toEqual([0, 4_410_000]);
  });

  it("is filed by the agreed side alone, and ended only while nobody has filed", async () => {
    const { agency, host, people } = await twoSides();
    const id = await proposed(agency, host, people.slice(0, 2));
    await move(id, "agree", host, 2);
    expect(await file(agency)).toMatchObject({ ok: true });
    expect(await file(host)).toMatchObject({ ok: true });
    const rows = await db.returnMonth.findMany({ select: { personHash: true, month: true } });
    expect(rows).toHaveLength(5 * 12);
    expect(new Set(rows.map((row) => `${row.personHash} ${row.month.toISOString()}`)).size).toBe(
      60,
    );
    expect((await rowOf(db, host)).state).toBe("auto_passed");
    expect(await move(id, "end", agency, 3)).toMatchObject({ reason: "agency-filed" });
    for (const keeper of [agency, host]) {
      const { version } = await rowOf(db, keeper);
      await withdrawReturn({ year: YEAR, version }, keeper, ctx);
    }
    expect(await move(id, "end", host, 3)).toEqual({ ok: true, to: "ended" });
    expect(await figuresOf(agency)).toMatchObject({ counted: "5/1", headcount: "300/1" });
  });

  it("moves only the months it names", async () => {
    const { agency, host, people } = await twoSides();
    const id = await draft(agency, host, people.slice(0, 1), { to: 6 });
    await move(id, "propose", agency, 1);
    await move(id, "agree", host, 2);
    expect(await figuresOf(agency)).toMatchObject({ counted: "9/2", headcount: "599/2" });
    expect(await figuresOf(host)).toMatchObject({ counted: "1/2", headcount: "181/2" });
  });

  it("tells the other side by mail and leaves a trail", async () => {
    const { agency, host, people } = await twoSides();
    const id = await proposed(agency, host, people.slice(0, 1));
    await move(id, "refuse", host, 2);
    expect(await db.outboxMessage.count()).toBe(2);
    const trail = await db.auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { sequence: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      "dispatch.drafted",
      "dispatch.proposed",
      "dispatch.refused",
    ]);
  });

  it("is seen by its two sides, a draft by the agency alone, and by nobody else", async () => {
    const { agency, host, people } = await twoSides();
    const stranger = await anEmployer(db);
    const id = await draft(agency, host, people.slice(0, 1));
    const seen = (keeper: Keeper) => findDispatch(id, YEAR, keeper, ctx);
    expect(await seen(agency)).not.toBeNull();
    expect(await seen(host)).toBeNull();
    expect(await move(id, "agree", host, 1)).toMatchObject({ reason: "not-found" });
    await move(id, "propose", agency, 1);
    const told = await seen(host);
    expect(told?.moves).toEqual(["agree", "refuse"]);
    expect(JSON.stringify(told)).not.toMatch(/grade|certificate|personHash|number/i);
    expect(await seen(stranger)).toBeNull();
    expect(await listDispatch(stranger, YEAR, ctx)).toEqual([]);
    expect(await move(id, "refuse", stranger, 2)).toMatchObject({ reason: "not-found" });
  });

  it.each([
    ["an unknown code", "host-unknown", () => Promise.resolve("91140500MA0000000X")],
    ["itself", "host-self", (own: Keeper) => usccOf(own)],
  ])("is not begun with %s", async (_name, reason, usccFor) => {
    const { agency, people } = await twoSides();
    const wish = { year: YEAR, uscc: await usccFor(agency), from: 1, to: 12, people };
    expect(await beginDispatch(wish, agency, ctx)).toEqual({ ok: false, reason });
  });

  it("takes only people of the agency's own ledger, in months the ledger has", async () => {
    const { agency, host, people } = await twoSides();
    const uscc = await usccOf(agency);
    const wish = { year: YEAR, uscc, from: 1, to: 12, people: [...people] };
    expect(await beginDispatch(wish, host, ctx)).toEqual({ ok: false, reason: "no-months" });
  });

  it("keeps its people in the ledger, and asks a host to keep nobody twice", async () => {
    const { agency, host, people } = await twoSides();
    await aLedger(host, ctx, { staff: 90, people: [{ at: 1 }] });
    const id = await proposed(agency, host, people.slice(0, 1));
    expect(await removePerson(people[0] ?? "", agency, ctx)).toMatchObject({
      reason: "dispatched",
    });
    expect(await move(id, "agree", host, 2)).toMatchObject({ reason: "in-own-ledger" });
  });

  it("that is only proposed leaves a month declared by both with DISPATCH_BOTH_SIDES", async () => {
    const { agency, host, people } = await twoSides();
    await aLedger(host, ctx, { staff: 90, people: [{ at: 1 }] });
    await proposed(agency, host, people.slice(0, 1));
    expect(await file(host)).toMatchObject({ ok: true });
    expect(await file(agency)).toMatchObject({ ok: true });
    const rows = await db.returnMonth.findMany({
      where: { person: { organisationId: agency.organisationId }, codes: { isEmpty: false } },
    });
    expect(rows).toHaveLength(12);
    expect(new Set(rows.flatMap(({ codes }) => codes))).toEqual(new Set(["DISPATCH_BOTH_SIDES"]));
  });

  it("is shown with what another host's agreement about other months makes of them", async () => {
    const { agency, host, people } = await twoSides();
    const other = await anEmployer(db);
    await aLedger(other, ctx, { staff: 90, people: [{ at: 1 }] });
    await proposed(agency, other, people.slice(0, 1), { from: 7 });
    const id = await proposed(agency, host, people.slice(0, 1), { to: 6 });
    expect(await countedBy(id, agency)).toEqual(["5/1", "9/2"]);
    expect(await file(other)).toMatchObject({ ok: true });
    expect(await countedBy(id, agency)).toEqual(["4/1", "4/1"]);
  });

  it.each([
    ["before", "A", "Z"],
    ["after", "Z", "A"],
  ])(
    "gives way to a third employer who declares the same month, its name %s the other side's",
    async (_, thirdName, hostName) => {
      const { agency, host, people } = await twoSides();
      const third = await anEmployer(db);
      await aLedger(third, ctx, { staff: 90, people: [{ at: 1 }] });
      await aLedger(host, ctx, { staff: 90, people: [{ at: 1 }] });
      for (const [{ organisationId: id }, name] of [
        [third, thirdName],
        [host, hostName],
      ] as const)
        await db.organisation.update({ where: { id }, data: { name } });
      const id = await proposed(agency, host, people.slice(0, 1));
      expect(await file(third)).toMatchObject({ ok: true });
      expect(await countedBy(id, agency)).toEqual(["4/1", "4/1"]);
      expect(await file(host)).toMatchObject({ ok: true });
      expect(await file(agency)).toMatchObject({ ok: true });
      const rows = await db.returnMonth.findMany({
        where: { person: { organisationId: agency.organisationId }, codes: { isEmpty: false } },
      });
      expect(rows.map(({ codes }) => codes)).toEqual(
        Array.from({ length: 12 }, () => ["DUP_PERSON_MONTH"]),
      );
    },
  );
});

describe("in parallel", () => {
  it("one of many hosts gets a person-month proposed", async () => {
    const { agency, host, people } = await twoSides();
    const hosts = [host, await anEmployer(db), await anEmployer(db), await anEmployer(db)];
    const ids: string[] = [];
    for (const one of hosts) ids.push(await draft(agency, one, people.slice(0, 1)));
    const answers = await Promise.all(ids.map((id) => move(id, "propose", agency, 1)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject({ reason: "dispatched-elsewhere" });
  });

  it("agreeing and filing leave the month on one side, whoever is first", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { agency, host, people } = await twoSides();
      const id = await proposed(agency, host, people.slice(0, 2));
      const digests = [await digestOf(agency, ctx), await digestOf(host, ctx)];
      const [agreed] = await Promise.all([
        move(id, "agree", host, 2),
        submitReturn({ year: YEAR, digest: digests[0] ?? "" }, agency, ctx),
        submitReturn({ year: YEAR, digest: digests[1] ?? "" }, host, ctx),
      ]);
      const months = await db.returnMonth.findMany({
        select: { person: { select: { organisationId: true } } },
      });
      const at = (keeper: Keeper) =>
        months.filter(({ person }) => person.organisationId === keeper.organisationId).length;
      // A filing that came first stopped the agreement; one that came after has to look again.
      if (agreed.ok) expect([at(agency), at(host)]).toEqual([0, 0]);
      else expect(at(host)).toBe(0);
      await database.reset();
      await withParameters(db);
    }
  });

  it("agreeing, refusing, withdrawing at once leaves one of them", async () => {
    const { agency, host, people } = await twoSides();
    const id = await proposed(agency, host, people.slice(0, 1));
    const answers = await Promise.all([
      move(id, "agree", host, 2),
      move(id, "refuse", host, 2),
      move(id, "withdraw", agency, 2),
      move(id, "agree", host, 2),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the database by itself", () => {
  const run = (sql: string, ...values: unknown[]) => database.pool.query(sql, values);

  it("has the policy's states and ways", async () => {
    expect(Object.values(DispatchState)).toEqual([...dispatchStates]);
    const { rows } = await run(
      `SELECT a.s || '>' || b.s AS way FROM unnest(enum_range(NULL::dispatch_state)) a(s),
         unnest(enum_range(NULL::dispatch_state)) b(s) WHERE a.s <> b.s AND dispatch_may_go(a.s, b.s)`,
    );
    const found = rows.map(({ way }: { way: string }) => way).toSorted();
    expect(found).toEqual(dispatchTransitions.map((way) => way.join(">")).toSorted());
  });

  it.each([
    ["an end undone", "UPDATE dispatch_agreements SET state = 'draft'", "does not go"],
    ["another host", "UPDATE dispatch_agreements SET host_id = gen_random_uuid()", "does not go"],
    ["a month apart from its agreement", "UPDATE dispatch_months SET state = 'ended'", "fkey"],
    ["an agreement deleted", "DELETE FROM dispatch_agreements", "are kept"],
  ])("refuses %s", async (_name, sql, error) => {
    const { agency, host, people } = await twoSides();
    const id = await proposed(agency, host, people.slice(0, 1));
    await move(id, "agree", host, 2);
    await expect(run(sql)).rejects.toThrow(error);
  });

  it("refuses a second agreement about a person-month, whatever the code decides", async () => {
    const { agency, host, people } = await twoSides();
    await proposed(agency, host, people.slice(0, 1));
    const other = await draft(agency, await anEmployer(db), people.slice(1, 2));
    await expect(
      run(
        `UPDATE dispatch_months d SET person_hash = o.person_hash FROM dispatch_months o
         WHERE d.agreement_id = $1 AND o.agreement_id <> $1`,
        other,
      ),
    ).resolves.toBeDefined();
    await expect(
      run(
        "UPDATE dispatch_agreements SET state = 'proposed', proposed_at = now() WHERE id = $1",
        other,
      ),
    ).rejects.toThrow("dispatch_months_once");
  });

  it("recognises no agreed month at the agency, even one that was filed before", async () => {
    const { agency, host, people } = await twoSides();
    const id = await proposed(agency, host, people.slice(0, 1));
    expect(await file(agency)).toMatchObject({ ok: true });
    await run(
      `UPDATE dispatch_agreements SET state = 'agreed', answered_at = now(), answered_by_id = $2 WHERE id = $1`,
      id,
      host.userId,
    );
    const { id: returnId, version } = await rowOf(db, agency);
    await expect(approveReturn({ id: returnId, version }, anOfficer(), ctx)).resolves.toEqual({
      ok: false,
      reason: "counted-elsewhere",
    });
    expect(await db.determination.count()).toBe(0);
  });
});
