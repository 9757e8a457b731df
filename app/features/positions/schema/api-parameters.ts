import { z } from "zod";
import type { Locale } from "#app/i18n/locales.ts";
import { searchParameters, type SearchParameters } from "./search-query.ts";

const lists = ["form", "adjustment", "without"] as const;

/** Languages of names and texts. */
export const apiLanguages = ["zh-CN", "en"] as const satisfies readonly Locale[];

/** The parameters of the list: those of a search, the language of names, and how many a page. */
export const apiParameters = searchParameters.extend({
  lang: z.enum(apiLanguages).optional().meta({ description: "Language of names and texts" }),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .refine((text) => Number(text) >= 1 && Number(text) <= 100)
    .optional()
    .meta({ description: "Positions a page, 1 to 100; 20 where left out" }),
});

export type ApiErrors = readonly { readonly path: string; readonly message: string }[];

/** Strict, unlike a page: whatever cannot be used is an error at its name. */
export function parseApiParameters(
  url: URL,
):
  | { readonly ok: true; readonly given: z.infer<typeof apiParameters> & SearchParameters }
  | { readonly ok: false; readonly errors: ApiErrors } {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name).filter((value) => value !== "");
    if (values.length === 0) continue;
    const isList = (lists as readonly string[]).includes(name) || values.length > 1;
    given[name] = isList ? values : (values[0] ?? "");
  }
  const parsed = apiParameters.safeParse(given);
  if (parsed.success) return { ok: true, given: parsed.data };
  const errors = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: key, message: "unknown parameter" }))
      : [{ path: issue.path.join("."), message: issue.message }],
  );
  const first = new Map(errors.toReversed().map((error) => [error.path, error]));
  return { ok: false, errors: [...first.values()].toReversed() };
}
