import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { approveReturn } from "./approve-return.server.ts";
import { beginDispatch } from "./begin-dispatch.server.ts";
import { checkSteps, workOnCheck } from "./checks/check-steps.server.ts";
import { findCheckRun, findFinding, listFindings } from "./checks/list-findings.server.ts";
import { lookAt } from "./checks/look-at.server.ts";
import { findingsFile } from "./checks/render-findings.server.ts";
import { startCheck } from "./checks/start-check.server.ts";
import { runChecks, sweepChecks } from "./jobs/run-checks.server.ts";
import { moveAgreement } from "./move-dispatch.server.ts";
import { impossibleStates } from "./policy/index.ts";
import type { ImpossibleState } from "./policy/index.ts";
import { findingQuery } from "./schema/check-forms.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  NOW,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const officer = anOfficer();

// What the database refuses by itself must be got past, or there is nothing for the check to find.
beforeAll(async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "SELECT conname AS name FROM pg_constraint WHERE conrelid = 'quota_returns'::regclass AND contype = 'c'",
  );
  for (const { name } of rows)
    await database.pool.query(`ALTER TABLE quota_returns DROP CONSTRAINT "${name}"`);
  await database.pool.query("DROP INDEX determinations_in_force, return_months_counted_once");
});
beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** Alters rows as no verb could: without triggers and foreign keys. */
async function breakBy(sql: string): Promise<number> {
  const client = await database.pool.connect();
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    const { rowCount } = await client.query(sql);
    await client.query("COMMIT");
    return rowCount ?? 0;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function filed(wish?: Parameters<typeof aLedger>[2], at = ctx) {
  const keeper = await anEmployer(db);
  await aLedger(keeper, at, wish);
  const digest = await digestOf(keeper, at);
  expect(await submitReturn({ year: YEAR, digest }, keeper, at)).toMatchObject({ ok: true });
  return { keeper, ...(await rowOf(db, keeper)) };
}

async function certified(at: number): Promise<Keeper> {
  const { keeper, id, version } = await filed({ people: [{ at }] });
  expect(await approveReturn({ id, version }, anOfficer(), ctx)).toMatchObject({ ok: true });
  return keeper;
}

async function agreement(): Promise<void> {
  const [agency, host] = [await anEmployer(db), await anEmployer(db)];
  const people = await aLedger(agency, ctx, { people: [{ at: 9 }] });
  await aLedger(host, ctx, { people: [] });
  const { uscc } = await db.organisation.findUniqueOrThrow({ where: { id: host.organisationId } });
  const begun = await beginDispatch({ year: YEAR, uscc, from: 1, to: 6, people }, agency, ctx);
  if (!begun.ok) throw new Error(begun.reason);
  const order = { id: begun.id, reason: "" };
  await moveAgreement({ ...order, version: 1 }, "propose", agency, ctx);
  const agreed = await moveAgreement({ ...order, version: 2 }, "agree", host, ctx);
  expect(agreed).toMatchObject({ ok: true });
}

let nights = 0;
/** Another night's check, from its beginning to its end. */
async function check(): Promise<Date> {
  const now = new Date(NOW.getTime() + (nights += 1) * 86_400_000);
  const night = contextAt(db, now);
  await sweepChecks("sweep", night);
  const run = await db.checkRun.findFirstOrThrow({ where: { finishedAt: null } });
  await runChecks(run.id, night);
  return now;
}

const rulesFound = async (kind: "plausibility" | "integrity") =>
  (await db.checkFinding.findMany({ where: { kind, goneAt: null }, orderBy: { rule: "asc" } })).map(
    ({ rule }) => rule,
  );

const list = (query: object = {}, who = officer) =>
  listFindings(findingQuery.parse(query), who, ctx);

const RETURN = "(SELECT id FROM quota_returns WHERE state = 'approved' ORDER BY id LIMIT 1)";
const copyOf = (changes: string) =>
  `INSERT INTO determinations SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
     'number', d.number || 'x', 'check_code', d.check_code || 'x') || ${changes})).*
   FROM determinations d ORDER BY d.id LIMIT 1`;

/** How each state is brought about, and the other rules that it breaks as well. */
const breaks: Readonly<
  Record<ImpossibleState, readonly [sql: string, also?: readonly ImpossibleState[]]>
> = {
  "certified-without-determination": [
    "UPDATE determinations SET superseded_at = now() WHERE return_id = " + RETURN,
    ["recognised-without-determination"],
  ],
  "two-determinations": [copyOf(`'{"edition": 2}'`), ["determination-altered"]],
  "determination-of-uncertified": [
    `UPDATE quota_returns SET state = 'rejected' WHERE id = ${RETURN}`,
  ],
  "certified-by-old-version": [
    `WITH more AS (INSERT INTO return_versions SELECT (jsonb_populate_record(v, jsonb_build_object(
         'id', gen_random_uuid(), 'number', 2, 'receipt', v.receipt || 'x'))).*
       FROM return_versions v WHERE v.return_id = ${RETURN})
     UPDATE quota_returns SET filed = 2 WHERE id = ${RETURN}`,
  ],
  "counted-twice": [
    `UPDATE return_months SET person_hash = (SELECT min(person_hash) FROM return_months WHERE recognised > 0)
     WHERE recognised > 0`,
  ],
  "recognised-without-determination": [
    `UPDATE return_months SET recognised = 0 WHERE return_person_id IN (SELECT p.id FROM return_people p
       JOIN return_versions v ON v.id = p.version_id JOIN quota_returns r ON r.id = v.return_id
       WHERE r.state = 'auto_passed')`,
  ],
  "count-differs": [
    `UPDATE return_months SET recognised = 0 WHERE month = '${YEAR}-03-01' AND recognised > 0`,
  ],
  "recognised-against-codes": [
    `UPDATE return_months SET codes = '{WAGE_LT_MIN}' WHERE month = '${YEAR}-03-01' AND recognised > 0`,
  ],
  "recognised-outside-contract": [
    `UPDATE return_people SET contracts = '[{"from": "${YEAR}-02-15", "to": null}]'`,
  ],
  "recognised-although-dispatched": [
    `WITH other AS (UPDATE dispatch_agreements
       SET agency_id = (SELECT organisation_id FROM quota_returns WHERE id = ${RETURN}))
     UPDATE dispatch_months SET person_hash = (SELECT p.person_hash FROM return_people p
       JOIN return_versions v ON v.id = p.version_id WHERE v.return_id = ${RETURN})`,
  ],
  "filed-beyond-versions": ["UPDATE quota_returns SET filed = 2 WHERE state = 'auto_passed'"],
  "unfiled-but-waiting": [
    "UPDATE quota_returns SET submitted_at = NULL WHERE state = 'auto_passed'",
  ],
  "decided-without-officer": [
    `UPDATE quota_returns SET state = 'sent_to_tax', decided_by_id = NULL WHERE id = ${RETURN}`,
  ],
  "decided-by-filer": [
    `UPDATE quota_returns SET decided_by_id = submitted_by_id WHERE id = ${RETURN}`,
  ],
  "lock-without-holder": [
    "UPDATE quota_returns SET locked_until = now() WHERE state = 'auto_passed'",
  ],
  "second-without-proposal": [
    "UPDATE quota_returns SET state = 'awaiting_second' WHERE state = 'auto_passed'",
  ],
  "lapsed-but-decided": [
    `UPDATE quota_returns SET state = 'lapsed', decided_at = now(), decided_by_id = NULL WHERE state = 'auto_passed'`,
  ],
  "dispatch-month-differs": [
    "UPDATE dispatch_months SET state = 'ended' WHERE month = (SELECT min(month) FROM dispatch_months)",
  ],
  "determination-altered": [
    `UPDATE determinations SET figures = jsonb_set(figures, '{unit}', '"别家"') WHERE return_id = ${RETURN}`,
  ],
};

describe("states that should be impossible", () => {
  beforeEach(async () => {
    await certified(1);
    await certified(2);
    await filed({ people: [{ at: 3 }] });
    await agreement();
  });

  it("are not found in what verbs alone have written", async () => {
    await check();
    expect(await rulesFound("integrity")).toEqual([]);
  });

  it.each(impossibleStates)("%s: found once it is there, gone once it is not", async (state) => {
    const [sql, also = []] = breaks[state];
    expect(await breakBy(sql)).not.toBe(0);
    await check();
    const found = await rulesFound("integrity");
    expect(new Set(found)).toEqual(new Set([state, ...also].toSorted()));
    const { rows } = await list({ kind: "integrity", rule: state });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ year }) => year === YEAR)).toBe(true);

    for (const table of ["quota_returns", "determinations", "return_months", "dispatch_months"])
      await breakBy(`DELETE FROM ${table}`);
    const night = await check();
    expect(await rulesFound("integrity")).toEqual([]);
    const { rows: gone } = await list({ kind: "integrity", rule: state, view: "gone" });
    expect(gone.map(({ goneAt }) => goneAt)).toEqual(gone.map(() => night));
    expect(gone.length).toBe(rows.length);
  });
});

