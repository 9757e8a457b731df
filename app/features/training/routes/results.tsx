import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { concludeSession, previewResults } from "../certificates/conclude-session.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { nothingForm } from "../schema/enrolment-forms.ts";

export const loader = page(
  "participants.results",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, ctx }) => {
    const preview = await previewResults(sessionId, providerOf(actor), ctx);
    if (!preview) throw notFound();
    return preview;
  },
);

export const action = command(
  "participants.results",
  { params: sessionParams, forms: { conclude: nothingForm } },
  async ({ actor, params, locale, ctx }) => {
    const concluded = await concludeSession(params, providerOf(actor), ctx);
    if (!concluded.ok) return concluded;
    return done(href(locale, "participants.results", params), "concluded");
  },
);

export const handle = pageHandle<typeof loader>()("participants", {
  title: ({ t }) => t("results.title"),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { title, sessionId } }) => [
    { label: t("sessions.title"), href: href(locale, "participants.sessions") },
    { label: title, href: href(locale, "participants.list", { sessionId }) },
  ],
  width: "tables",
});

export default function Results() {
  const t = useMessages("participants");
  const locale = useLocale();
  const { people, verdict } = useLoaderData<typeof loader>();
  if (people.length === 0) return <p>{t("results.nobody")}</p>;
  return (
    <>
      <p>{t("results.text")}</p>
      {!verdict.ok && (
        <Notice kind="warning" isStanding title={t("results.notYet")}>
          <p>
            {t(`refused.${verdict.reason}`, {
              meeting: "meeting" in verdict ? (verdict.meeting ?? 0) : 0,
            })}
          </p>
        </Notice>
      )}
      <Table
        caption={t("results.caption")}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("list.name"),
            isRowHeader: true,
            cell: ({ id, name }) => (
              <a
                href={href(locale, "participants.one", { enrolmentId: id })}
                lang={languageOf(name, locale)}
              >
                {name}
              </a>
            ),
          },
          {
            key: "attended",
            header: t("results.attended"),
            align: "number",
            cell: ({ result }) =>
              result.ok
                ? t("results.of", {
                    attended: result.working.attended,
                    taught: result.working.taught,
                  })
                : "",
          },
          {
            key: "needed",
            header: t("results.needed"),
            align: "number",
            cell: ({ result }) => (result.ok ? result.working.needed : ""),
          },
          {
            key: "becomes",
            header: t("results.becomes"),
            cell: ({ result }) =>
              result.ok
                ? t(result.lacked ? `becomes.${result.lacked}` : `becomes.${result.move}`)
                : t(`becomes.${result.reason}`),
          },
        ]}
      />
      {verdict.ok && (
        <ActionForm intent="conclude">
          <p>{t("results.after")}</p>
          <Button>{t("results.button")}</Button>
        </ActionForm>
      )}
    </>
  );
}
