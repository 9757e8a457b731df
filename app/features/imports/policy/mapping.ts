import {
  importFields,
  knownHeaders,
  neededImportFields,
  suggestColumns,
} from "#app/features/positions/policy/index.ts";
import type { ImportField } from "#app/features/positions/policy/index.ts";
import {
  knownLedgerHeaders,
  ledgerFields,
  neededLedgerFields,
  suggestLedgerColumns,
} from "#app/features/quotas/policy/index.ts";
import type { LedgerField } from "#app/features/quotas/policy/index.ts";
import {
  courseImportFields,
  knownCourseHeaders,
  knownSessionHeaders,
  neededCourseFields,
  neededSessionFields,
  sessionImportFields,
  suggestCourseColumns,
  suggestSessionColumns,
} from "#app/features/training/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** What can come in from a file. */
export const importKinds = ["positions", "ledger", "courses", "sessions"] as const;
export type ImportKind = (typeof importKinds)[number];

/** What an organisation of each kind brings in. */
export const kindsOfMember = {
  "employer-member": ["positions", "ledger"],
  "provider-member": ["sessions", "courses"],
} as const satisfies Readonly<Record<string, readonly ImportKind[]>>;

interface Columns {
  readonly fields: readonly string[];
  readonly needed: readonly string[];
  readonly known: (cells: readonly string[]) => number;
  readonly suggest: (
    headers: readonly string[],
  ) => readonly { readonly column: number; readonly field: string | null }[];
}

/** What a column of each kind of file can hold, and how its headers are recognised. */
export const columnsOf: Readonly<Record<ImportKind, Columns>> = {
  positions: {
    fields: importFields,
    needed: neededImportFields,
    known: knownHeaders,
    suggest: suggestColumns,
  },
  ledger: {
    fields: ledgerFields,
    needed: neededLedgerFields,
    known: knownLedgerHeaders,
    suggest: suggestLedgerColumns,
  },
  courses: {
    fields: courseImportFields,
    needed: neededCourseFields,
    known: knownCourseHeaders,
    suggest: suggestCourseColumns,
  },
  sessions: {
    fields: sessionImportFields,
    needed: neededSessionFields,
    known: knownSessionHeaders,
    suggest: suggestSessionColumns,
  },
};

/** Which field each column holds, by column from 0; columns that are left out hold none. */
export type Mapping = Readonly<Record<number, string>>;
export type PositionMapping = Readonly<Record<number, ImportField>>;
export type LedgerMapping = Readonly<Record<number, LedgerField>>;

const missingReasons = {
  positions: "field-missing",
  ledger: "ledger-field-missing",
  courses: "course-field-missing",
  sessions: "session-field-missing",
} as const satisfies Readonly<Record<ImportKind, string>>;

export type MappingRefusal = (typeof missingReasons)[ImportKind] | "field-twice";

/** Whether a mapping can be imported by: every needed field has a column, and no field has two. */
export function checkMapping(
  kind: ImportKind,
  mapping: Mapping,
): Verdict<object, MappingRefusal, { readonly field: string }> {
  const fields = Object.values(mapping);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice) return refused("field-twice", { field: twice });
  const missing = columnsOf[kind].needed.find((field) => !fields.includes(field));
  return missing ? refused(missingReasons[kind], { field: missing }) : accepted();
}

/** What the headers themselves suggest. */
export function suggestedMapping(kind: ImportKind, headers: readonly string[]): Mapping {
  return Object.fromEntries(
    columnsOf[kind]
      .suggest(headers)
      .flatMap(({ column, field }) => (field ? [[column, field]] : [])),
  );
}

/** A mapping as it was stored or sent, whatever became of the fields since. */
export function mappingOf(kind: ImportKind, stored: unknown): Mapping {
  if (typeof stored !== "object" || stored === null) return {};
  const known = Object.entries(stored).filter(
    ([column, field]) =>
      /^\d{1,3}$/.test(column) && columnsOf[kind].fields.includes(field as string),
  );
  return Object.fromEntries(known);
}
