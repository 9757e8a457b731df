import type { Officer } from "#app/features/accounts/policy/index.ts";
import { explainCell } from "#app/features/imports/index.server.ts";
import type { CellError } from "#app/features/imports/policy/index.ts";
import { maskedNumber } from "#app/features/plans/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listScope } from "./decide-list.server.ts";
import { listFacts, rowKinds } from "./policy/index.ts";
import type { ListFact, ListField, RowKind } from "./policy/index.ts";
import { unsealRow } from "./sealed.server.ts";
import { shownEntry } from "./shown-entry.server.ts";

const PAGE = 50;

/** Newest first, a page after the one named. */
export async function listLists(after: string | undefined, officer: Officer, { db }: Context) {
  const found = await db.graduateList.findMany({
    where: { ...listScope(officer), ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      kind: true,
      year: true,
      fileName: true,
      state: true,
      rowsRead: true,
      rowsBad: true,
      receivedAt: true,
    },
  });
  const rows = found.slice(0, PAGE);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

interface Asked {
  readonly listId: string;
  readonly kind: RowKind | undefined;
  readonly after: string | undefined;
}

/** A list with a page of the rows of one kind; null outside the officer's district. */
export async function findList(
  { listId, kind: wanted, after }: Asked,
  officer: Officer,
  locale: Locale,
  { db, now }: Context,
) {
  const list = await db.graduateList.findFirst({
    where: { id: listId, ...listScope(officer) },
    select: {
      id: true,
      kind: true,
      year: true,
      fileName: true,
      state: true,
      headers: true,
      columns: true,
      rowsRead: true,
      rowsBad: true,
      faults: true,
      receivedAt: true,
      endedAt: true,
    },
  });
  if (!list) return null;
  const { columns, faults: stored, ...shown } = list;
  const counts = await countRows(listId, db);
  const kind = wanted ?? rowKinds.find((each) => counts[each].all > 0) ?? "new";
  const { rows, next } = await pageOfRows({ listId, kind, after }, db);
  const faults = (stored as unknown as (CellError & { readonly line: number })[]).map(
    ({ line, ...error }) => explainCell(error, { row: line, headers: list.headers, locale, now }),
  );
  const known = columns as Readonly<Record<string, ListField>>;
  const read = list.headers.map((header, at) => ({ header, field: known[at] ?? null }));
  const undecided = rowKinds.reduce(
    (sum, each) => sum + (each === "same" ? 0 : counts[each].undecided),
    0,
  );
  const { kind: of, ...rest } = shown;
  return { ...rest, of, columns: read, faults, counts, undecided, kind, rows, next };
}

type Counts = Record<RowKind, { all: number; undecided: number }>;

async function countRows(listId: string, db: Context["db"]): Promise<Counts> {
  const groups = await db.graduateListRow.groupBy({
    by: ["kind", "decision"],
    where: { listId },
    _count: { _all: true },
  });
  const counts = Object.fromEntries(
    rowKinds.map((kind) => [kind, { all: 0, undecided: 0 }]),
  ) as Counts;
  for (const { kind, decision, _count } of groups) {
    counts[kind].all += _count._all;
    if (decision === null) counts[kind].undecided += _count._all;
  }
  return counts;
}

export interface ShownRow {
  readonly id: string;
  readonly line: number | null;
  readonly name: string;
  readonly number: string;
  readonly decision: "take" | "keep" | null;
  readonly reasons: readonly string[];
  /** Where the list and the register say different things, or one says something. */
  readonly facts: readonly {
    readonly fact: ListFact;
    readonly listed: string;
    readonly known: string;
  }[];
}

async function pageOfRows(
  { listId, kind, after }: Asked & { readonly kind: RowKind },
  db: Context["db"],
): Promise<{ rows: ShownRow[]; next: string | null }> {
  const found = await db.graduateListRow.findMany({
    where: { listId, kind, ...(after && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: {
      id: true,
      line: true,
      entryId: true,
      factsEncrypted: true,
      reasons: true,
      decision: true,
    },
  });
  const page = found.slice(0, PAGE);
  const entries = await db.registerEntry.findMany({
    // owner-scope: named by rows of a list that was found for its officer
    where: { id: { in: page.flatMap(({ entryId }) => entryId ?? []) } },
    select: { id: true, factsEncrypted: true, numberEncrypted: true },
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const rows = page.map(({ entryId, factsEncrypted, ...row }): ShownRow => {
    const listed = factsEncrypted === null ? null : unsealRow(factsEncrypted);
    const entry = byId.get(entryId ?? "");
    const shown = entry && shownEntry("bureau", entry);
    const known = shown?.facts;
    return {
      ...row,
      name: listed?.facts.name ?? known?.name ?? "",
      number: listed ? maskedNumber(listed.number) : (shown?.number ?? ""),
      facts: listFacts.flatMap((fact) => {
        const pair = { fact, listed: listed?.facts[fact] ?? "", known: known?.[fact] ?? "" };
        const isSilent = pair.listed === "" && pair.known === "";
        return isSilent || (kind === "same" && pair.listed === pair.known) ? [] : [pair];
      }),
    };
  });
  return { rows, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
