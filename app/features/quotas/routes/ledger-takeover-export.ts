import { writeTable } from "#app/features/imports/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { takeoverFile } from "../render-takeover.server.ts";
import { takeoverExportQuery, takeoverParams } from "../schema/takeover-forms.ts";
import { findTakeover } from "../takeover.server.ts";

export const loader = page(
  "returns.takeoverExport",
  { params: takeoverParams, query: takeoverExportQuery },
  async ({ actor, params: { year }, query: { format }, locale, ctx }) => {
    const kept = await findTakeover(employerOf(actor).organisationId, year, ctx);
    if (!kept) throw notFound();
    const file = takeoverFile(kept, year, locale);
    return tableFile(writeTable(file, format), file.name, format);
  },
);
