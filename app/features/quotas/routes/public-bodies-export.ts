import { writeTable } from "#app/features/imports/index.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { findPublishable } from "../bodies/publish-bodies.server.ts";
import { publishedFile } from "../bodies/render-published.server.ts";
import { overviewYear } from "../find-overview.server.ts";
import { bodiesExportQuery } from "../schema/public-body-forms.ts";

export const loader = page(
  "publicBodies.export",
  { query: bodiesExportQuery },
  async ({ query: { format, year: asked }, actor, locale, ctx }) => {
    const year = overviewYear(asked, ctx.now);
    const found = await findPublishable(year, officerOf(actor), ctx);
    const file = publishedFile(found, { year, locale });
    return tableFile(writeTable(file, format), file.name, format);
  },
);
