import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { listContestsToReview } from "../events/read-contest.server.ts";

export const loader = page("contests.queue", {}, async ({ actor, ctx }) => ({
  contests: await listContestsToReview(officerOf(actor), ctx),
}));

export const handle = pageHandle<typeof loader>()("contests", {
  title: ({ t }) => t("review.queue"),
  width: "tables",
});

export default function ContestQueue() {
  const t = useMessages("contests");
  const locale = useLocale();
  const { contests } = useLoaderData<typeof loader>();
  if (contests.length === 0) {
    return <EmptyState title={t("review.none")}>{t("review.noneText")}</EmptyState>;
  }
  return (
    <Table
      caption={t("review.caption")}
      rows={contests}
      rowKey={({ sessionId }) => sessionId}
      columns={[
        {
          key: "contest",
          header: t("review.contest"),
          isRowHeader: true,
          cell: ({ sessionId, title }) => (
            <a
              href={href(locale, "contests.review", { sessionId })}
              lang={languageOf(title, locale)}
            >
              {title}
            </a>
          ),
        },
        {
          key: "organiser",
          header: t("review.organiser"),
          cell: ({ organiser }) => <span lang={languageOf(organiser, locale)}>{organiser}</span>,
        },
        {
          key: "since",
          header: t("review.since"),
          cell: ({ handedInAt }) => handedInAt && formatMoment(handedInAt, locale),
        },
      ]}
    />
  );
}
