import { writeTable } from "#app/features/imports/index.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { overviewYear } from "../find-overview.server.ts";
import { overviewFile } from "../render-overview.server.ts";
import { overviewExportQuery } from "../schema/overview-query.ts";

export const loader = page(
  "quotaOverview.export",
  { query: overviewExportQuery },
  ({ query: { format, table, year }, actor, locale, ctx }) => {
    const asked = { table, locale, year: overviewYear(year, ctx.now) };
    const file = overviewFile(asked, officerOf(actor), ctx);
    return tableFile(writeTable(file, format), file.name, format);
  },
);
