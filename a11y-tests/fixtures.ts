import { test as base } from "@playwright/test";
import pg from "pg";
import { signIn, type Persona } from "./personas.ts";
import { readWorld, type World } from "./world.ts";

interface Fixtures {
  /** Signs the test's browser in. */
  readonly as: (persona: Persona) => Promise<void>;
}

interface WorkerFixtures {
  readonly world: World & { readonly db: pg.Pool };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  world: [
    async ({}, use) => {
      const world = await readWorld();
      const db = new pg.Pool({ connectionString: world.databaseUrl, max: 2 });
      db.on("error", () => undefined);
      await use({ ...world, db });
      await db.end();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ world }, use) => use(world.url),
  // All tests come from one network and write to few addresses: each begins with no turns taken.
  as: async ({ context, world }, use) => {
    await world.db.query("DELETE FROM rate_counts");
    await use((persona) => signIn(context, persona, world));
  },
});

export { expect } from "@playwright/test";
