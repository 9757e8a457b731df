import { useLoaderData } from "@remix-run/react";
import { findLedgerPlace } from "#app/features/quotas/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { readFilingConsents } from "../filing-consent.server.ts";
import { releaseField, revokeField } from "../person/disclosure-consents.server.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import { mayConsentToFiling } from "../policy/index.ts";
import { applicationParams, nothingForm } from "../schema/forms.ts";

export const loader = page(
  "filing.own",
  { params: applicationParams },
  async ({ actor, params: { applicationId }, locale, ctx }) => {
    const application = await readOwnApplication(applicationId, seekerOf(actor), locale, ctx);
    if (!application || !mayConsentToFiling(application.state)) throw notFound();
    const [consents, place] = await Promise.all([
      readFilingConsents(ctx.db, [applicationId]),
      findLedgerPlace(applicationId, ctx),
    ]);
    const { id, title, employer } = application;
    const { given = false, endedAt = null } = consents.get(applicationId) ?? {};
    return { id, title, employer, given, endedAt, place };
  },
);

export const action = command(
  "filing.own",
  { params: applicationParams, forms: { agree: nothingForm, "take-back": nothingForm } },
  async ({ actor, intent, params: { applicationId }, locale, ctx }) => {
    const act = intent === "agree" ? releaseField : revokeField;
    const verdict = await act({ applicationId, field: "filing" }, seekerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "filing.own", { applicationId }), intent);
  },
);

export const handle = pageHandle<typeof loader>()("filing", {
  title: ({ t }) => t("title"),
  caption: ({ data: { employer } }) => employer,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { id, title } }) => [
    { label: t("toList"), href: href(locale, "applications.list") },
    { label: title, href: href(locale, "applications.show", { applicationId: id }) },
  ],
});

export default function Filing() {
  const { employer, given, endedAt } = useLoaderData<typeof loader>();
  const t = useMessages("filing");
  const locale = useLocale();
  return (
    <>
      <p>{t("why", { employer })}</p>
      <ul>
        <li>{t("what", { employer })}</li>
        <li>{t("number")}</li>
        <li>{t("free")}</li>
        <li>{t("back")}</li>
      </ul>
      <Notice
        kind={given ? "success" : "info"}
        isStanding
        title={t(given ? "state.given" : "state.notGiven")}
      >
        <p>
          {given
            ? t("state.givenText", { employer })
            : endedAt
              ? t("state.takenBackText", { at: formatMoment(endedAt, locale) })
              : t("state.notGivenText", { employer })}
        </p>
      </Notice>
      <ActionForm intent={given ? "take-back" : "agree"}>
        <Button variant={given ? "secondary" : "primary"}>{t(given ? "takeBack" : "agree")}</Button>
      </ActionForm>
      <Place />
    </>
  );
}

/** Whether the person is in the ledger by this job, and what was filed with it. */
function Place() {
  const { id, employer, place } = useLoaderData<typeof loader>();
  const t = useMessages("filing");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("place.title")}</h2>
      {place === null ? (
        <p>{t("place.none", { employer })}</p>
      ) : (
        <>
          <p>
            {t(place.byConsent ? "place.byConsent" : "place.byHand", {
              employer,
              at: formatMoment(place.since, locale),
            })}
          </p>
          <p>
            {place.years.length === 0
              ? t("place.noYears")
              : t("place.years", { years: formatList(place.years.map(String), locale) })}
          </p>
        </>
      )}
      <p>
        <a href={href(locale, "applications.disclosure", { applicationId: id })}>
          {t("place.looked")}
        </a>
      </p>
    </section>
  );
}
