import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { FilterTags } from "#app/ui/filter-tags.tsx";
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
  return (
    <FilterTags
      label={t("search.active")}
      removeLabel={t("search.remove")}
      filters={activeFilters(query, names, t, locale).map(({ label, without }) => ({
        label,
        href: href(locale, "positions.search", {}, searchAddress(without, centre)),
      }))}
      clear={{
        label: t("search.clear"),
        href: href(locale, "positions.search", {}, { q: query.q }),
      }}
    />
  );
}
