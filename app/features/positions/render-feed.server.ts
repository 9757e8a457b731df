import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import type { SearchPort } from "#search/engine.ts";
import { wageText } from "./messages/wage-text.ts";
import type { PositionCard } from "./position-cards.server.ts";
import { searchAddress } from "./schema/search-address.ts";
import type { AskedSearch } from "./schema/search-query.ts";
import { searchPositions } from "./search-positions.server.ts";

const MOST_ENTRIES = 50;

/** The newest positions of a search as an Atom feed (RFC 4287), in the language of its address. */
export async function renderFeed(
  { query, centre }: AskedSearch,
  locale: Locale,
  context: Context,
  port: SearchPort = searchPort(),
): Promise<{ readonly body: string; readonly updated: Date | undefined }> {
  const t = speaker("positions", locale);
  const newest = { ...query, sort: "newest", page: 1 } as const;
  const options = { locale, pageSize: MOST_ENTRIES, withCounts: false };
  const { positions } = await searchPositions(newest, options, context, port);
  const { page: _page, sort: _sort, ...address } = searchAddress(query, centre);
  const self = env().appUrl + href(locale, "positions.feed", {}, address);
  const html = env().appUrl + href(locale, "positions.search", {}, address);
  const updated = positions[0]?.publishedAt;
  const words = query.q === "" ? "" : t("search.suffixWords", { q: query.q });
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${xml(self)}</id>
<title>${xml(t("search.title") + words)}</title>
<updated>${(updated ?? context.now).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(html)}"/>
${positions.map((position) => entry(position, locale)).join("")}</feed>
`;
  return { body, updated };
}

function entry(position: PositionCard, locale: Locale): string {
  const t = speaker("positions", locale);
  const url = env().appUrl + href(locale, "positions.position", { positionId: position.id });
  const place = position.place || t("card.noPlace");
  const facts = [
    t("card.byline", { employer: position.employer, place }),
    `${t("card.wage")} ${wageText(position.wage, t, locale)}`,
    ...(position.formOfWork ? [t(`formOfWork.${position.formOfWork}`)] : []),
    `${t("card.closing")} ${formatDay(position.closingOn, locale)}`,
    position.excerpt,
  ];
  return `<entry>
<id>urn:uuid:${position.id}</id>
<title>${xml(position.title)}</title>
<published>${position.publishedAt.toISOString()}</published>
<updated>${position.publishedAt.toISOString()}</updated>
<author><name>${xml(position.employer)}</name></author>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<summary>${xml(facts.join("\n"))}</summary>
</entry>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text for XML: escaped, and without the control characters that XML 1.0 cannot hold. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
