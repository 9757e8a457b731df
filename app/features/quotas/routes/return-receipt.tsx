import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Link } from "#app/ui/link.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { ReturnFigures } from "../components/return-figures.tsx";
import { findOwnReturn } from "../own-return.server.ts";
import { yearParams } from "../schema/ledger-forms.ts";

export const loader = page(
  "returns.receipt",
  { params: yearParams },
  async ({ actor, params: { year }, ctx }) => {
    const { stage, filed } = await findOwnReturn(employerOf(actor), year, ctx);
    const version = filed.find(({ isInForce }) => isInForce);
    if (!version) throw notFound();
    return { year, stage, ...version };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { year } }) => t("receipt.title", { year }),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("show.title", { year }),
      href: href(locale, "returns.show", { year: String(year) }),
    },
  ],
  width: "tables",
});

export default function ReturnReceipt() {
  const { year, stage, number, receipt, submittedAt, figures } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const key = `show.whatNow.${stage}`;
  return (
    <>
      <SummaryList
        rows={[
          { term: t("receipt.number"), value: <strong className="number">{receipt}</strong> },
          { term: t("receipt.time"), value: formatMoment(submittedAt, locale) },
          {
            term: t("receipt.version"),
            value: t("determination.editionValue", { edition: number }),
          },
          { term: t("receipt.state"), value: t(`state.${stage}`) },
        ]}
      />
      <p>{t("receipt.keep")}</p>
      <h2>{t("receipt.next")}</h2>
      {t.has(key) ? <p>{t(key)}</p> : null}
      <p>
        <Link href={href(locale, "returns.show", { year: String(year) })} isStandalone>
          {t("receipt.back", { year })}
        </Link>
      </p>
      <section className="section">
        <h2>{t("show.figures")}</h2>
        <ReturnFigures caption={t("show.figures")} figures={figures} isCaptionHidden />
      </section>
    </>
  );
}
