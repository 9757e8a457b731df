import { page } from "#app/http/route.server.ts";
import { renderFeed } from "../render-feed.server.ts";
import { askedSearch } from "../schema/search-query.ts";

export const loader = page(
  "positions.feed",
  { query: askedSearch },
  async ({ query, locale, ctx }) => {
    const { body, updated } = await renderFeed(query, locale, ctx);
    return new Response(body, {
      headers: {
        "Content-Type": "application/atom+xml; charset=utf-8",
        "Cache-Control": "public, max-age=300",
        ...(updated ? { "Last-Modified": updated.toUTCString() } : {}),
      },
    });
  },
);
