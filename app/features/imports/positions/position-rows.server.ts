import {
  createImportedDrafts,
  listPositionsInPages,
} from "#app/features/positions/index.server.ts";
import type { ImportedDraft, PositionFields } from "#app/features/positions/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { TableRow } from "#app/platform/tables/table.server.ts";
import { shortCell } from "../policy/index.ts";
import type { CellError, PositionMapping } from "../policy/index.ts";
import type { BadRow, RowTaker, TakenTable } from "../row-taker.server.ts";
import { exportCells, exportedFields } from "./export-row.server.ts";
import type { ExportedField } from "./export-row.server.ts";
import { isSameRow, positionNumber } from "./own-position.server.ts";
import { rowReader } from "./read-row.server.ts";
import type { RowReader } from "./read-row.server.ts";

/** Rows that become drafts of positions, each once, whatever was imported before. */
export function takePositionRows(table: TakenTable, ctx: Context): RowTaker {
  const { id: batchId, organisationId, headers } = table;
  const mapping = table.mapping as PositionMapping;
  const read = rowReader({ headers, mapping }, shanghaiDay(ctx.now));
  return {
    look: ({ cells }, locale) => {
      const reading = read(cells);
      return reading.ok ? { ok: true, ...shownOf(reading.fields, locale) } : reading;
    },
    prepare: async (rows) => {
      const { drafts, bad } = await sortOut({ organisationId, mapping, read, ctx }, rows);
      return {
        bad,
        write: async (tx, actor) => {
          const input = { organisationId, batchId, drafts };
          const outcomes = await createImportedDrafts(tx, input, actor, ctx);
          return { good: outcomes.filter(({ outcome }) => outcome === "created").length, bad: [] };
        },
      };
    },
  };
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

interface Reading {
  readonly organisationId: string;
  readonly mapping: PositionMapping;
  readonly read: RowReader;
  readonly ctx: Context;
}

async function sortOut(
  work: Reading,
  rows: readonly TableRow[],
): Promise<{ drafts: ImportedDraft[]; bad: BadRow[] }> {
  const own = await ownPositions(work, rows);
  const drafts: ImportedDraft[] = [];
  const bad: BadRow[] = [];
  const late: (BadRow & { key: string })[] = [];
  for (const { number: row, cells } of rows) {
    const id = positionNumber(cells, work.mapping);
    const position = id === undefined ? undefined : own.get(id);
    if (id !== undefined && position) {
      if (isSameRow(cells, work.mapping, { id, fields: position })) continue;
      bad.push({ row, cells, errors: [ownNumberError(work.mapping, position)] });
      continue;
    }
    const reading = work.read(cells);
    if (reading.ok) drafts.push({ importKey: reading.key, fields: reading.fields });
    else if (reading.key) late.push({ row, cells, errors: reading.errors, key: reading.key });
    else bad.push({ row, cells, errors: reading.errors });
  }
  const known = await knownKeys(
    work,
    late.map(({ key }) => key),
  );
  bad.push(...late.filter(({ key }) => !known.has(key)));
  return { drafts, bad };
}

async function ownPositions(
  { organisationId, mapping, ctx }: Reading,
  rows: readonly TableRow[],
): Promise<Map<string, PositionFields>> {
  const ids = rows.flatMap(({ cells }) => positionNumber(cells, mapping) ?? []);
  const found = new Map<string, PositionFields>();
  if (ids.length === 0) return found;
  for await (const page of listPositionsInPages({ organisationId, ids }, ctx)) {
    for (const { id, fields } of page) found.set(id, fields);
  }
  return found;
}

async function knownKeys(
  { organisationId, ctx: { db } }: Reading,
  keys: readonly string[],
): Promise<Set<string | null>> {
  if (keys.length === 0) return new Set();
  const found = await db.position.findMany({
    where: { organisationId, importKey: { in: [...keys] } },
    select: { importKey: true },
  });
  return new Set(found.map(({ importKey }) => importKey));
}

function ownNumberError(mapping: PositionMapping, { title }: PositionFields): CellError {
  const column = Object.entries(mapping).find(([, field]) => field === "externalId")?.[0];
  const cell = shortCell(title);
  return { column: Number(column ?? 0), field: "externalId", code: "own-number", cell };
}
