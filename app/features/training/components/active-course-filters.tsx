import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterTags } from "#app/ui/filter-tags.tsx";
import { courseFilters } from "../policy/index.ts";
import type { CoursesQuery } from "../policy/index.ts";
import { coursesAddress } from "../schema/courses-query.ts";
import type { WiderCourses } from "../search-courses.server.ts";
import { filterText } from "./course-filter-words.ts";
import type { CourseFilterNames } from "./course-filter-words.ts";

interface ActiveCourseFiltersProps {
  readonly query: CoursesQuery;
  readonly names: CourseFilterNames;
}

/** Every filter in use as a link that takes it away. */
export function ActiveCourseFilters({ query, names }: ActiveCourseFiltersProps) {
  const t = useMessages("training");
  const locale = useLocale();
  return (
    <FilterTags
      label={t("list.active")}
      removeLabel={t("list.remove")}
      filters={courseFilters(query).map(({ filter, without }) => ({
        label: filterText(filter, names, t),
        href: href(locale, "training.courses", {}, coursesAddress(without)),
      }))}
      clear={{
        label: t("list.clear"),
        href: href(locale, "training.courses", {}, { q: query.q || undefined }),
      }}
    />
  );
}

interface WiderCoursesProps {
  readonly wider: readonly WiderCourses[];
  readonly names: CourseFilterNames;
}

/** Nothing was found: what one wish less would find. */
export function WiderCourseOptions({ wider, names }: WiderCoursesProps) {
  const t = useMessages("training");
  const locale = useLocale();
  return (
    <EmptyState title={t("list.widerTitle")} heading={3}>
      {wider.length > 0 ? (
        <ul>
          {wider.map(({ filter, query, count }) => (
            <li key={JSON.stringify(filter)}>
              <a
                className="link-standalone"
                href={href(locale, "training.courses", {}, coursesAddress(query))}
              >
                {filter
                  ? t("list.widerOne", { name: filterText(filter, names, t), count })
                  : t("list.widerWords", { count })}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("list.widerNone")}</p>
      )}
      <p>
        <a className="link-standalone" href={href(locale, "training.courses")}>
          {t("list.all")}
        </a>
      </p>
    </EmptyState>
  );
}
