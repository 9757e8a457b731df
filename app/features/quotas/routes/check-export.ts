import { writeTable } from "#app/features/imports/index.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { findingsFile } from "../checks/render-findings.server.ts";
import { findingExportQuery } from "../schema/check-forms.ts";

export const loader = page(
  "quotaChecks.export",
  { query: findingExportQuery },
  ({ query: { format, ...filter }, actor, locale, ctx }) => {
    const file = findingsFile(filter, locale, officerOf(actor), ctx);
    return tableFile(writeTable(file, format), file.name, format);
  },
);
