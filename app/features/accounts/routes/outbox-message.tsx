import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findSentMessage } from "#app/features/accounts/outbox.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

export const loader = page(
  "accounts.outboxMessage",
  { params: z.object({ id: z.uuid() }) },
  async ({ params, ctx }) => {
    const message = await findSentMessage(params.id, ctx);
    if (!message) throw notFound();
    return message;
  },
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t, data }) => (data.channel === "mail" ? data.subject : t("outbox.text.title")),
  titleSuffix: ({ data }) => ` ${data.to}`,
  crumbs: ({ t, locale }) => [{ label: t("outbox.title"), href: href(locale, "accounts.outbox") }],
});

const LINK = /(https?:\/\/[^\s）)]+)/;

export default function OutboxMessage() {
  const message = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <SummaryList
        rows={[
          { term: t("outbox.to"), value: message.to },
          { term: t("outbox.channel"), value: t(`outbox.channel.${message.channel}`) },
          {
            term: t("outbox.at"),
            value: (
              <time dateTime={message.createdAt.toISOString()}>
                {formatMoment(message.createdAt, locale)}
              </time>
            ),
          },
          { term: t("outbox.state"), value: t(`outbox.state.${message.state}`) },
        ]}
      />
      <section className="section" lang={message.locale}>
        <p className="prewrap">
          {message.body.split(LINK).map((part, at) =>
            LINK.test(part) ? (
              <a key={at} href={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      </section>
    </>
  );
}
