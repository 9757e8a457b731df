import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { wordsOf } from "../messages/words-of.ts";
import { formatQuery, thingsParams } from "../schema.ts";
import { renderTrainingExport } from "../training/render-tables.server.ts";

export const loader = page(
  "imports.trainingExport",
  { params: thingsParams, query: formatQuery },
  ({ params: { things }, query: { format }, actor, locale, ctx }) => {
    const { organisationId } = providerOf(actor);
    const file = renderTrainingExport({ things, organisationId, format, locale }, ctx);
    const name = wordsOf(speaker("imports", locale), things)("export.name");
    return tableFile(file, name, format);
  },
);
