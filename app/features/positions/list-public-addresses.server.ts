import { locales } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

/** A sitemap holds at most 50,000 addresses (sitemaps.org); half, as every page has two languages. */
const MOST = 20_000;

/** A public page in both languages, and when what it shows last changed. */
export interface PublicAddress {
  readonly paths: Readonly<Record<(typeof locales)[number], string>>;
  readonly changed?: Date;
}

/** The sitemap of everything public: pages of their own, employers with open positions, positions, and `others`. */
export async function sitemap(
  { db, now }: Context,
  others: readonly PublicAddress[] = [],
): Promise<string> {
  const today = shanghaiDay(now);
  const positions = await db.$queryRaw<{ id: string; updated_at: Date; organisation_id: string }[]>`
    SELECT p.id, p.updated_at, p.organisation_id
    FROM positions p JOIN organisations o ON o.id = p.organisation_id
    WHERE p.state = 'published' AND o.state = 'verified' AND p.closing_on >= ${today}::date
    ORDER BY p.published_at DESC, p.id DESC LIMIT ${MOST}`;
  const employers = [...new Set(positions.map((row) => row.organisation_id))].slice(0, 500);
  const entries: PublicAddress[] = [
    inEach((locale) => href(locale, "shell.home")),
    inEach((locale) => href(locale, "finding.search")),
    inEach((locale) => href(locale, "positions.search")),
    ...employers.map((organisationId) =>
      inEach((locale) => href(locale, "positions.employer", { organisationId })),
    ),
    ...positions.map(({ id, updated_at: changed }) => ({
      ...inEach((locale) => href(locale, "positions.position", { positionId: id })),
      changed,
    })),
    ...others,
  ];
  const urls = entries.flatMap((entry) => locales.map((locale) => urlOf(entry, locale)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

function inEach(path: (locale: (typeof locales)[number]) => string): PublicAddress {
  return { paths: { "zh-CN": path("zh-CN"), en: path("en") } };
}

function urlOf({ paths, changed }: PublicAddress, locale: (typeof locales)[number]): string {
  const origin = env().appUrl;
  const alternates = locales.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${origin}${paths[other]}"/>`,
  );
  const modified = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : "";
  return `<url><loc>${origin}${paths[locale]}</loc>${modified}${alternates.join("")}</url>`;
}
