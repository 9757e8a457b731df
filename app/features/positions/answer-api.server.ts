import type { Locale } from "#app/i18n/locales.ts";
import { href, queryString } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import type { SearchPort } from "#search/engine.ts";
import { findPublicPosition, type PublicPosition } from "./find-public-position.server.ts";
import type { PositionCard } from "./position-cards.server.ts";
import { parseApiParameters, type ApiErrors } from "./schema/api-parameters.ts";
import type { ApiPosition, ApiPositionDetail, ApiPositionList } from "./schema/api.ts";
import { toPositionQuery } from "./schema/search-query.ts";
import { searchPositions } from "./search-positions.server.ts";

type ListAnswer =
  | { readonly ok: true; readonly list: ApiPositionList }
  | { readonly ok: false; readonly errors: ApiErrors };

/** Open positions for other programs, with the names a search has in an address. */
export async function listForApi(
  url: URL,
  context: Context,
  port: SearchPort = searchPort(),
): Promise<ListAnswer> {
  const parsed = parseApiParameters(url);
  if (!parsed.ok) return parsed;
  const { lang = "zh-CN", limit, ...search } = parsed.given;
  const query = toPositionQuery(search);
  const options = { locale: lang, pageSize: Number(limit ?? 20), withCounts: false };
  const found = await searchPositions(query, options, context, port);
  const hasNext = query.page < found.pageCount;
  const next = { ...parsed.given, page: String(query.page + 1) };
  const path = href("zh-CN", "positions.apiList");
  return {
    ok: true,
    list: {
      total: found.total,
      page: query.page,
      pageCount: found.pageCount,
      next: hasNext ? env().appUrl + path + queryString(next) : null,
      degraded: found.degraded,
      positions: found.positions.map((card) => summary(card, lang)),
    },
  };
}

/** One open position for other programs; null where there is none. */
export async function findForApi(
  id: string,
  lang: Locale,
  context: Context,
): Promise<ApiPositionDetail | null> {
  const position = await findPublicPosition(id, lang, context);
  return position?.isOpen ? detail(position, lang) : null;
}

function urls(id: string, organisationId: string, lang: Locale) {
  return {
    position: env().appUrl + href(lang, "positions.position", { positionId: id }),
    employer: env().appUrl + href(lang, "positions.employer", { organisationId }),
  };
}

function summary(card: PositionCard, lang: Locale): ApiPosition {
  const at = urls(card.id, card.organisationId, lang);
  return {
    id: card.id,
    url: at.position,
    title: card.title,
    employer: { id: card.organisationId, name: card.employer, url: at.employer },
    place: card.place,
    formOfWork: card.formOfWork,
    wage: { ...card.wage },
    openings: card.openings,
    closingOn: card.closingOn,
    publishedAt: card.publishedAt.toISOString(),
    adjustments: [...card.adjustments],
    triedWithScreenReader: card.tried,
  };
}

function detail(position: PublicPosition, lang: Locale): ApiPositionDetail {
  const { view } = position;
  const at = urls(position.id, position.organisationId, lang);
  return {
    id: position.id,
    url: at.position,
    title: view.title,
    employer: { id: position.organisationId, name: position.employer, url: at.employer },
    place: view.place,
    formOfWork: view.formOfWork,
    wage: { ...view.wage },
    openings: view.openings,
    closingOn: view.closingOn ?? "",
    publishedAt: position.publishedAt.toISOString(),
    adjustments: [...view.adjustments],
    triedWithScreenReader: view.software.some(({ triedWith }) => triedWith !== ""),
    occupation: position.occupation,
    region: position.region,
    address: view.address,
    location: position.point,
    contract: view.contract,
    education: view.education,
    experienceYears: view.experienceYears,
    hours: view.hours,
    description: view.description,
    requirements: view.requirements.map((one) => ({ ...one })),
    demands: { ...view.demands },
    adjustmentsNote: view.adjustmentsNote,
    accessFacts: [...view.accessFacts],
    software: view.software.map((one) => ({ ...one })),
    updatedAt: position.updatedAt.toISOString(),
  };
}
