import type { PlanKind } from "#app/features/plans/policy/index.ts";
import { listFacts } from "./list-columns.ts";
import type { ListFacts } from "./list-columns.ts";

/** A row of a list as far as comparing needs it; `line` as the file numbers it. */
export interface ListedRow {
  readonly line: number;
  readonly personHash: string;
  readonly facts: ListFacts;
}

/** What the register knows of somebody. */
export interface KnownEntry {
  readonly id: string;
  readonly version: number;
  readonly personHash: string;
  /** Of the list that brought them in. */
  readonly kind: PlanKind;
  /** Year of the newest list of their kind they stood on. */
  readonly year: number;
  /** A list of their year no longer named them. */
  readonly isGone: boolean;
  readonly facts: ListFacts;
}

export const rowKinds = ["conflicting", "new", "changed", "gone", "same"] as const;
export type RowKind = (typeof rowKinds)[number];

/**
 * `other-name`: the number is known under another name. `other-number`: the same person by name, school, major and day,
 * under another number. `twice`: the list names one number more than once, differently.
 */
export const conflicts = ["other-name", "other-number", "twice"] as const;
export type Conflict = (typeof conflicts)[number];

export interface ListOf {
  readonly kind: PlanKind;
  readonly year: number;
}

export interface ComparedRow {
  /** Null: known, and not in the list. */
  readonly line: number | null;
  readonly personHash: string;
  readonly kind: RowKind;
  /** The entry it was compared with. */
  readonly entryId: string | null;
  readonly entryVersion: number | null;
  /** Conflicts, or the names of fields that differ; `year` and `back` for who comes from another list. */
  readonly reasons: readonly string[];
}

/**
 * Compares a list of a kind and a year with the register of the district. Exact repetitions of a row count once. An
 * empty cell says nothing: it changes no fact. Gone are those of the same kind and year whom the list no longer names;
 * whom a list of the other kind brought in stays of that kind. The order is the list's, then those gone by id.
 */
export function compareList(
  rows: readonly ListedRow[],
  known: readonly KnownEntry[],
  list: ListOf,
): readonly ComparedRow[] {
  const byPerson = new Map(known.map((entry) => [entry.personHash, entry]));
  const byTraits = new Map(known.map((entry) => [traitsOf(entry.facts), entry]));
  const told = new Map<string, Set<string>>();
  for (const row of rows) {
    const before = told.get(row.personHash) ?? new Set();
    told.set(row.personHash, before.add(textOf(row.facts)));
  }
  const seen = new Set<string>();
  const compared = rows.flatMap((row): ComparedRow[] => {
    const key = `${row.personHash} ${textOf(row.facts)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const isTwice = (told.get(row.personHash)?.size ?? 0) > 1;
    return [compareRow(row, { list, isTwice, byPerson, byTraits })];
  });
  const gone = known
    .filter((entry) => isOf(entry, list) && !entry.isGone && !told.has(entry.personHash))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, version, personHash }): ComparedRow => ({
      ...{ line: null, personHash, kind: "gone", reasons: [] },
      ...{ entryId: id, entryVersion: version },
    }));
  return [...compared, ...gone];
}

const isOf = (entry: KnownEntry, { kind, year }: ListOf): boolean =>
  entry.kind === kind && entry.year === year;

interface Around {
  readonly list: ListOf;
  readonly isTwice: boolean;
  readonly byPerson: ReadonlyMap<string, KnownEntry>;
  readonly byTraits: ReadonlyMap<string, KnownEntry>;
}

function compareRow({ line, personHash, facts }: ListedRow, around: Around): ComparedRow {
  const own = around.byPerson.get(personHash);
  // A name alone is no likeness: there are many of the same.
  const hasTraits = facts.school !== "" && facts.major !== "";
  const alike = own || !hasTraits ? undefined : around.byTraits.get(traitsOf(facts));
  const entry = own ?? alike;
  const row = {
    ...{ line, personHash },
    ...{ entryId: entry?.id ?? null, entryVersion: entry?.version ?? null },
  };
  const found: Conflict[] = [];
  if (own && plainName(own.facts.name) !== plainName(facts.name)) found.push("other-name");
  if (alike) found.push("other-number");
  if (around.isTwice) found.push("twice");
  if (found.length > 0) return { ...row, kind: "conflicting", reasons: found };
  if (!own) return { ...row, entryId: null, entryVersion: null, kind: "new", reasons: [] };
  const reasons = [
    ...listFacts.filter((fact) => facts[fact] !== "" && facts[fact] !== own.facts[fact]),
    ...(own.kind === around.list.kind && own.year < around.list.year ? ["year"] : []),
    ...(own.isGone ? ["back"] : []),
  ];
  return { ...row, kind: reasons.length > 0 ? "changed" : "same", reasons };
}

/** What is known with what a list says laid over it: an empty cell takes nothing away. */
export function overFacts(known: ListFacts, listed: ListFacts): ListFacts {
  const entries = listFacts.map((fact) => [fact, listed[fact] || known[fact]] as const);
  return Object.fromEntries(entries) as ListFacts;
}

/** A name without the marks that systems write differently. */
function plainName(name: string): string {
  return name.normalize("NFKC").replace(/[\s·・.]/g, "");
}

function traitsOf({ name, school, major, graduatedOn }: ListFacts): string {
  return [plainName(name), school, major, graduatedOn].join("\u0000");
}

function textOf(facts: ListFacts): string {
  return listFacts.map((fact) => facts[fact]).join("\u0000");
}

/** Kinds of rows that somebody decides; what is the same needs nobody. */
export const decidedKinds = ["conflicting", "new", "changed", "gone"] as const;
/** Kinds that may be decided all at once; a conflict and somebody gone are looked at one by one. */
export const bulkKinds = ["new", "changed"] as const;
export type BulkKind = (typeof bulkKinds)[number];
