import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { emptyQuery } from "#app/features/positions/policy/index.ts";
import type { PositionQuery } from "#app/features/positions/policy/index.ts";
import { testDatabase } from "#db/testing/database.ts";
import { checkDrift, compareVersions } from "./drift.ts";
import type { SearchIndexer } from "./engine.ts";
import { positionsRequest } from "./positions-index.ts";
import { PostgresEngine } from "./postgres-engine.ts";
import { rebuildIndex } from "./rebuild.ts";
import { indexes } from "./registry-index.ts";
import { DocumentsRefused, relayDocuments, relayOrganisation } from "./relay.ts";

const database = await testDatabase();
const engine = new PostgresEngine({
  connectionString: database.url,
  indexes,
  backlog: () => Promise.resolve({ pending: 0, lagSeconds: 0 }),
});
afterAll(() => engine.close());

const today = plainDate("2026-11-23") as PlainDate;
const now = new Date("2026-11-23T04:00:00Z");
const context = { client: database.pool, indexer: engine, today };

async function insertOrganisation(): Promise<string> {
  const id = randomUUID();
  await database.pool.query(
    `INSERT INTO organisations (id, kind, uscc, name, nature, region, address, state)
     VALUES ($1, 'employer', $2, '晴川盲人按摩馆', 'enterprise', '310115', '锦绣路一号', 'verified')`,
    [id, id.slice(0, 18)],
  );
  return id;
}

async function insertPosition(organisationId: string, change: { title?: string } = {}) {
  const id = randomUUID();
  await database.pool.query(
    `INSERT INTO positions (id, organisation_id, state, title, occupation, form_of_work, region,
       wage_from, wage_to, wage_unit, closing_on, published_at, requirements, demands, adjustments, software)
     VALUES ($1, $2, 'published', $3, '4-01', 'home-based', '310115', 500000, 700000, 'month',
       '2026-12-31', '2026-11-01T00:00:00Z', '[{"text": "会使用电脑"}]', '{"sight": "not-needed", "lifting": "essential"}',
       ARRAY['flexible-hours'], '[{"name": "钉钉", "triedWith": "NVDA"}]')`,
    [id, organisationId, change.title ?? "文字客服"],
  );
  return id;
}

async function found(query: Partial<PositionQuery> = {}): Promise<string[]> {
  const { hits } = await engine.search(positionsRequest({ ...emptyQuery, ...query }, today));
  return hits.map(({ id }) => id);
}

const closing = (id: string) =>
  database.pool.query(
    "UPDATE positions SET state = 'filled', version = version + 1 WHERE id = $1",
    [id],
  );

beforeEach(async () => {
  const held = [];
  for await (const batch of engine.audit("positions")) held.push(...batch);
  await engine.remove("positions", held);
  await database.reset();
});

