import { personHashOf } from "#app/features/accounts/index.server.ts";
import { checkUscc } from "#app/features/accounts/policy/index.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { parseYuan } from "#app/lib/money.ts";
import { plainMonth, yearOf } from "#app/lib/month.ts";
import { lookupHash } from "#app/platform/encryption.server.ts";
import type { Keys } from "#app/platform/encryption.server.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { columnOfDay, columnOfMonth } from "./days.server.ts";
import { paidWords, sourceColumns, sourceHeaders, standingWords } from "./policy/index.ts";
import type { SourceField, SourceKind } from "./policy/index.ts";

const NAME = "source_facts.name";

/** A name as a source has it, for comparing with a declared one without keeping either. */
export function nameHashOf(name: string, keys?: Keys): string {
  return lookupHash(name.normalize("NFKC").replace(/[\s·・]/g, ""), NAME, keys);
}

export type SourceRow =
  | { readonly line: number; readonly fact: Omit<Prisma.SourceFactCreateManyInput, "fileId"> }
  | { readonly line: number; readonly fault: SourceField };

interface Reading {
  readonly kind: SourceKind;
  readonly year: number;
  readonly today: PlainDate;
}

/**
 * The rows of a source file one after the other, each read or with the field that cannot be. Throws `FileProblem` where
 * the first row lacks a column of its kind.
 */
export async function* readSourceRows(path: string, reading: Reading): AsyncGenerator<SourceRow> {
  const headers = Object.values(sourceHeaders);
  const table = await openTable(
    path,
    (cells) => cells.filter((cell) => headers.includes(cell.trim())).length,
  );
  try {
    let columns: ReadonlyMap<SourceField, number> | undefined;
    for await (const { number: line, cells } of table.rows(table.sheets[0]?.name ?? "")) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (columns === undefined) columns = columnsIn(cells, reading.kind);
      else yield readRow(line, cells, columns, reading);
    }
    if (columns === undefined) throw new FileProblem("empty");
  } finally {
    await table.close();
  }
}

function columnsIn(cells: readonly string[], kind: SourceKind): ReadonlyMap<SourceField, number> {
  const found = cells.map((cell) => cell.replace(/[\s\uFEFF]/g, ""));
  return new Map(
    sourceColumns[kind].fields.map((field) => {
      const at = found.indexOf(sourceHeaders[field]);
      if (at < 0) throw new FileProblem("no-header");
      return [field, at];
    }),
  );
}

type Fact = Omit<Prisma.SourceFactCreateManyInput, "fileId">;

/** Reads one cell into columns; undefined: it cannot be read. */
const readers: Readonly<
  Record<SourceField, (text: string, reading: Reading) => Partial<Fact> | undefined>
> = {
  person: (text, { today }) => {
    const personHash = personHashOf(text, today);
    return personHash === null ? undefined : { personHash };
  },
  name: (text) => ({ nameHash: nameHashOf(text) }),
  standing: (text) => {
    const standing = standingWords[text];
    return standing && { standing };
  },
  validTo: (text) => {
    const day = plainDate(text.replace(/[./]/g, "-"));
    return day && { validTo: columnOfDay(day) };
  },
  month: (text, { year }) => {
    const month = plainMonth(text.replace(/[./]/g, "-"));
    return month && yearOf(month) === year ? { month: columnOfMonth(month) } : undefined;
  },
  payer: (text) => {
    const checked = checkUscc(text);
    return checked.ok ? { payer: checked.code } : undefined;
  },
  isPaid: (text) => {
    const isPaid = paidWords[text];
    return isPaid === undefined ? undefined : { isPaid };
  },
  wage: (text) => {
    const amount = parseYuan(text.replace(/[¥￥元\s]/g, ""));
    const isWage = amount.ok && amount.fen >= 0 && amount.fen <= 1_000_000_000;
    return isWage ? { wageFen: amount.fen } : undefined;
  },
};

function readRow(
  line: number,
  cells: readonly string[],
  columns: ReadonlyMap<SourceField, number>,
  reading: Reading,
): SourceRow {
  const { optional } = sourceColumns[reading.kind];
  let fact: Fact = { line, personHash: "" };
  for (const [field, at] of columns) {
    const text = (cells[at] ?? "").normalize("NFKC").trim();
    if (text === "" && optional.includes(field)) continue;
    const read = text === "" ? undefined : readers[field](text, reading);
    if (read === undefined) return { line, fault: field };
    fact = { ...fact, ...read };
  }
  return { line, fact };
}
