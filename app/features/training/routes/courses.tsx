import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { occupationName } from "#app/features/positions/index.server.ts";
import { regionName, regionOwnName } from "#app/features/positions/reference/regions.ts";
import { page } from "#app/http/route.server.ts";
import { formatList } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { readingPreferencesOf } from "#app/shell/load-shell.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ResultList } from "#app/ui/result-list.tsx";
import { ActiveCourseFilters, WiderCourseOptions } from "../components/active-course-filters.tsx";
import { CoursesForm } from "../components/courses-form.tsx";
import { SessionCard } from "../components/session-card.tsx";
import { occupationChoices, regionChoices } from "../courses-choices.server.ts";
import { askedCourses, coursesAddress } from "../schema/courses-query.ts";
import { searchCourses } from "../search-courses.server.ts";

export const loader = page(
  "training.courses",
  { query: askedCourses },
  async ({ query: { query, dropped }, locale, ctx, request, load }) => {
    const { pageLength, results } = await readingPreferencesOf(request, load);
    const found = await searchCourses(query, { locale, pageSize: Number(pageLength ?? 20) }, ctx);
    const { region, occupation } = query;
    return {
      query,
      dropped: dropped.map(({ name, value }) => `${name}=${value}`),
      names: {
        region: region && regionName(region, locale),
        occupation: occupation && occupationName(occupation, locale),
      },
      found: {
        ...found,
        sessions: found.sessions.map((session) => ({
          session,
          place: regionOwnName(session.region, locale),
        })),
      },
      regions: regionChoices(found, region, locale),
      occupations: occupationChoices(found, occupation, locale),
      isShort: results === "short",
    };
  },
);

export const handle = pageHandle<typeof loader>()("training", {
  title: ({ t }) => t("list.title"),
  titleSuffix: ({ t, data: { query, found } }) =>
    [
      query.q && t("list.suffixWords", { q: query.q }),
      t(found.total.relation === "exact" ? "list.suffix" : "list.suffixAtLeast", {
        count: found.total.value,
      }),
      query.page > 1 && t("list.suffixPage", { page: query.page }),
    ]
      .filter(Boolean)
      .join(""),
  description: ({ t }) => t("list.description"),
  width: "results",
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data && data.query.q !== "" ? [{ name: "robots", content: "noindex" }] : [];

export default function Courses() {
  const t = useMessages("training");
  const locale = useLocale();
  const { query, dropped, found, ...shown } = useLoaderData<typeof loader>();
  const { regions, occupations, names } = shown;
  return (
    <>
      <a className="visually-hidden-focusable" href="#results">
        {t("list.skip")}
      </a>
      <div className="with-aside">
        <CoursesForm
          query={query}
          regions={regions}
          occupations={occupations}
          counts={found.counts}
        />
        <section id="results" aria-labelledby="found" tabIndex={-1}>
          {dropped.length > 0 && (
            <Notice kind="warning">
              {t("list.dropped", { list: formatList(dropped, locale) })}
            </Notice>
          )}
          {found.degraded && <Notice kind="warning">{t("list.degraded")}</Notice>}
          {found.droppedWords.length > 0 && (
            <Notice>
              {t("list.droppedWords", { list: formatList(found.droppedWords, locale) })}
            </Notice>
          )}
          <FoundLine found={found} page={query.page} />
          <ActiveCourseFilters query={query} names={names} />
          <Results found={found} query={query} names={names} isShort={shown.isShort} />
        </section>
      </div>
    </>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function FoundLine({ found, page: current }: Pick<Shown, "found"> & { readonly page: number }) {
  const t = useMessages("training");
  const { value, relation } = found.total;
  const where = { page: current, pageCount: found.pageCount };
  return (
    // Around the heading: one inside it would be heard as "status bar" in place of the heading's words.
    <div role="status">
      <h2 id="found" className="found-line">
        {value === 0
          ? t("list.foundNone")
          : t(relation === "exact" ? "list.found" : "list.foundAtLeast", { count: value })}
        {found.pageCount > 1 && <span className="muted"> {t("list.page", where)}</span>}
      </h2>
    </div>
  );
}

function Results({
  found,
  query,
  names,
  isShort,
}: Pick<Shown, "found" | "query" | "names" | "isShort">) {
  const t = useMessages("training");
  const locale = useLocale();
  const addressOf = (to: number) =>
    href(locale, "training.courses", {}, coursesAddress({ ...query, page: to }));
  if (found.total.value === 0) return <WiderCourseOptions wider={found.wider} names={names} />;
  return (
    <>
      {found.sessions.length === 0 ? (
        <p>
          {t("list.pageEmpty")} <a href={addressOf(1)}>{t("list.first")}</a>
        </p>
      ) : (
        <ResultList>
          {found.sessions.map(({ session, place }) => (
            <SessionCard key={session.id} session={session} place={place} isShort={isShort} />
          ))}
        </ResultList>
      )}
      <Pagination page={query.page} pageCount={found.pageCount} hrefFor={addressOf} />
    </>
  );
}
