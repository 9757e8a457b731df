import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

/** Values as the person typed them, by field name, to fill the form again. */
export type KeptValues = Readonly<Record<string, string | readonly string[]>>;

export type FormOutcome<T> =
  | { readonly ok: true; readonly form: T }
  | {
      readonly ok: false;
      /** Field name (or "" for the whole form) → message key. */
      readonly errors: Readonly<Record<string, string>>;
      readonly values: KeptValues;
    };

/** Never sent back to a page. */
const SECRET = /password|code$|token/i;

/** Parses a posted form by its schema; the messages of the schema are keys of the feature's words. */
export function parseForm<S extends z.ZodType>(
  posted: FormData,
  schema: S,
): FormOutcome<z.infer<S>> {
  const submission = parseWithZod(posted, { schema });
  if (submission.status === "success") return { ok: true, form: submission.value };
  const errors = Object.fromEntries(
    Object.entries(submission.error ?? {}).map(([name, keys]) => [name, keys?.[0] ?? "invalid"]),
  );
  return { ok: false, errors, values: keptValues(posted) };
}

/** Everything typed except files and secrets; a repeated name is a list. */
export function keptValues(posted: FormData): KeptValues {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of posted) {
    if (typeof value !== "string" || SECRET.test(name)) continue;
    const before = kept[name];
    kept[name] = before === undefined ? value : [before, value].flat();
  }
  return kept;
}
