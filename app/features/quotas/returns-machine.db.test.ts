import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { approveReturn } from "./approve-return.server.ts";
import { rejectReturn, takeReview } from "./officer-moves.server.ts";
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
import { brokenRules } from "./testing/return-invariants.ts";
import { aReturnWorld, verbs } from "./testing/return-world.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);

/** 2 of 100 people short of the quota cost more than this: two officers then. */
const SECOND_ABOVE = 3_000_000;
const limits = { windowEnds: new Date("2026-10-31T15:59:59.999Z"), secondAbove: SECOND_ABOVE };

beforeEach(async () => {
  await withParameters(db, String(SECOND_ABOVE));
  // The reward can be applied for as long as returns can be filed, so that the walk meets both.
  await db.policyParameter.updateMany({
    where: { name: "reward-window" },
    data: { value: "03-01/10-31" },
  });
});
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const HOUR = 3_600_000;
const ROUNDS = 150;
const AT_ONCE = 5;

describe("any sequence", () => {
  it.each([
    [20_261_125, AT_ONCE],
    [4_711, AT_ONCE],
    [1_131, 1],
  ])(
    "of everything anybody can do leaves no state the rules forbid (seed %i, %i at once)",
    async (seed, atOnce) => {
      const world = await aReturnWorld(db, seed);
      const rounds = atOnce === 1 ? ROUNDS * 4 : ROUNDS;
      const reached = new Set<string>();
      const done = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        // The last rounds are after the window; in between locks run out.
        const isLate = round > rounds * 0.85;
        const from = isLate ? limits.windowEnds.getTime() + 1 : NOW.getTime();
        const now = new Date(from + Math.floor(round / 4) * HOUR);
        const chosen = Array.from({ length: atOnce }, () =>
          world.random.weighted(verbs.map(([name, verb, weight]) => [{ name, verb }, weight])),
        );
        const answers = await Promise.all(
          chosen.map(({ verb }) => verb(world, contextAt(db, now))),
        );
        answers.forEach((answer, at) => {
          if (answer?.ok) done.add(chosen[at]?.name ?? "");
        });
        const names = chosen.map(({ name }) => name).join(", ");
        expect(await brokenRules(database.pool, limits), `round ${round}: ${names}`).toEqual([]);
        const rows = await db.quotaReturn.findMany({ select: { state: true } });
        for (const { state } of rows) reached.add(state);
      }
      // A walk that got nowhere would prove nothing. How far several at once get is the machine's chance; one at a time
      // is the seed's alone.
      if (atOnce === 1) {
        expect(done.size, [...done].join(", ")).toBeGreaterThan(15);
        expect(reached.size, [...reached].join(", ")).toBeGreaterThan(8);
      }
      expect((await verifyChains(db)).broken).toEqual([]);
    },
    60_000,
  );
});

describe("a process killed", () => {
  /** Holds a table so that a transaction stops in its middle, kills the stopped one, and lets go. */
  async function killAt(table: string, verb: () => Promise<unknown>): Promise<void> {
    const holder = await database.pool.connect();
    try {
      await holder.query("BEGIN");
      await holder.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
      const answer = verb().then(
        () => "done",
        () => "killed",
      );
      await killWaiting();
      expect(await answer).toBe("killed");
    } finally {
      await holder.query("ROLLBACK");
      holder.release();
    }
  }

  async function killWaiting(): Promise<void> {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const { rows } = await database.pool.query<{ killed: boolean }>(
        `SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rows.some(({ killed }) => killed)) return;
    }
    throw new Error("nothing waited");
  }

  const everything = async () => {
    const { rows } = await database.pool.query<{ all: string }>(
      `SELECT jsonb_build_object('returns', (SELECT jsonb_agg(r ORDER BY id) FROM quota_returns r),
         'versions', (SELECT jsonb_agg(v ORDER BY id) FROM return_versions v),
         'months', (SELECT jsonb_agg(m ORDER BY return_person_id, month) FROM return_months m),
         'messages', (SELECT jsonb_agg(m ORDER BY id) FROM return_messages m),
         'determinations', (SELECT jsonb_agg(d ORDER BY id) FROM determinations d),
         'mails', (SELECT jsonb_agg(o ORDER BY id) FROM outbox_messages o),
         'trail', (SELECT jsonb_agg(a ORDER BY id) FROM audit_events a))::text AS all`,
    );
    return rows[0]?.all;
  };

  it.each(["return_versions", "return_months", "audit_events"])(
    "while filing, at %s, leaves nothing, and filing again works",
    async (table) => {
      const keeper = await anEmployer(db);
      await aLedger(keeper, ctx);
      const input = { year: YEAR, digest: await digestOf(keeper, ctx) };
      const before = await everything();
      await killAt(table, () => submitReturn(input, keeper, ctx));
      expect(await everything()).toBe(before);
      expect(await submitReturn(input, keeper, ctx)).toMatchObject({ ok: true });
    },
  );

  it.each([
    ["certifying", "determinations", approveReturn],
    ["certifying", "audit_events", approveReturn],
    ["rejecting", "return_messages", rejectReturn],
    ["rejecting", "outbox_messages", rejectReturn],
  ] as const)(
    "while %s, at %s, leaves nothing, and doing it again works",
    async (_what, table, verb) => {
      const keeper = await anEmployer(db);
      // 1 of 60 people: the quota is met, one officer certifies.
      await aLedger(keeper, ctx, { staff: 60 });
      await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
      const officer = anOfficer();
      const { id, version } = await rowOf(db, keeper);
      await takeReview({ id, version }, officer, ctx);
      const order = { id, version: version + 1, reason: "不在贵单位工作" };
      const before = await everything();
      await killAt(table, () => verb(order, officer, ctx));
      expect(await everything()).toBe(before);
      expect(await verb(order, officer, ctx)).toMatchObject({ ok: true });
    },
  );
});
