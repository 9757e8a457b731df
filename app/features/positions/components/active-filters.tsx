import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { PositionQuery } from "../policy/index.ts";
import { searchAddress } from "../schema/search-address.ts";
import type { PositionWords } from "../schema/wage-text.ts";

/** Names of what a query only has codes of. */
export interface FilterNames {
  readonly region: string | undefined;
  readonly occupation: string | undefined;
  readonly employer: string | undefined;
}

interface ActiveFiltersProps {
  readonly query: PositionQuery;
  readonly centre: string | undefined;
  readonly names: FilterNames;
}

interface ActiveFilter {
  readonly label: string;
  readonly without: PositionQuery;
}

/** Every filter in use as a link that takes it away. */
export function ActiveFilters({ query, centre, names }: ActiveFiltersProps) {
  const t = useMessages("positions");
  const locale = useLocale();
  const filters = activeFilters(query, names, t, locale);
  if (filters.length === 0) return null;
  return (
    <nav aria-label={t("search.active")}>
      <ul className="tag-list" role="list">
        {filters.map(({ label, without }) => (
          <li key={label}>
            <a
              className="filter-tag"
              href={href(locale, "positions.search", {}, searchAddress(without, centre))}
            >
              <span className="visually-hidden">{t("search.remove")}</span>
              {label}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        <li>
          <a
            className="link-standalone"
            href={href(locale, "positions.search", {}, { q: query.q })}
          >
            {t("search.clear")}
          </a>
        </li>
      </ul>
    </nav>
  );
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
