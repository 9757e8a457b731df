import { useLoaderData } from "@remix-run/react";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { notFound } from "#app/http/failures.server.ts";
import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { readOwnCertificate } from "../certificates/read-certificate.server.ts";
import { enrolmentParams } from "../schema/enrolment-forms.ts";

export const loader = page(
  "enrolments.certificate",
  { params: enrolmentParams },
  async ({ actor, params: { enrolmentId }, locale, ctx }) => {
    const certificate = await readOwnCertificate(enrolmentId, seekerOf(actor), locale, ctx);
    if (!certificate) throw notFound();
    return { certificate, checkAt: originOf(href(locale, "enrolments.checkCertificate")) };
  },
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t }) => t("certificate.title"),
  caption: ({ data: { certificate } }) => certificate.title,
  titleSuffix: ({ data: { certificate } }) => ` ${inFours(certificate.number)}`,
  crumbs: ({ t, locale, data: { certificate } }) => [
    { label: t("list.title"), href: href(locale, "enrolments.list") },
    {
      label: certificate.title,
      href: href(locale, "enrolments.one", { enrolmentId: certificate.enrolmentId }),
    },
  ],
});

export default function Certificate() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { certificate, checkAt } = useLoaderData<typeof loader>();
  const { number, checkCode, holder, title, provider, uscc, hours, reason } = certificate;
  const day = (at: Date | null) => (at ? formatDay(shanghaiDay(at), locale) : "");
  return (
    <>
      {certificate.withdrawnAt && (
        <Notice
          kind="danger"
          isStanding
          title={t("certificate.withdrawn", { day: day(certificate.withdrawnAt) })}
        >
          <p className="prewrap" lang={languageOf(reason, locale)}>
            {reason}
          </p>
        </Notice>
      )}
      <p className="lede">{t("certificate.text", { holder, title })}</p>
      <SummaryList
        rows={[
          {
            term: t("certificate.number"),
            value: <strong className="number">{inFours(number)}</strong>,
          },
          {
            term: t("certificate.code"),
            value: <span className="number">{inFours(checkCode)}</span>,
          },
          { term: t("certificate.holder"), value: holder },
          { term: t("check.session"), value: title },
          { term: t("receipt.provider"), value: `${provider} (${uscc})` },
          {
            term: t("certificate.days"),
            value: t("certificate.daysValue", {
              from: day(certificate.startsAt),
              until: day(certificate.endsAt),
            }),
          },
          ...(hours ? [{ term: t("certificate.hours"), value: String(hours) }] : []),
          { term: t("certificate.issued"), value: day(certificate.issuedAt) },
        ]}
      />
      {certificate.before.map((one) => (
        <p key={one.number}>
          {t("certificate.before", { number: inFours(one.number), day: day(one.withdrawnAt) })}
        </p>
      ))}
      <p>{t("certificate.check", { address: checkAt })}</p>
      <p>
        <a href={href(locale, "enrolments.checkCertificate", {}, { number, code: checkCode })}>
          {t("certificate.checkNow")}
        </a>
      </p>
    </>
  );
}
