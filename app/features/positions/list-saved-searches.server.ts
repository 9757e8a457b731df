import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { describeSearch } from "./describe-search.server.ts";
import { askedOfStored } from "./schema/saved-search.ts";

const MOST = 100;

/** The searches a person keeps, those that run first, each with what it asks in words. */
export async function listSavedSearches({ userId }: Seeker, locale: Locale, context: Context) {
  const { db, now } = context;
  const rows = await db.savedSearch.findMany({
    where: { userId },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      name: true,
      query: true,
      frequency: true,
      createdAt: true,
      nextRunAt: true,
      expiresAt: true,
      endedAt: true,
    },
  });
  return Promise.all(
    rows.map(async ({ query, createdAt, nextRunAt, expiresAt, endedAt, ...row }) => {
      const over = endedAt ?? (expiresAt <= now ? expiresAt : null);
      return {
        ...row,
        words: await describeSearch(askedOfStored(query), locale, context),
        href: href(locale, "positions.search") + (query === "" ? "" : `?${query}`),
        savedOn: shanghaiDay(createdAt),
        nextOn: shanghaiDay(nextRunAt),
        expiresOn: shanghaiDay(expiresAt),
        endedOn: over && shanghaiDay(over),
      };
    }),
  );
}
