import { writeTable } from "#app/features/imports/index.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { readReport } from "../read-report.server.ts";
import { reportFile } from "../report-file.server.ts";
import { reportExportQuery } from "../schema/forms.ts";

export const loader = page(
  "plans.reportExport",
  { query: reportExportQuery },
  async ({ query: { format, ...asked }, actor, locale, ctx }) => {
    const file = reportFile(await readReport(asked, officerOf(actor), ctx), locale);
    return tableFile(writeTable(file, format), file.name, format);
  },
);
