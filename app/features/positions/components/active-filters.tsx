import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import type { PositionQuery } from "../policy/index.ts";
import { activeFilters, type FilterNames } from "../messages/filter-words.ts";
import { searchAddress } from "../schema/search-address.ts";

interface ActiveFiltersProps {
  readonly query: PositionQuery;
  readonly centre: string | undefined;
  readonly names: FilterNames;
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
