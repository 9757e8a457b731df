import {
  importFields,
  neededImportFields,
  suggestColumns,
} from "#app/features/positions/policy/index.ts";
import type { ImportField } from "#app/features/positions/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Which field each column holds, by column from 0; columns that are left out hold none. */
export type Mapping = Readonly<Record<number, ImportField>>;

/** Whether a mapping can be imported by: every needed field has a column, and no field has two. */
export function checkMapping(
  mapping: Mapping,
): Verdict<object, "field-missing" | "field-twice", { readonly field: ImportField }> {
  const fields = Object.values(mapping);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice) return refused("field-twice", { field: twice });
  const missing = neededImportFields.find((field) => !fields.includes(field));
  return missing ? refused("field-missing", { field: missing }) : accepted();
}

/** What the headers themselves suggest. */
export function suggestedMapping(headers: readonly string[]): Mapping {
  return Object.fromEntries(
    suggestColumns(headers).flatMap(({ column, field }) => (field ? [[column, field]] : [])),
  );
}

/** A mapping as it was stored, whatever became of the fields since. */
export function mappingOf(stored: unknown): Mapping {
  if (typeof stored !== "object" || stored === null) return {};
  const known = Object.entries(stored).filter(
    ([column, field]) =>
      /^\d{1,3}$/.test(column) && (importFields as readonly unknown[]).includes(field),
  );
  return Object.fromEntries(known);
}
