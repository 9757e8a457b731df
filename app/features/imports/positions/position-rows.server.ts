import {
  createImportedDrafts,
  listPositionsInPages,
} from "#app/features/positions/index.server.ts";
import type { PositionFields } from "#app/features/positions/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { takeDraftRows } from "../draft-rows.server.ts";
import type { PositionMapping } from "../policy/index.ts";
import type { RowTaker, TakenTable } from "../row-taker.server.ts";
import { exportCells, exportedFields } from "./export-row.server.ts";
import type { ExportedField } from "./export-row.server.ts";
import { rowReader } from "./read-row.server.ts";

/** Rows that become drafts of positions. */
export function takePositionRows(table: TakenTable, ctx: Context): RowTaker {
  const { id: batchId, organisationId, headers } = table;
  const mapping = table.mapping as PositionMapping;
  return takeDraftRows<PositionFields>(mapping, {
    numberField: "externalId",
    exportedFields,
    dayFields: ["closingOn"],
    read: rowReader({ headers, mapping }, shanghaiDay(ctx.now)),
    shown: shownOf,
    findOwn: async (ids) => {
      const found = new Map<string, { title: string; cells: string[] }>();
      for await (const page of listPositionsInPages({ organisationId, ids }, ctx)) {
        for (const { id, fields } of page) {
          found.set(id, { title: fields.title, cells: exportCells(id, fields) });
        }
      }
      return found;
    },
    findKeys: async (keys) => {
      const found = await ctx.db.position.findMany({
        where: { organisationId, importKey: { in: [...keys] } },
        select: { importKey: true },
      });
      return found.map(({ importKey }) => importKey);
    },
    create: async (tx, drafts, actor) => {
      const input = { organisationId, batchId, drafts };
      const outcomes = await createImportedDrafts(tx, input, actor, ctx);
      return outcomes.filter(({ outcome }) => outcome === "created").length;
    },
  });
}

const SHOWN = [
  { field: "place", label: "preview.place" },
  { field: "address", label: "field.address" },
  { field: "wage", label: "preview.wage" },
  { field: "openings", label: "field.openings" },
  { field: "education", label: "field.education" },
  { field: "closingOn", label: "field.closingOn" },
  { field: "contactName", label: "field.contactName" },
] as const satisfies readonly { readonly field: ExportedField; readonly label: string }[];

function shownOf(fields: PositionFields, locale: Locale) {
  const t = speaker("imports", locale);
  const cells = exportCells("", fields);
  const cellOf = (field: ExportedField) => cells[exportedFields.indexOf(field)] ?? "";
  const facts = SHOWN.map(({ field, label }) => ({ term: t(label), value: cellOf(field) }));
  return { title: cellOf("title"), facts: facts.filter(({ value }) => value !== "") };
}
