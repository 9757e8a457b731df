import { createReadableStreamFromReadable } from "@remix-run/node";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { renderExport } from "../render-export.server.ts";
import { exportQuery } from "../schema.ts";
import { fileHeaders } from "../write-table.server.ts";

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
    return new Response(createReadableStreamFromReadable(file), {
      headers: fileHeaders(name, format),
    });
  },
);
