import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { wordsOf } from "../messages/words-of.ts";
import { formatQuery, thingsParams } from "../schema.ts";
import { renderTemplate } from "../render-template.server.ts";

export const loader = page(
  "imports.trainingTemplate",
  { params: thingsParams, query: formatQuery },
  ({ params: { things }, query: { format }, actor, locale }) => {
    providerOf(actor);
    const name = wordsOf(speaker("imports", locale), things)("template.name");
    return tableFile(renderTemplate(things, format, locale), name, format);
  },
);
