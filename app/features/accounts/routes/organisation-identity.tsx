import { useLoaderData } from "@remix-run/react";
import { organisationKinds } from "#app/features/accounts/policy/index.ts";
import { readProfile } from "#app/features/accounts/organisations/read-profile.server.ts";
import { renameOrganisation } from "#app/features/accounts/organisations/rename-organisation.server.ts";
import { identityForm } from "#app/features/accounts/schema/organisation.ts";
import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page("organisations.identity", {}, async ({ actor, ctx }) => {
  const profile = await readProfile(memberOf(actor).organisationId, ctx);
  if (!profile) throw notFound();
  const { name, uscc, nature, state, version } = profile.organisation;
  return { name, uscc, nature, state, version };
});
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("identity.title"),
  crumbs: ({ t, locale }) => [
    { label: t("profile.title"), href: href(locale, "organisations.profile") },
  ],
});

export const action = command(
  "organisations.identity",
  { forms: { save: identityForm } },
  async ({ actor, form, locale, ctx }) => {
    const renamed = await renameOrganisation(form, memberOf(actor), ctx);
    if (!renamed.ok) return renamed;
    return done(
      href(locale, "organisations.profile"),
      renamed.to === "submitted" ? "renamed" : "saved",
    );
  },
);

export default function OrganisationIdentity() {
  const { name, uscc, nature, state, version } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  const back = (
    <Link href={href(locale, "organisations.profile")} isStandalone isPlain>
      {t("edit.cancel")}
    </Link>
  );
  if (state === "submitted" || state === "rejected") {
    return (
      <>
        <Notice kind="warning" isStanding>
          {t(`identity.locked.${state}`)}
        </Notice>
        <p>{back}</p>
      </>
    );
  }
  return (
    <ActionForm intent="save">
      {state === "verified" ? (
        <Notice kind="warning" title={t("identity.again")} isStanding>
          {t("identity.againHint")}
        </Notice>
      ) : null}
      <VersionField version={version} />
      <TextField
        name="name"
        label={t("field.name")}
        hint={t("name.hint")}
        required
        defaultValue={name}
      />
      <TextField
        name="uscc"
        label={t("field.uscc")}
        hint={t("uscc.hint")}
        required
        width={20}
        spellCheck={false}
        autoCapitalize="characters"
        defaultValue={uscc}
      />
      <NativeSelect
        name="nature"
        label={t("field.nature")}
        required
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`nature.${kind}`) }))}
        emptyLabel={t("choose.none")}
        defaultValue={nature}
      />
      <div className="button-row">
        <Button>{t(state === "verified" ? "identity.saveAgain" : "edit.save")}</Button>
        {back}
      </div>
    </ActionForm>
  );
}
