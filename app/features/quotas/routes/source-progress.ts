import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { sourceParams } from "../schema/source-forms.ts";
import { findSourceProgress } from "../source-reads.server.ts";

export const loader = page(
  "sources.progress",
  { params: sourceParams },
  async ({ actor, params: { sourceId }, locale, ctx }) => {
    const told = await findSourceProgress(sourceId, officerOf(actor), locale, ctx);
    if (!told) throw notFound();
    return Response.json(told, { headers: { "Cache-Control": "no-store" } });
  },
);
