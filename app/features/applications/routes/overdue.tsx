import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOverdueAdjustments } from "../list-overdue-adjustments.server.ts";
import { afterQuery } from "../schema/forms.ts";

export const loader = page("applications.overdue", { query: afterQuery }, ({ query, actor, ctx }) =>
  listOverdueAdjustments(query, counsellorOf(actor), ctx),
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("unanswered.title"),
  width: "tables",
});

export default function Overdue() {
  const t = useMessages("applications");
  const codes = useMessages("positions");
  const locale = useLocale();
  const { rows, next } = useLoaderData<typeof loader>();
  if (rows.length === 0) {
    return <EmptyState title={t("unanswered.none")}>{t("unanswered.noneText")}</EmptyState>;
  }
  return (
    <>
      <Lede>{t("unanswered.lede")}</Lede>
      <Table
        caption={t("unanswered.caption")}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("unanswered.person"),
            cell: ({ name }) => name,
            isRowHeader: true,
          },
          {
            key: "adjustment",
            header: t("unanswered.adjustment"),
            cell: ({ code, words }) => (
              <>
                {code && <p>{codes(`adjustment.${code as "captions"}`)}</p>}
                {words && <p className="prewrap">{words}</p>}
              </>
            ),
          },
          {
            key: "employer",
            header: t("unanswered.employer"),
            cell: ({ employer, title, positionId }) => (
              <>
                <p>{employer}</p>
                <p>
                  <a href={href(locale, "positions.position", { positionId })}>{title}</a>
                </p>
              </>
            ),
          },
          {
            key: "due",
            header: t("unanswered.due"),
            cell: ({ dueOn }) => formatShortDay(dueOn, locale),
          },
        ]}
      />
      {next && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "applications.overdue", {}, { after: next })}
          >
            {t("unanswered.more")}
          </a>
        </p>
      )}
    </>
  );
}
