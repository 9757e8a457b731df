import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { findBatch } from "../batches.server.ts";
import { renderErrorsFile } from "../render-errors-file.server.ts";
import { wordsOf } from "../messages/words-of.ts";
import { batchParams, formatQuery } from "../schema.ts";

export const loader = page(
  "imports.errorsFile",
  { params: batchParams, query: formatQuery },
  async ({ params, query: { format }, actor, locale, ctx }) => {
    const { organisationId } = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch || batch.rowsBad === 0) throw notFound();
    const file = renderErrorsFile(batch, { format, locale }, ctx);
    const name = wordsOf(speaker("imports", locale), batch.kind)("errorsFile.name");
    return tableFile(file, name, format);
  },
);
