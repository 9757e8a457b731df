import { yuanText } from "#app/lib/money.ts";
import { emptyQuery, type PositionQuery } from "../policy/index.ts";

/** The parameters of a search in an address, in a fixed order and without what is usual anyway. */
export function searchAddress(
  query: PositionQuery,
  centre: string | undefined,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  return {
    q: query.q || undefined,
    words: query.words === emptyQuery.words ? undefined : query.words,
    region: query.near ? centre : query.region,
    km: query.near && String(query.near.km),
    form: query.forms,
    wage: query.wage && yuanText(query.wage.atLeast).replace(/\.00$/, ""),
    unit: query.wage && query.wage.unit !== "month" ? query.wage.unit : undefined,
    education: query.education,
    experience: query.experience === undefined ? undefined : String(query.experience),
    occupation: query.occupation,
    adjustment: query.adjustments,
    without: query.without,
    tried: query.triedWithScreenReader ? "yes" : undefined,
    closing: query.closingWithinDays === undefined ? undefined : String(query.closingWithinDays),
    employer: query.organisationId,
    sort: query.sort === emptyQuery.sort ? undefined : query.sort,
    page: query.page === 1 ? undefined : String(query.page),
  };
}
