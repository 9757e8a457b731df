import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { LoadSuggestions } from "#app/ui/use-combo-box.ts";
import type { SuggestedField } from "../schema/suggestion-query.ts";

const known = new Map<string, LoadSuggestions>();

/** Asks the server what to offer in a field of the search; the same function for the same field. */
export function suggestionsFor(field: SuggestedField, locale: Locale): LoadSuggestions {
  const key = `${locale}:${field}`;
  const load = known.get(key) ?? ask(field, locale);
  known.set(key, load);
  return load;
}

function ask(field: SuggestedField, locale: Locale): LoadSuggestions {
  return async (text, signal) => {
    const address = href(locale, "positions.suggestions", {}, { field, text });
    const answer = await fetch(address, { signal });
    if (!answer.ok) return [];
    const { suggestions } = (await answer.json()) as { readonly suggestions: readonly string[] };
    return suggestions;
  };
}
