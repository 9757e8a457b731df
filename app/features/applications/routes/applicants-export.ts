import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { renderApplicants } from "../employer/render-applicants.server.ts";
import { applicantsExportQuery, filterOf } from "../schema/employer-forms.ts";

export const loader = page(
  "applicants.export",
  { query: applicantsExportQuery },
  ({ query: { format, ...query }, actor, locale, ctx }) => {
    const asked = { format, locale };
    const { file, name } = renderApplicants(filterOf(query), employerOf(actor), asked, ctx);
    return tableFile(file, name, format);
  },
);
