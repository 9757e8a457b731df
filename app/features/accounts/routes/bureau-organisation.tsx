import { useLoaderData } from "@remix-run/react";
import { OrganisationFacts } from "#app/features/accounts/components/organisation-facts.tsx";
import { OrganisationThread } from "#app/features/accounts/components/organisation-thread.tsx";
import { decideOrganisation } from "#app/features/accounts/organisations/decide-organisation.server.ts";
import { findOrganisationReview } from "#app/features/accounts/organisations/find-organisation-review.server.ts";
import {
  organisationParams,
  reasonForm,
  versionForm,
} from "#app/features/accounts/schema/organisation.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";

export const loader = page(
  "organisations.review",
  { params: organisationParams },
  async ({ actor, params, locale, ctx }) => {
    const review = await findOrganisationReview(params.organisationId, officerOf(actor), ctx);
    if (!review) throw notFound();
    const { organisation, code, duplicates } = review;
    const { region, address } = organisation;
    const place = `${regionName(region, locale)}${locale === "en" ? " " : ""}${address}`;
    return {
      ...review,
      organisation: { ...organisation, place },
      code: code && { ...code, region: regionName(code.region, locale) },
      duplicates: duplicates.map((one) => ({ ...one, region: regionName(one.region, locale) })),
    };
  },
);
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ data: { organisation } }) => organisation.name,
  titleSuffix: ({ t, data: { organisation } }) => ` - ${t(`queue.state.${organisation.state}`)}`,
  caption: ({ t, data: { organisation } }) => t(`kind.${organisation.kind}`),
  crumbs: ({ t, locale }) => [
    { label: t("queue.title"), href: href(locale, "organisations.queue") },
  ],
});

export const action = command(
  "organisations.review",
  {
    params: organisationParams,
    forms: {
      verify: versionForm,
      "send-back": reasonForm,
      reject: reasonForm,
      revoke: reasonForm,
      reopen: reasonForm,
    },
  },
  async ({ actor, params, intent, form, locale, ctx }) => {
    const verdict = await decideOrganisation(
      {
        id: params.organisationId,
        version: form.version,
        decision: intent,
        reason: "reason" in form ? form.reason : undefined,
      },
      officerOf(actor),
      ctx,
    );
    if (verdict.ok) return done(href(locale, "organisations.queue"), intent);
    if (verdict.reason === "not-found") throw notFound();
    return verdict;
  },
);

export default function BureauOrganisation() {
  const { organisation, activity, members } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  return (
    <>
      <p>
        {t(`review.state.${organisation.state}`, {
          time: organisation.submittedAt ? formatMoment(organisation.submittedAt, locale) : "",
        })}{" "}
        {t("review.members", { count: members })}
      </p>
      <Code />
      <section className="section">
        <h2>{t("profile.facts")}</h2>
        <OrganisationFacts organisation={organisation} />
      </section>
      <Decisions />
      <section className="section">
        <h2>{t("thread.title")}</h2>
        <OrganisationThread events={activity} />
      </section>
    </>
  );
}

/** What the code says, what does not fit, and who else looks the same. */
function Code() {
  const { code, hints, duplicates } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("review.code")}</h2>
      {code ? (
        <p>
          {t("review.codeSays", {
            kind: t(`nature.${code.kind}`),
            region: code.region || t("review.regionUnknown"),
          })}
        </p>
      ) : null}
      {hints.length > 0 ? (
        <Notice kind="warning" title={t("review.hints")} isStanding>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{t(`hint.${hint}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>{t("review.noHints")}</p>
      )}
      {duplicates.length > 0 ? (
        <>
          <h3>{t("review.duplicates")}</h3>
          <ul>
            {duplicates.map(({ id, name, uscc, region, state, kind, by, isOpen }) => (
              <li key={id}>
                {t(`review.duplicate.${by}`)}
                {isOpen ? (
                  <a href={href(locale, "organisations.review", { organisationId: id })}>{name}</a>
                ) : (
                  name
                )}{" "}
                {t("review.duplicateFacts", {
                  kind: t(`kind.${kind}`),
                  uscc,
                  region,
                  state: t(`queue.state.${state}`),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Decisions() {
  const { decisions, organisation } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const hidden = <input type="hidden" name="version" value={organisation.version} />;
  return (
    <section className="section">
      <h2>{t("review.decide")}</h2>
      {decisions.length === 0 ? <p>{t("review.nothing")}</p> : null}
      {decisions.map((decision) => (
        <section key={decision} className="section">
          <h3>{t(`review.${decision}`)}</h3>
          <ActionForm intent={decision} idPrefix={`${decision}-`}>
            {hidden}
            {decision === "verify" ? (
              <p>{t("review.verifyHint")}</p>
            ) : (
              <TextAreaField
                name="reason"
                label={t(`review.reason.${decision}`)}
                hint={t("review.reasonHint")}
                rows={3}
                required
              />
            )}
            <Button variant={VARIANTS[decision]}>{t(`review.${decision}`)}</Button>
          </ActionForm>
        </section>
      ))}
    </section>
  );
}

const VARIANTS = {
  verify: "primary",
  "send-back": "secondary",
  reject: "danger",
  revoke: "danger",
  reopen: "secondary",
} as const;
