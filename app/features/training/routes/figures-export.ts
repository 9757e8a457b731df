import { writeTable } from "#app/features/imports/index.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { tableFile } from "#app/http/table-file.server.ts";
import { figuresFile } from "../figures/figures-file.server.ts";
import { readTrainingFigures } from "../figures/read-figures.server.ts";
import { askedDays, figuresExportQuery } from "../schema/figures-query.ts";

export const loader = page(
  "trainingFigures.export",
  { query: figuresExportQuery },
  async ({ query: { format, ...asked }, actor, locale, ctx }) => {
    const report = await readTrainingFigures(askedDays(asked), officerOf(actor), ctx);
    const file = figuresFile(report, locale);
    return tableFile(writeTable(file, format), file.name, format);
  },
);
