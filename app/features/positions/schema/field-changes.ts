import { positionFieldNames } from "./position-fields.ts";
import type { PositionField, PositionFields } from "./position-fields.ts";

export interface FieldChange {
  readonly field: PositionField;
  /** Left out where the value names a person. */
  readonly before?: unknown;
  readonly after?: unknown;
}

const ABOUT_A_PERSON: readonly PositionField[] = ["contactName", "contactPhone", "contactEmail"];
/** Characters kept on each side of what changed in a long text. */
const CONTEXT = 30;
const LONG = 300;

/** What a save changes, in the order of the form, with old and new values for the activity log. */
export function changesBetween(
  before: PositionFields,
  patch: Partial<PositionFields>,
): FieldChange[] {
  return positionFieldNames
    .filter((field) => field in patch && !isSame(before[field], patch[field]))
    .map((field) =>
      ABOUT_A_PERSON.includes(field)
        ? { field }
        : { field, ...excerpt(before[field], patch[field]) },
    );
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys: what comes back from the database has another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function excerpt(before: unknown, after: unknown): { before: unknown; after: unknown } {
  if (typeof before !== "string" || typeof after !== "string") return { before, after };
  if (before.length <= LONG && after.length <= LONG) return { before, after };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { before: middle(before, start, end), after: middle(after, start, end) };
}

function middle(text: string, start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, text.length - end + CONTEXT);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
