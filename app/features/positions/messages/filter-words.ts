import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { PositionQuery } from "../policy/index.ts";
import type { PositionWords } from "./wage-text.ts";

/** Names of what a query only has codes of. */
export interface FilterNames {
  readonly region: string | undefined;
  readonly occupation: string | undefined;
  readonly employer: string | undefined;
}

export interface ActiveFilter {
  readonly label: string;
  readonly without: PositionQuery;
}

/** What is in use, each with the search that is left without it. */
export function activeFilters(
  given: PositionQuery,
  names: FilterNames,
  t: PositionWords,
  locale: Locale,
): ActiveFilter[] {
  const query = { ...given, page: 1 };
  const { near, wage, education, experience, occupation, closingWithinDays } = query;
  const sort = query.sort === "near" ? "relevance" : query.sort;
  const one = (label: string, without: Partial<PositionQuery>): ActiveFilter[] => [
    { label, without: { ...query, ...without } },
  ];
  return [
    ...(query.words === "all" ? one(t("active.words"), { words: "relaxed" }) : []),
    ...(query.region
      ? one(t("active.region", { name: names.region ?? "" }), { region: undefined })
      : []),
    ...(near
      ? one(t("active.near", { name: names.region ?? "", km: near.km }), { near: undefined, sort })
      : []),
    ...query.forms.flatMap((code) =>
      one(t(`formOfWork.${code}`), { forms: query.forms.filter((other) => other !== code) }),
    ),
    ...(wage
      ? one(
          t("active.wage", {
            amount: t(`wage.per.${wage.unit}`, { amount: formatYuan(wage.atLeast, locale) }),
          }),
          { wage: undefined },
        )
      : []),
    ...(education
      ? one(t("active.education", { name: t(`education.${education}`) }), { education: undefined })
      : []),
    ...(experience === undefined
      ? []
      : one(t("active.experience", { years: experience }), { experience: undefined })),
    ...(occupation
      ? one(t("active.occupation", { name: names.occupation ?? occupation }), {
          occupation: undefined,
        })
      : []),
    ...query.adjustments.flatMap((code) =>
      one(t("active.adjustment", { name: t(`adjustment.${code}`) }), {
        adjustments: query.adjustments.filter((other) => other !== code),
      }),
    ),
    ...query.without.flatMap((code) =>
      one(t("active.without", { name: t(`demand.${code}`) }), {
        without: query.without.filter((other) => other !== code),
      }),
    ),
    ...(query.triedWithScreenReader
      ? one(t("active.tried"), { triedWithScreenReader: false })
      : []),
    ...(closingWithinDays === undefined
      ? []
      : one(t("active.closing", { days: closingWithinDays }), { closingWithinDays: undefined })),
    ...(query.organisationId
      ? one(t("active.employer", { name: names.employer ?? "" }), { organisationId: undefined })
      : []),
  ];
}
