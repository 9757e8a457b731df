import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { DisciplineResults } from "../components/contest-results.tsx";
import { listPublicResults } from "../events/public-results.server.ts";
import { sessionParams } from "../schema/courses-query.ts";

export const loader = page(
  "contests.results",
  { params: sessionParams },
  async ({ params: { sessionId }, locale, ctx }) => {
    const contest = await listPublicResults(sessionId, locale, ctx);
    if (!contest) throw notFound();
    return { contest };
  },
);

export const handle = pageHandle<typeof loader>()("contests", {
  title: ({ t }) => t("public.title"),
  caption: ({ locale, data: { contest } }) =>
    contest.startsAt
      ? `${contest.title} · ${formatDay(shanghaiDay(contest.startsAt), locale)}`
      : contest.title,
  titleSuffix: ({ data: { contest } }) => ` - ${contest.title}`,
  crumbs: ({ locale, data: { contest } }) => [
    {
      label: contest.title,
      href: href(locale, "training.session", { sessionId: contest.sessionId }),
    },
  ],
  width: "tables",
});

export default function ContestResults() {
  const t = useMessages("contests");
  const locale = useLocale();
  const { contest } = useLoaderData<typeof loader>();
  const { sessionId, disciplines } = contest;
  return (
    <>
      <p>{t("public.intro")}</p>
      {disciplines.map((discipline) => (
        <DisciplineResults key={discipline.id} discipline={discipline} />
      ))}
      <p>
        <a className="link-standalone" href={href(locale, "training.session", { sessionId })}>
          {t("public.session")}
        </a>
      </p>
    </>
  );
}