describe("the relay", () => {
  it("indexes an open position with everything people look for", async () => {
    const organisation = await insertOrganisation();
    const id = await insertPosition(organisation);
    await relayDocuments("positions", [id], context);
    expect(await found({ q: "客服" })).toEqual([id]);
    expect(await found({ q: "晴川" })).toEqual([id]);
    expect(await found({ q: "居家就业" })).toEqual([id]);
    expect(await found({ q: "浦东" })).toEqual([id]);
    expect(await found({ q: "电脑" })).toEqual([id]);
    expect(await found({ region: "310000", forms: ["home-based"], occupation: "4" })).toEqual([id]);
    expect(await found({ adjustments: ["flexible-hours"], triedWithScreenReader: true })).toEqual([
      id,
    ]);
    expect(await found({ without: ["sight"] })).toEqual([id]);
    expect(await found({ without: ["lifting"] })).toEqual([]);
    expect(await found({ organisationId: organisation, closingWithinDays: 30 })).toEqual([]);
  });

  it("removes what is closed, and what is gone", async () => {
    const organisation = await insertOrganisation();
    const [filled, deleted] = [
      await insertPosition(organisation),
      await insertPosition(organisation),
    ];
    await relayDocuments("positions", [filled, deleted], context);
    expect((await found()).sort()).toEqual([filled, deleted].sort());
    await closing(filled);
    await database.pool.query("DELETE FROM positions WHERE id = $1", [deleted]);
    await relayDocuments("positions", [filled, deleted], context);
    expect(await found()).toEqual([]);
  });

  it("follows the organisation: suspended and verified again", async () => {
    const organisation = await insertOrganisation();
    const id = await insertPosition(organisation);
    await relayOrganisation(organisation, context);
    expect(await found()).toEqual([id]);
    const setState = (state: string) =>
      database.pool.query(
        "UPDATE organisations SET state = $2, version = version + 1 WHERE id = $1",
        [organisation, state],
      );
    await setState("rejected");
    await relayOrganisation(organisation, context);
    expect(await found()).toEqual([]);
    await setState("verified");
    await relayOrganisation(organisation, context);
    expect(await found()).toEqual([id]);
  });

  it("8 indexes the rest of a batch and names what was refused", async () => {
    const organisation = await insertOrganisation();
    const good = await insertPosition(organisation);
    const untitled = await insertPosition(organisation, { title: " " });
    const relayed = relayDocuments("positions", [good, untitled], context);
    await expect(relayed).rejects.toBeInstanceOf(DocumentsRefused);
    await expect(relayed).rejects.toMatchObject({ ids: [untitled] });
    expect(await found()).toEqual([good]);
  });

  it("fails when the engine did not do it, so that the job is tried again", async () => {
    const id = await insertPosition(await insertOrganisation());
    const failing: SearchIndexer = {
      upsert: () => Promise.resolve({ id: "7", state: "queued" }),
      remove: () => Promise.resolve({ id: "8", state: "queued" }),
      wait: ({ id: receipt }) =>
        Promise.resolve({ id: receipt, state: "failed", error: "disk full" }),
    };
    await expect(
      relayDocuments("positions", [id], { ...context, indexer: failing }),
    ).rejects.toThrow("disk full");
  });
});

describe("rebuilding", () => {
  it("brings every open position and nothing else", async () => {
    const organisation = await insertOrganisation();
    const open = [await insertPosition(organisation), await insertPosition(organisation)];
    await closing(await insertPosition(organisation));
    const told: number[] = [];
    const onProgress = (indexed: number) => told.push(indexed);
    const { indexed } = await rebuildIndex(engine, "positions", {
      client: database.pool,
      today,
      onProgress,
    });
    expect(indexed).toBe(2);
    expect(told).toEqual([2]);
    expect((await found()).sort()).toEqual(open.sort());
  });
});

describe("the drift check", () => {
  it("finds, repairs and records what is missing, stale and surplus", async () => {
    const organisation = await insertOrganisation();
    const [stale, surplus] = [
      await insertPosition(organisation),
      await insertPosition(organisation),
    ];
    await relayDocuments("positions", [stale, surplus], context);
    const missing = await insertPosition(organisation);
    await closing(surplus);
    await database.pool.query(
      "UPDATE positions SET title = '夜班客服', version = version + 1 WHERE id = $1",
      [stale],
    );
    const drift = await checkDrift(engine, "positions", { ...context, now });
    expect(drift).toEqual({ missing: [missing], stale: [stale], surplus: [surplus], compared: 2 });
    expect((await found()).sort()).toEqual([stale, missing].sort());
    expect(await found({ q: "夜班" })).toEqual([stale]);
    const { rows } = await database.pool.query(
      "SELECT compared, missing, stale, surplus, repaired FROM search.drift_checks",
    );
    expect(rows).toEqual([{ compared: 2, missing: 1, stale: 1, surplus: 1, repaired: true }]);
    expect(await checkDrift(engine, "positions", { ...context, now })).toMatchObject({
      missing: [],
      stale: [],
      surplus: [],
    });
  });

  it("compares ids and versions", () => {
    const truth = new Map([
      ["same", 1],
      ["newer", 2],
      ["absent", 1],
    ]);
    const held = new Map([
      ["same", 1],
      ["newer", 1],
      ["extra", 9],
    ]);
    expect(compareVersions(truth, held)).toEqual({
      missing: ["absent"],
      stale: ["newer"],
      surplus: ["extra"],
      compared: 3,
    });
  });
});
