import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { regionOwnName } from "#app/features/positions/reference/regions.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ResultList } from "#app/ui/result-list.tsx";
import { CoursesForm } from "../components/courses-form.tsx";
import { SessionCard } from "../components/session-card.tsx";
import { listOpenSessions } from "../list-open-sessions.server.ts";
import { coursesAddress, coursesQuery } from "../schema/courses-query.ts";

export const loader = page(
  "training.courses",
  { query: coursesQuery },
  async ({ query, locale, ctx }) => {
    const { sessions, ...found } = await listOpenSessions(query, locale, ctx);
    const placed = sessions.map((session) => ({
      session,
      place: regionOwnName(session.region, locale),
    }));
    return { query, placed, ...found };
  },
);

export const handle = pageHandle<typeof loader>()("training", {
  title: ({ t }) => t("list.title"),
  titleSuffix: ({ t, data: { count } }) => t("list.suffix", { count }),
  description: ({ t }) => t("list.description"),
  width: "results",
});

export default function Courses() {
  const t = useMessages("training");
  const locale = useLocale();
  const { query, placed, count, next } = useLoaderData<typeof loader>();
  return (
    <>
      <a className="visually-hidden-focusable" href="#results">
        {t("list.skip")}
      </a>
      <div className="with-aside">
        <CoursesForm query={query} />
        <section id="results" aria-labelledby="found" tabIndex={-1}>
          <div role="status">
            <h2 id="found" className="found-line">
              {count === 0 ? t("list.foundNone") : t("list.found", { count })}
            </h2>
          </div>
          {placed.length === 0 ? (
            <EmptyState title={t("list.foundNone")} heading={3}>
              <p>
                {t("list.none")} <a href={href(locale, "training.courses")}>{t("list.all")}</a>
              </p>
            </EmptyState>
          ) : (
            <ResultList>
              {placed.map(({ session, place }) => (
                <SessionCard key={session.id} session={session} place={place} />
              ))}
            </ResultList>
          )}
          <p className="button-row">
            {query.after && (
              <a
                className="link-standalone"
                href={href(locale, "training.courses", {}, coursesAddress(query))}
              >
                {t("list.first")}
              </a>
            )}
            {next && (
              <a
                className="link-standalone"
                href={href(locale, "training.courses", {}, coursesAddress(query, next))}
              >
                {t("list.next")}
              </a>
            )}
          </p>
        </section>
      </div>
    </>
  );
}
