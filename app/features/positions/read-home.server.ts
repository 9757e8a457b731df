import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import type { FacetCount, SearchPort } from "#search/engine.ts";
import { positionsRequest } from "#search/positions-index.ts";
import {
  adjustments,
  emptyQuery,
  formsOfWork,
  type Adjustment,
  type FormOfWork,
} from "./policy/index.ts";
import { listOpenPositions } from "./position-cards.server.ts";
import { regionByCode, regionOwnName } from "./reference/regions.ts";

const NEWEST = 5;
const PLACES = 10;
const ADJUSTMENTS = 10;

/** What the home page counts and shows, in one question to the search. */
export async function readHome(locale: Locale, context: Context, port: SearchPort = searchPort()) {
  const query = { ...emptyQuery, sort: "newest" } as const;
  const { highlight: _highlight, ...request } = positionsRequest(query, shanghaiDay(context.now));
  const { hits, facets, total } = await port.search({ ...request, pageSize: NEWEST });
  const newest = await listOpenPositions(
    hits.map(({ id }) => id),
    locale,
    context,
  );
  return {
    total: total.value,
    newest,
    forms: known(facets.form, formsOfWork),
    places: placesOf(facets.region ?? [], locale),
    adjustments: known(facets.adjustment, adjustments).slice(0, ADJUSTMENTS),
  };
}

function known<T extends FormOfWork | Adjustment>(
  counts: readonly FacetCount[] | undefined,
  codes: readonly T[],
): { code: T; count: number }[] {
  return (counts ?? []).flatMap(({ value, count }) => {
    const code = codes.find((one) => one === value);
    return code ? [{ code, count }] : [];
  });
}

/** Prefectures, and the provinces that have none below them, by how many positions they have. */
function placesOf(counts: readonly FacetCount[], locale: Locale) {
  return counts
    .filter(({ value }) => isCity(value))
    .slice(0, PLACES)
    .map(({ value, count }) => ({ code: value, count, name: regionOwnName(value, locale) }));
}

const MUNICIPALITIES = new Set(["110000", "120000", "310000", "500000"]);

function isCity(code: string): boolean {
  return regionByCode(code)?.level === "prefecture" || MUNICIPALITIES.has(code);
}
