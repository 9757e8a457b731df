import { useLoaderData } from "@remix-run/react";
import { answerBarrier } from "#app/features/accounts/barriers/answer-barrier.server.ts";
import { findBarrier } from "#app/features/accounts/barriers/barrier-reads.server.ts";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { barrierMoveForm, barrierParams } from "#app/features/accounts/schema/barrier.ts";
import { administratorOf } from "#app/http/administrator.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";

export const loader = page(
  "accounts.barrierReview",
  { params: barrierParams },
  async ({ params, ctx }) => {
    const report = await findBarrier(params.reportId, ctx);
    if (!report) throw notFound();
    return report;
  },
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t, data: { number } }) => t("barrierReview.title", { number: inFours(number) }),
  titleSuffix: ({ t, data: { state } }) => ` - ${t(`barrier.state.${state}`)}`,
  crumbs: ({ t, locale }) => [
    { label: t("barrierQueue.title"), href: href(locale, "accounts.barrierQueue") },
  ],
});

export const action = command(
  "accounts.barrierReview",
  { params: barrierParams, forms: { answer: barrierMoveForm } },
  async ({ actor, params, form, locale, ctx }) => {
    const input = { ...form, id: params.reportId };
    const answered = await answerBarrier(input, administratorOf(actor), ctx);
    if (!answered.ok) return answered;
    return done(href(locale, "accounts.barrierReview", params), "barrierAnswered");
  },
);

export default function AdminBarrier() {
  const report = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <SummaryList
        rows={[
          { term: t("barrier.state"), value: t(`barrier.state.${report.state}`) },
          { term: t("barrier.page.label"), value: report.page || t("barrierReview.none") },
          {
            term: t("barrier.description.label"),
            value: <span className="prewrap">{report.description}</span>,
          },
          {
            term: t("barrier.assistiveTech.label"),
            value: report.assistiveTech || t("barrierReview.none"),
          },
          { term: t("barrier.contact.label"), value: report.contact || t("barrierReview.none") },
          { term: t("barrier.received"), value: formatMoment(report.createdAt, locale) },
          { term: t("barrier.due"), value: formatDay(report.dueOn, locale) },
        ]}
      />
      <section className="section">
        <h2>{t("barrierReview.answer")}</h2>
        <ActionForm intent="answer">
          <input type="hidden" name="from" value={report.state} />
          <RadioField
            name="to"
            label={t("barrierReview.to")}
            required
            options={report.moves.map((state) => ({
              value: state,
              label: t(`barrier.state.${state}`),
              hint: t(`barrierReview.hint.${state}`),
            }))}
          />
          <TextAreaField
            name="answer"
            label={t("barrier.answer")}
            hint={t("barrierReview.answerHint")}
            optional
            defaultValue={report.answer}
          />
          <Button>{t("barrierReview.button")}</Button>
        </ActionForm>
      </section>
      <section className="section">
        <h2>{t("barrierReview.activity")}</h2>
        <ol reversed role="list">
          {report.activity.map(({ sequence, action: what, at }) => {
            const key = `barrierReview.did.${what.replace("barrier.", "")}`;
            return (
              <li key={sequence}>
                {formatMoment(at, locale)} {t.has(key) ? t(key) : what}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
