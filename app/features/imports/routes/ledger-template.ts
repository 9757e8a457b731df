import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { renderTemplate } from "../render-template.server.ts";
import { formatQuery } from "../schema.ts";

export const loader = page(
  "imports.ledgerTemplate",
  { query: formatQuery },
  ({ query: { format }, actor, locale }) => {
    employerOf(actor);
    const name = speaker("imports", locale)("template.name");
    return tableFile(renderTemplate("ledger", format, locale), name, format);
  },
);
