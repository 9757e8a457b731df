import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { renderExport } from "../positions/render-export.server.ts";
import { exportQuery } from "../schema.ts";

export const loader = page(
  "imports.export",
  { query: exportQuery },
  ({ query: { format, state, q }, actor, locale, ctx }) => {
    const { organisationId } = employerOf(actor);
    const filter = {
      organisationId,
      ...(state ? { states: [state] } : {}),
      ...(q ? { text: q } : {}),
    };
    const file = renderExport(filter, { format, locale }, ctx);
    const name = speaker("imports", locale)("export.name");
    return tableFile(file, name, format);
  },
);
