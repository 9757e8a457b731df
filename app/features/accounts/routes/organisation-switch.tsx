import { useLoaderData } from "@remix-run/react";
import { listOwnOrganisations } from "#app/features/accounts/organisations/list-members.server.ts";
import { switchOrganisation } from "#app/features/accounts/organisations/switch-organisation.server.ts";
import { switchForm } from "#app/features/accounts/schema/member.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";

export const loader = page("organisations.switch", {}, async ({ session, ctx }) => {
  if (!session) throw forbidden();
  return {
    organisations: await listOwnOrganisations(session.person.userId, ctx),
    current: session.organisation?.id,
  };
});
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("switch.title"),
});

export const action = command(
  "organisations.switch",
  { forms: { switch: switchForm } },
  async ({ session, form, locale, ctx }) => {
    if (!session) throw forbidden();
    const switched = await switchOrganisation(form, session, ctx);
    return switched.ok ? done(href(locale, "organisations.profile"), "switched") : switched;
  },
);

export default function OrganisationSwitch() {
  const { organisations, current } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  if (organisations.length === 0) {
    return (
      <EmptyState title={t("switch.none")}>
        <p>{t("switch.noneNext")}</p>
      </EmptyState>
    );
  }
  return (
    <ActionForm intent="switch">
      <RadioField
        name="organisationId"
        label={t("switch.label")}
        required
        defaultValue={current}
        options={organisations.map(({ id, name, role }) => ({
          value: id,
          label: name,
          hint: t(`role.${role}`),
        }))}
      />
      <Button>{t("switch.button")}</Button>
    </ActionForm>
  );
}
