import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { coursesSettings } from "../courses-index.ts";
import type { SearchDocument } from "../engine.ts";
import { PostgresEngine } from "../postgres-engine.ts";
import { tokeniserFor } from "../text/tokenise.ts";
import { configureTable, tableGeneration } from "./generations.ts";
import { rebuildBeside } from "./rebuild-beside.ts";

const database = await testDatabase();
const index = "courses";
const engine = new PostgresEngine({
  connectionString: database.url,
  indexes: { courses: coursesSettings },
  backlog: () => Promise.resolve({ pending: 0, lagSeconds: 0 }),
});
const single = new pg.Pool({ connectionString: database.url, max: 1 });
afterAll(() => Promise.all([engine.close(), single.end()]));

const session = (id: string, title: string, version = 1): SearchDocument => ({
  id,
  version,
  text: { title },
  facets: {},
  numbers: {},
  stored: { title },
});

it("takes one connection in all, also while it catches up with what changes meanwhile", async () => {
  await configureTable(single, index, coursesSettings);
  async function* source() {
    yield [session("massage", "盲人按摩"), session("baking", "面点")];
    await engine.upsert(index, [session("massage", "保健按摩", 2)]);
    await engine.remove(index, [{ id: "baking", version: 2 }]);
  }
  const tokeniser = tokeniserFor(coursesSettings.vocabulary);
  const rebuilt = await rebuildBeside(
    single,
    {
      guarded: { engine: "postgres", index },
      settings: coursesSettings,
      generationOn: (client) =>
        tableGeneration(client, { index, settings: coursesSettings, tokeniser }),
      options: {
        reload: (ids) =>
          Promise.resolve(ids.includes("massage") ? [session("massage", "保健按摩", 2)] : []),
      },
    },
    source(),
  );
  expect(rebuilt).toEqual({ indexed: 2 });
  const { hits } = await engine.search({ index, q: "" });
  expect(hits.map(({ id, stored }) => [id, stored.title])).toEqual([["massage", "保健按摩"]]);
}, 20_000);
