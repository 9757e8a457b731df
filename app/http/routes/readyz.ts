import { page } from "../route.server.ts";
import { readiness } from "#app/platform/health.server.ts";
import { searchPort } from "#app/platform/search.server.ts";

/** 503 takes this process out of the balancer: the database is away or the queue stands still. */
export const loader = page("shell.readyz", {}, async ({ ctx }) => {
  const ready = await readiness({ db: ctx.db, search: () => searchPort().health() });
  return Response.json(ready, { status: ready.ok ? 200 : 503 });
});
