import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { ReturnState } from "#db/generated/enums.ts";
import { testDatabase } from "#db/testing/database.ts";
import { approveReturn } from "./approve-return.server.ts";
import { returnStates, returnTransitions } from "./policy/return-states.ts";
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

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** An employer whose return of one person all year is certified. */
async function certified(): Promise<void> {
  const keeper = await anEmployer(db);
  await aLedger(keeper, ctx);
  const input = { year: YEAR, digest: await digestOf(keeper, ctx) };
  expect(await submitReturn(input, keeper, ctx)).toMatchObject({ ok: true });
  const { id, version } = await rowOf(db, keeper);
  expect(await approveReturn({ id, version }, anOfficer(), ctx)).toEqual({
    ok: true,
    to: "approved",
  });
}

const run = (sql: string, ...values: unknown[]) => database.pool.query(sql, values);

describe("the database by itself", () => {
  it("has the policy's states", () => {
    expect(Object.values(ReturnState)).toEqual([...returnStates]);
  });

  it("lets a return go where the policy's table leads, and nowhere else", async () => {
    const { rows } = await run(
      `SELECT a.s AS "from", b.s AS "to" FROM unnest(enum_range(NULL::return_state)) a(s),
         unnest(enum_range(NULL::return_state)) b(s) WHERE a.s <> b.s AND return_may_go(a.s, b.s)`,
    );
    const key = (from: string, to: string) => `${from}>${to}`;
    const found = new Set(rows.map((row: { from: string; to: string }) => key(row.from, row.to)));
    expect(found).toEqual(new Set(returnTransitions.map(([from, to]) => key(from, to))));
  });

  it.each([
    ["out of lapsed", "UPDATE quota_returns SET state = 'draft'"],
    ["nor any change of it", "UPDATE quota_returns SET version = 9"],
    ["nor its end", "DELETE FROM quota_returns"],
  ])("refuses a way %s", async (_name, sql) => {
    const { organisationId } = await anEmployer(db);
    await run(
      `INSERT INTO quota_returns (id, organisation_id, year, region, state, created_at)
       VALUES (gen_random_uuid(), $1, 2024, '140502', 'lapsed', now())`,
      organisationId,
    );
    await expect(run(sql)).rejects.toThrow(/does not go|are kept/);
  });

  it.each([
    ["decided by who filed", "UPDATE quota_returns SET decided_by_id = submitted_by_id"],
    ["proposed and decided by one", "UPDATE quota_returns SET proposed_by_id = decided_by_id"],
    ["certified by nobody", "UPDATE quota_returns SET decided_by_id = NULL"],
    ["a version altered", "UPDATE return_versions SET payroll_fen = 1"],
    ["a declared wage altered", "UPDATE return_months SET wage_fen = 1"],
    ["a month recognised for three", "UPDATE return_months SET recognised = 3"],
    ["a determination altered", "UPDATE determinations SET due_fen = 1"],
    ["a determination deleted", "DELETE FROM determinations"],
    [
      "a month refused without a reason",
      "UPDATE return_months SET decision = 'rejected', decided_by_id = gen_random_uuid(), decision_reason = ''",
    ],
  ])("refuses: %s", async (_name, sql) => {
    await certified();
    await expect(run(sql)).rejects.toThrow();
  });

  it("counts a person-month once, whichever employers certify it", async () => {
    await certified();
    const other = await anEmployer(db);
    await aLedger(other, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(other, ctx) }, other, ctx);
    await expect(
      run("UPDATE return_months SET recognised = weight WHERE recognised IS NULL"),
    ).rejects.toThrow(/return_months_counted_once/);
  });
});
