import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { WorkplaceAccess } from "./policy/index.ts";
import { listNewestIds, listOpenPositions, placeOf } from "./position-cards.server.ts";

const PAGE_SIZE = 20;

/** A verified employer with its open positions; null for any other. */
export async function findPublicEmployer(
  { organisationId, page }: { organisationId: string; page: number },
  locale: Locale,
  context: Context,
) {
  const row = await context.db.organisation.findFirst({
    where: { id: organisationId, kind: "employer", state: "verified" },
    select: {
      id: true,
      name: true,
      nameEn: true,
      region: true,
      address: true,
      about: true,
      aboutEn: true,
      website: true,
      staffBand: true,
      accessFacts: true,
      accessNote: true,
      accessAnsweredAt: true,
    },
  });
  if (!row) return null;
  const offset = (page - 1) * PAGE_SIZE;
  const { ids, total } = await listNewestIds({ organisationId, limit: PAGE_SIZE, offset }, context);
  const english = locale === "en";
  return {
    id: row.id,
    name: (english && row.nameEn) || row.name,
    place: placeOf(row.region, locale),
    address: row.address,
    about: (english && row.aboutEn) || row.about,
    website: webAddress(row.website),
    staffBand: row.staffBand,
    accessFacts: row.accessFacts as WorkplaceAccess[],
    accessNote: row.accessNote,
    accessOn: answeredOn(row.accessAnsweredAt),
    positions: await listOpenPositions(ids, locale, context),
    total,
    page,
    pageCount: Math.ceil(total / PAGE_SIZE),
  };
}

/** Only http addresses become links. */
function webAddress(text: string | null): string | null {
  if (!text || !URL.canParse(text)) return null;
  return /^https?:$/.test(new URL(text).protocol) ? text : null;
}

function answeredOn(instant: Date | null): PlainDate | null {
  return instant && shanghaiDay(instant);
}
