import { useLoaderData } from "@remix-run/react";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { readOwnEnrolment } from "../enrolment/read-own-enrolment.server.ts";
import { enrolmentParams } from "../schema/enrolment-forms.ts";

export const loader = page(
  "enrolments.receipt",
  { params: enrolmentParams },
  async ({ actor, params: { enrolmentId }, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const enrolment = await readOwnEnrolment(enrolmentId, seeker, locale, ctx);
    if (!enrolment) throw notFound();
    const { id, number, appliedAt, title, provider, state, startsAt } = enrolment;
    // What became of it is between the person and the provider.
    const next = seeker.by ? null : state;
    return { id, number, appliedAt, title, provider, next, startsAt };
  },
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t }) => t("receipt.title"),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { number } }) => ` ${inFours(number)}`,
  crumbs: ({ t, locale, data: { id, title, next } }) =>
    next === null
      ? []
      : [
          { label: t("list.title"), href: href(locale, "enrolments.list") },
          { label: title, href: href(locale, "enrolments.one", { enrolmentId: id }) },
        ],
});

export default function Receipt() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { id, number, appliedAt, title, provider, next, startsAt } = useLoaderData<typeof loader>();
  return (
    <>
      <SummaryList
        rows={[
          {
            term: t("receipt.number"),
            value: <strong className="number">{inFours(number)}</strong>,
          },
          { term: t("receipt.at"), value: formatMoment(appliedAt, locale) },
          { term: t("check.session"), value: title },
          { term: t("receipt.provider"), value: provider },
          { term: t("check.starts"), value: startsAt ? formatMoment(startsAt, locale) : "" },
        ]}
      />
      {next === null ? (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "enrolments.needs", { enrolmentId: id })}
          >
            {t("proposed.title")}
          </a>
        </p>
      ) : (
        <>
          <h2>{t("receipt.next")}</h2>
          <p>{t(`state.${next}`)}</p>
          <p>
            <a
              className="link-standalone"
              href={href(locale, "enrolments.one", { enrolmentId: id })}
            >
              {t("receipt.see")}
            </a>
          </p>
        </>
      )}
    </>
  );
}