describe("a row that was looked at", () => {
  const HINT = { people: [{ at: 1, yuan: 1_980 }] };

  async function hint() {
    const returned = await filed(HINT);
    await check();
    const { rows } = await list({ rule: "minimum-wage-all-year" });
    const [row] = rows;
    if (!row) throw new Error("nothing found");
    const found = await findFinding(row.id, officer, ctx);
    if (!found) throw new Error("nothing found");
    return { ...returned, finding: found };
  }

  it("is no longer listed, says who looked and why, and stays so night after night", async () => {
    const { finding } = await hint();
    await db.user.create({
      data: { id: officer.userId, kind: "officer", name: "赵敏", email: "z@example.cn" },
    });
    const given = { id: finding.id, digest: finding.digest, because: "工资流水核对过" };
    expect(await lookAt(given, officer, ctx)).toEqual({ ok: true });
    await check();
    expect((await list({ rule: "minimum-wage-all-year" })).rows).toEqual([]);
    const { rows } = await list({ view: "looked" });
    expect(rows).toMatchObject([{ looked: { by: "赵敏", because: "工资流水核对过", at: NOW } }]);
  });

  it("is noted once, however often it is sent, and by one of two officers", async () => {
    const { finding } = await hint();
    const given = { id: finding.id, digest: finding.digest, because: "核对过" };
    const twice = await Promise.all([lookAt(given, officer, ctx), lookAt(given, officer, ctx)]);
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    expect(await lookAt(given, anOfficer(), ctx)).toMatchObject({ reason: "looked-already" });
    const trail = await db.auditEvent.findMany({ where: { subjectId: finding.id } });
    expect(trail.map(({ action }) => action)).toEqual(["quota-check.looked-at"]);
  });

  it("comes back when its facts change, even if its figures read the same", async () => {
    const { finding, id } = await hint();
    const given = { id: finding.id, digest: finding.digest, because: "核对过" };
    await lookAt(given, officer, ctx);
    await breakBy(
      `UPDATE return_people SET person_hash = 'somebody else' WHERE version_id IN
         (SELECT id FROM return_versions WHERE return_id = '${id}')`,
    );
    await check();
    const { rows } = await list({ rule: "minimum-wage-all-year" });
    expect(rows).toMatchObject([{ id: finding.id, facts: finding.facts, looked: null }]);
    expect(await lookAt({ ...given, because: "又看" }, officer, ctx)).toMatchObject({
      reason: "facts-changed",
    });
  });

  it("is gone once the return no longer gives cause", async () => {
    const { finding, id } = await hint();
    await breakBy(`UPDATE return_months SET wage_fen = wage_fen + 1 WHERE month = '${YEAR}-05-01'`);
    await check();
    expect(await rulesFound("plausibility")).toEqual([]);
    const given = { id: finding.id, digest: finding.digest, because: "核对过" };
    expect(await lookAt(given, officer, ctx)).toMatchObject({ reason: "gone" });
    expect((await list({ view: "gone" })).rows).toMatchObject([{ returnId: id }]);
  });

  it("is another district's secret", async () => {
    const { finding } = await hint();
    const other = anOfficer({ region: "140581" });
    const given = { id: finding.id, digest: finding.digest, because: "核对过" };
    expect(await lookAt(given, other, ctx)).toMatchObject({ reason: "not-found" });
    expect(await findFinding(finding.id, other, ctx)).toBeNull();
    expect((await list({}, other)).rows).toEqual([]);
  });
});

