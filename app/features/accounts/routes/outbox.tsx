import { useLoaderData } from "@remix-run/react";
import { listSentMessages } from "#app/features/accounts/outbox.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";

const TEXT_SHOWN = 24;

export const loader = page("accounts.outbox", {}, async ({ ctx }) => {
  const messages = await listSentMessages(ctx);
  return messages.map(({ id, channel, to, subject, body, createdAt, state }) => ({
    id,
    channel,
    to,
    title: channel === "mail" ? subject : `${body.slice(0, TEXT_SHOWN)}…`,
    createdAt,
    state,
  }));
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("outbox.title"),
  titleSuffix: ({ t, data }) => t("outbox.suffix", { count: data.length }),
  width: "tables",
});

export default function Outbox() {
  const messages = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("outbox.lede")}</Lede>
      {messages.length === 0 ? (
        <EmptyState title={t("outbox.empty.title")}>{t("outbox.empty.text")}</EmptyState>
      ) : (
        <Table
          caption={t("outbox.caption", { count: messages.length })}
          rows={messages}
          rowKey={(message) => message.id}
          columns={[
            {
              key: "title",
              header: t("outbox.subject"),
              isRowHeader: true,
              cell: ({ id, title }) => (
                <Link href={href(locale, "accounts.outboxMessage", { id })}>{title}</Link>
              ),
            },
            { key: "to", header: t("outbox.to"), cell: ({ to }) => to },
            {
              key: "channel",
              header: t("outbox.channel"),
              cell: ({ channel }) => t(`outbox.channel.${channel}`),
            },
            {
              key: "at",
              header: t("outbox.at"),
              cell: ({ createdAt }) => (
                <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, locale)}</time>
              ),
            },
            {
              key: "state",
              header: t("outbox.state"),
              cell: ({ state }) => t(`outbox.state.${state}`),
            },
          ]}
        />
      )}
    </>
  );
}
