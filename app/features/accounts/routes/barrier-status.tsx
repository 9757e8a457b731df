import { useLoaderData } from "@remix-run/react";
import { findBarrierStatus } from "#app/features/accounts/barriers/barrier-reads.server.ts";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { barrierStatusQuery } from "#app/features/accounts/schema/barrier.ts";
import { page } from "#app/http/route.server.ts";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page(
  "accounts.barrierStatus",
  { query: barrierStatusQuery },
  async ({ query: { number = "" }, ctx }) => ({
    asked: number,
    report: number === "" ? null : await findBarrierStatus(number, ctx),
  }),
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("barrier.status.title"),
  titleSuffix: ({ t, data: { asked, report } }) =>
    asked && !report ? t("barrier.status.noneSuffix") : undefined,
  crumbs: ({ t, locale }) => [
    { label: t("barrier.title"), href: href(locale, "accounts.barrier") },
  ],
});

export default function BarrierStatus() {
  const { asked, report } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      {report ? (
        <>
          <SummaryList
            rows={[
              {
                term: t("barrier.number"),
                value: <strong className="number">{inFours(report.number)}</strong>,
              },
              { term: t("barrier.state"), value: t(`barrier.state.${report.state}`) },
              { term: t("barrier.received"), value: formatMoment(report.createdAt, locale) },
              ...(report.decidedAt
                ? [{ term: t("barrier.decided"), value: formatMoment(report.decidedAt, locale) }]
                : [{ term: t("barrier.due"), value: formatDay(report.dueOn, locale) }]),
              ...(report.answer
                ? [
                    {
                      term: t("barrier.answer"),
                      value: <span className="prewrap">{report.answer}</span>,
                    },
                  ]
                : []),
            ]}
          />
          <p>{t(`barrier.next.${report.state}`)}</p>
        </>
      ) : null}
      {asked && !report ? (
        <Notice kind="warning" title={t("barrier.status.none")} isStanding>
          {t("barrier.status.noneHint")}
        </Notice>
      ) : null}
      <Form method="get" aria-label={t("barrier.status.form")}>
        <TextField
          name="number"
          label={t("barrier.status.label")}
          hint={t("barrier.status.hint")}
          width={10}
          spellCheck={false}
          autoCapitalize="characters"
          defaultValue={report ? "" : asked}
        />
        <Button variant="secondary">{t("barrier.status.button")}</Button>
      </Form>
    </>
  );
}