describe("a night's run", () => {
  it("goes on from the step it was cut off at, and starts once", async () => {
    await filed({ people: [{ at: 1, yuan: 1_980 }] });
    expect(await startCheck(officer, ctx)).toEqual({ ok: true, isNew: true });
    expect(await startCheck(anOfficer(), ctx)).toEqual({ ok: true, isNew: false });
    await sweepChecks("sweep", ctx);
    const [run, ...others] = await db.checkRun.findMany();
    expect(others).toEqual([]);
    const { id: runId, startedAt } = run!;
    // Cut off as the fourth transaction begins: after the looks (two of them) and one state.
    const controller = new AbortController();
    let begun = 0;
    const cutOff = new Proxy(db, {
      get(target, name) {
        if (name === "$transaction" && (begun += 1) === 3) controller.abort();
        return Reflect.get(target, name) as unknown;
      },
    });
    const work = { runId, startedAt };
    await expect(
      workOnCheck({ ...work, stepsDone: 0 }, { db: cutOff, signal: controller.signal }),
    ).rejects.toThrow();
    const { stepsDone } = await db.checkRun.findUniqueOrThrow({ where: { id: runId } });
    expect(stepsDone).toBe(2);
    await workOnCheck({ ...work, stepsDone }, { db });
    expect(await findCheckRun(ctx)).toMatchObject({
      stepsDone: checkSteps.length,
      stepsTotal: checkSteps.length,
      finishedAt: null,
    });
    await runChecks(runId, ctx);
    expect(await findCheckRun(ctx)).toMatchObject({ finishedAt: NOW, isInterrupted: false });
    expect(await rulesFound("plausibility")).toEqual(["minimum-wage-all-year"]);
  });

  it("pages without gaps and writes the same rows into a file", async () => {
    const { organisationId } = await anEmployer(db);
    await db.checkFinding.createMany({
      data: Array.from({ length: 120 }, (_, at) => ({
        kind: "plausibility" as const,
        rule: "just-small",
        subject: `${at}`,
        region: "140502",
        organisationId,
        year: YEAR,
        facts: { staff: "30", most: "30" },
        digest: "x",
        firstSeenAt: new Date(NOW.getTime() + (at >> 2) * 1_000),
        lastSeenAt: NOW,
      })),
    });
    const seen: string[] = [];
    let after: string | null = "";
    while (after !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list({ after });
      expect(page.count).toBe(120);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(120);
    const file = findingsFile(findingQuery.parse({}), "zh-CN", officer, ctx);
    const rows: (readonly string[])[] = [];
    for await (const some of file.rows) rows.push(...some);
    expect(rows).toHaveLength(120);
    expect(rows[0]).toContain("30 名职工，免征的上限是 30 名。");
  });
});
