import { useLoaderData } from "@remix-run/react";
import { OrganisationFacts } from "#app/features/accounts/components/organisation-facts.tsx";
import { OrganisationState } from "#app/features/accounts/components/organisation-state.tsx";
import { OrganisationThread } from "#app/features/accounts/components/organisation-thread.tsx";
import { readProfile } from "#app/features/accounts/organisations/read-profile.server.ts";
import { submitOrganisation } from "#app/features/accounts/organisations/submit-organisation.server.ts";
import { withdrawOrganisation } from "#app/features/accounts/organisations/withdraw-organisation.server.ts";
import { versionForm } from "#app/features/accounts/schema/organisation.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";

export const loader = page("organisations.profile", {}, async ({ actor, locale, ctx }) => {
  const { organisationId, role } = memberOf(actor);
  const profile = await readProfile(organisationId, ctx);
  if (!profile) throw notFound();
  const { organisation } = profile;
  const { region, address } = organisation;
  const place = region
    ? `${regionName(region, locale)}${locale === "en" ? " " : ""}${address}`
    : address;
  return { ...profile, organisation: { ...organisation, place }, role };
});
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("profile.title"),
  caption: ({ data: { organisation } }) => organisation.name,
});

export const action = command(
  "organisations.profile",
  { forms: { submit: versionForm, withdraw: versionForm } },
  async ({ actor, intent, form, locale, ctx }) => {
    const member = memberOf(actor);
    const verdict =
      intent === "submit"
        ? await submitOrganisation(form, member, ctx)
        : await withdrawOrganisation(form, member, ctx);
    return verdict.ok ? done(href(locale, "organisations.profile"), intent) : verdict;
  },
);

export default function Organisation() {
  const { organisation, activity, role } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  const canIdentify =
    role === "owner" && ["draft", "sent_back", "verified"].includes(organisation.state);
  const identity = canIdentify
    ? [{ href: href(locale, "organisations.identity"), label: t("profile.change") }]
    : undefined;
  return (
    <>
      <OrganisationState state={organisation.state} reason={organisation.decisionReason} />
      <Submit />
      <section className="section">
        <h2>{t("profile.facts")}</h2>
        <OrganisationFacts
          organisation={organisation}
          actions={{ name: identity, uscc: identity, nature: identity }}
        />
        {role === "viewer" ? null : (
          <div className="button-row">
            <LinkButton href={href(locale, "organisations.edit")} variant="secondary">
              {t("profile.edit")}
            </LinkButton>
          </div>
        )}
        <p>
          <Link href={href(locale, "organisations.members")} isStandalone isPlain>
            {t("members.title")}
          </Link>
        </p>
        {organisation.kind === "employer" && organisation.state === "verified" ? (
          <p>
            <Link
              href={href(locale, "positions.employer", { organisationId: organisation.id })}
              isStandalone
            >
              {t("profile.public")}
            </Link>
          </p>
        ) : null}
      </section>
      <section className="section">
        <h2>{t("thread.title")}</h2>
        <OrganisationThread events={activity} />
      </section>
    </>
  );
}

function Submit() {
  const { organisation, gaps, role } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  const { state, version } = organisation;
  if (state !== "draft" && state !== "sent_back" && state !== "submitted") return null;
  if (role !== "owner")
    return <p>{t(state === "submitted" ? "submit.wait" : "submit.ownerOnly")}</p>;
  const hidden = <input type="hidden" name="version" value={version} />;
  if (state === "submitted") {
    return (
      <ActionForm intent="withdraw">
        {hidden}
        <p>{t("submit.withdrawHint")}</p>
        <Button variant="secondary">{t("submit.withdraw")}</Button>
      </ActionForm>
    );
  }
  if (gaps.length > 0) {
    return (
      <>
        <h2>{t("submit.missing")}</h2>
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>
              <Link
                href={`${href(locale, gap === "name" || gap === "uscc" ? "organisations.identity" : "organisations.edit")}#field-${gap}`}
              >
                {t(`gap.${gap}`)}
              </Link>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <ActionForm intent="submit">
      {hidden}
      <p>{t("submit.hint")}</p>
      <Button>{t(state === "draft" ? "submit.button" : "submit.again")}</Button>
    </ActionForm>
  );
}
