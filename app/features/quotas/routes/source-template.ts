import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { renderSourceTemplate } from "../render-source-template.server.ts";
import { templateQuery } from "../schema/source-forms.ts";

export const loader = page(
  "sources.template",
  { query: templateQuery },
  ({ query: { kind, format }, actor, locale }) => {
    officerOf(actor);
    const name = speaker("sources", locale)(`kind.${kind}`);
    return tableFile(renderSourceTemplate(kind, format), name, format);
  },
);
