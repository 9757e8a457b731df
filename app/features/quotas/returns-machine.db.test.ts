import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { contextAt, NOW, withParameters } from "./testing/arrange.ts";
import { brokenRules } from "./testing/return-invariants.ts";
import { aReturnWorld, verbs } from "./testing/return-world.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });

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
