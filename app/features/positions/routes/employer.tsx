import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readAnswerRate } from "#app/features/applications/index.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { ResultList } from "#app/ui/result-list.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { PositionCard } from "../components/position-card.tsx";
import { pageNumber } from "../schema/page-number.ts";
import { findPublicEmployer } from "../find-public-employer.server.ts";

export const loader = page(
  "positions.employer",
  { params: z.object({ organisationId: z.uuid() }), query: pageNumber },
  async ({ params, query, actor, locale, ctx }) => {
    const asked = { organisationId: params.organisationId, page: query.page };
    const employer = await findPublicEmployer(asked, locale, ctx);
    if (!employer) throw notFound();
    const rate = await readAnswerRate(employer.id, ctx);
    return { employer, rate, canSave: actor.kind === "visitor" || actor.kind === "seeker" };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ data: { employer } }) => employer.name,
  crumbs: ({ t, locale }) => [{ label: t("search.title"), href: href(locale, "positions.search") }],
  description: ({ t, data: { employer } }) => t("employer.description", { name: employer.name }),
});

export default function Employer() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { employer, canSave } = useLoaderData<typeof loader>();
  const { place, address, website, staffBand, about, positions, total } = employer;
  const addressOf = (to: number) =>
    href(locale, "positions.employer", { organisationId: employer.id }, { page: to });
  const facts = [
    { term: t("employer.address"), value: [place, address].filter(Boolean).join(" ") },
    {
      term: t("employer.staff"),
      value: staffBand && t("employer.staffValue", { band: staffBand }),
    },
    { term: t("employer.website"), value: website && <a href={website}>{website}</a> },
  ].filter(({ value }) => value);
  return (
    <>
      {about && (
        <p className="prewrap" lang={languageOf(about, locale)}>
          {about}
        </p>
      )}
      <h2>{t("employer.facts")}</h2>
      <SummaryList rows={facts} />
      <Access />
      <AnswerRate />
      <h2>
        {total === 0 ? t("employer.positionsNone") : t("employer.positions", { count: total })}
      </h2>
      {positions.length > 0 && (
        <ResultList>
          {positions.map((position) => (
            <PositionCard key={position.id} position={position} heading={3} canSave={canSave} />
          ))}
        </ResultList>
      )}
      <Pagination page={employer.page} pageCount={employer.pageCount} hrefFor={addressOf} />
      {total > 0 && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "positions.search", {}, { employer: employer.id })}
          >
            {t("employer.positionsSearch")}
          </a>
        </p>
      )}
    </>
  );
}

/** How the employer answers; a share of few is withheld, and the page says so. */
function AnswerRate() {
  const t = useMessages("positions");
  const { rate } = useLoaderData<typeof loader>();
  const shares = (["answeredInTime", "adjustmentsAnswered", "adjustmentsKept"] as const).map(
    (name) => {
      const share = rate[name];
      const value = share.ok
        ? t("employer.share", { percent: share.percent, of: share.of })
        : t("employer.shareFew");
      return { term: t(`employer.${name}`), value };
    },
  );
  return (
    <>
      <h2>{t("employer.rate")}</h2>
      <p>{t("employer.rateHint")}</p>
      <SummaryList rows={shares} />
    </>
  );
}

function Access() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { accessFacts, accessNote, accessOn } = useLoaderData<typeof loader>().employer;
  return (
    <>
      <h2>{t("employer.access")}</h2>
      {accessFacts.length === 0 ? (
        <p>{t(accessOn ? "employer.accessNone" : "employer.accessUnknown")}</p>
      ) : (
        <ul>
          {accessFacts.map((code) => (
            <li key={code}>{t(`access.${code}`)}</li>
          ))}
        </ul>
      )}
      {accessNote && (
        <p className="prewrap" lang={languageOf(accessNote, locale)}>
          {accessNote}
        </p>
      )}
      {accessOn && (
        <p className="muted">
          {t("employer.accessAsOf", { date: formatShortDay(accessOn, locale) })}
        </p>
      )}
    </>
  );
}
