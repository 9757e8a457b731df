import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { notFound } from "#app/http/failures.server.ts";
import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { ApplicationText } from "../components/application-text.tsx";
import { nextWords } from "../components/status-words.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import { applicationParams } from "../schema/forms.ts";
import styles from "../applications.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "applications.receipt",
  { params: applicationParams },
  async ({ actor, params, locale, ctx }) => {
    const application = await readOwnApplication(
      params.applicationId,
      seekerOf(actor),
      locale,
      ctx,
    );
    if (!application?.number || !application.submittedAt) throw notFound();
    const { number, checkCode, submittedAt } = application;
    const checkAt = originOf(href(locale, "applications.verify"));
    return { application, number, checkCode: checkCode ?? "", submittedAt, checkAt };
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("receipt.title"),
  caption: ({ data: { application } }) => application.title,
  titleSuffix: ({ data: { number } }) => ` ${inFours(number)}`,
  crumbs: ({ t, locale, data: { application } }) => [
    { label: t("list.title"), href: href(locale, "applications.list") },
    {
      label: application.title,
      href: href(locale, "applications.show", { applicationId: application.id }),
    },
  ],
});

export default function Receipt() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { application, number, checkCode, submittedAt, checkAt } = useLoaderData<typeof loader>();
  const { submittedText, next, employer, title } = application;
  const verify = href(locale, "applications.verify", {}, { number, code: checkCode });
  const sentence = nextWords(next, t, locale);
  return (
    <>
      <SummaryList
        rows={[
          {
            term: t("receipt.number"),
            value: <strong className="number receipt-number">{inFours(number)}</strong>,
          },
          {
            term: t("receipt.code"),
            value: <span className="number">{inFours(checkCode)}</span>,
          },
          { term: t("receipt.at"), value: formatMoment(submittedAt, locale) },
          { term: t("receipt.position"), value: title },
          { term: t("receipt.employer"), value: employer },
        ]}
      />
      <h2>{t("receipt.next")}</h2>
      <p>{t(`state.${application.state}`)}</p>
      {sentence && <p>{sentence}</p>}
      <h2>{t("receipt.check")}</h2>
      <p>{t("receipt.checkText", { address: checkAt })}</p>
      <p>
        <a href={verify}>{t("receipt.checkNow")}</a>
      </p>
      <h2>{t("receipt.text")}</h2>
      {submittedText === "" ? (
        <p>{t("receipt.withheld")}</p>
      ) : submittedText === null ? (
        <Notice kind="danger" isStanding title={t("receipt.unreadable")} />
      ) : (
        <>
          <p className="muted">{t("receipt.readBack")}</p>
          <ApplicationText text={submittedText} />
        </>
      )}
    </>
  );
}
