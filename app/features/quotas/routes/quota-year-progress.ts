import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { findYearRun } from "../find-year-run.server.ts";
import { runParams } from "../schema/overview-query.ts";
import { tellRun } from "../tell-run.server.ts";

export const loader = page(
  "quotaOverview.runProgress",
  { params: runParams },
  async ({ actor, params, locale, ctx }) => {
    const run = await findYearRun({ id: params.runId }, officerOf(actor), ctx);
    if (!run) throw notFound();
    return Response.json(tellRun(run, locale), { headers: { "Cache-Control": "no-store" } });
  },
);
