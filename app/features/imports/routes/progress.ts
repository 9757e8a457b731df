import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { page } from "#app/http/route.server.ts";
import { findBatch } from "../batches.server.ts";
import { batchParams } from "../schema.ts";
import { tellProgress } from "../tell-progress.server.ts";

export const loader = page(
  "imports.progress",
  { params: batchParams },
  async ({ params, actor, locale, ctx }) => {
    const { organisationId } = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch) throw notFound();
    const told = await tellProgress(batch, locale, ctx);
    return Response.json(told, { headers: { "Cache-Control": "no-store" } });
  },
);
