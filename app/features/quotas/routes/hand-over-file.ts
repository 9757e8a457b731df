import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { handOverFile } from "../hand-over-file.server.ts";
import { findBatch } from "../hand-over-reads.server.ts";
import { handOverFileQuery, handOverParams } from "../schema/hand-over-forms.ts";

export const loader = page(
  "handOvers.file",
  { params: handOverParams, query: handOverFileQuery },
  async ({ actor, params: { handOverId }, query, ctx }) => {
    const batch = await findBatch(handOverId, officerOf(actor), ctx);
    if (!batch) throw notFound();
    const { name, stream } = handOverFile(batch, query, ctx);
    return tableFile(stream, name, query.format);
  },
);
