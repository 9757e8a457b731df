import { writeTable } from "#app/features/imports/index.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { registerTable } from "../figures/register.server.ts";
import { askedDays, figuresExportQuery } from "../schema/figures-query.ts";

export const loader = page(
  "trainingFigures.register",
  { query: figuresExportQuery },
  async ({ query: { format, ...asked }, actor, ctx }) => {
    const table = await registerTable(askedDays(asked), officerOf(actor), ctx);
    return tableFile(writeTable(table, format), table.name, format);
  },
);
