import { writeTable } from "#app/features/imports/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { readAidReport } from "../aid-month/reads.server.ts";
import { aidReportFile } from "../aid-month/report-file.server.ts";
import { aidExportQuery } from "../schema/aid-month-forms.ts";

export const loader = page(
  "aidMonth.export",
  { query: aidExportQuery },
  async ({ query: { format, ...asked }, actor, locale, ctx }) => {
    const report = await readAidReport(asked, officerOf(actor), ctx);
    if (report === null) throw notFound();
    const file = aidReportFile(report, locale);
    return tableFile(writeTable(file, format), file.name, format);
  },
);
