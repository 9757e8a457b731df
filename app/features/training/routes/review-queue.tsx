import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { listSessionQueue } from "../offering/review-queue.server.ts";
import { sessionQueueQuery } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.reviewQueue",
  { query: sessionQueueQuery },
  async ({ actor, query, locale, ctx }) => ({
    ...(await listSessionQueue(query.after, officerOf(actor), locale, ctx)),
    isFirst: query.after === null,
  }),
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("queue.title"),
  titleSuffix: ({ t, data: { count } }) => t("queue.suffix", { count }),
  width: "tables",
});

export default function ReviewQueue() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { rows, count, next, isFirst } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t("queue.waiting", { count })}</p>
      <p>
        <Link href={href(locale, "trainingFigures.show")} isStandalone>
          {t("queue.figures")}
        </Link>
      </p>
      <p>
        <Link href={href(locale, "contests.queue")} isStandalone>
          {t("queue.contests")}
        </Link>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t("queue.none")}>{t("queue.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("queue.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: t("sessions.course"),
              isRowHeader: true,
              cell: ({ id, title }) => (
                <a href={href(locale, "teaching.review", { sessionId: id })}>
                  <span lang={languageOf(title, locale)}>{title}</span>
                </a>
              ),
            },
            {
              key: "provider",
              header: t("queue.provider"),
              cell: ({ provider }) => <span lang={languageOf(provider, locale)}>{provider}</span>,
            },
            { key: "place", header: t("venue.region"), cell: ({ place }) => place },
            {
              key: "submittedAt",
              header: t("queue.submittedAt"),
              cell: ({ submittedAt }) => formatMoment(submittedAt, locale),
            },
            {
              key: "start",
              header: t("sessions.start"),
              cell: ({ startsAt }) =>
                startsAt ? formatShortDay(shanghaiDay(startsAt), locale) : "",
            },
          ]}
        />
      )}
      <p className="button-row">
        {!isFirst && <Link href={href(locale, "teaching.reviewQueue")}>{t("list.first")}</Link>}
        {next && (
          <Link
            href={href(
              locale,
              "teaching.reviewQueue",
              {},
              { after: `${next.submittedAt.toISOString()}_${next.id}` },
            )}
          >
            {t("list.next")}
          </Link>
        )}
      </p>
    </>
  );
}
