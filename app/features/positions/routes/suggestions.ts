import { page } from "#app/http/route.server.ts";
import { suggestionQuery } from "../schema/suggestion-query.ts";
import { suggestPlaces } from "../suggest-places.server.ts";
import { suggestTitles } from "../suggest-titles.server.ts";

/** What the search offers while somebody types; the page asks only where it has script. */
export const loader = page(
  "positions.suggestions",
  { query: suggestionQuery },
  async ({ query: { field, text }, locale, ctx }) => {
    const suggestions =
      field === "place" ? suggestPlaces(text) : await suggestTitles(text, locale, ctx);
    return Response.json({ suggestions }, { headers: { "Cache-Control": "public, max-age=60" } });
  },
);
