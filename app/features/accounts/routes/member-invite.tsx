import { inviteMember } from "#app/features/accounts/organisations/invite-member.server.ts";
import { invitationDays } from "#app/features/accounts/policy/index.ts";
import { inviteForm } from "#app/features/accounts/schema/member.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { RoleField } from "../components/role-field.tsx";

export const loader = page("organisations.invite", {}, () => null);
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("invite.title"),
  crumbs: ({ t, locale }) => [
    { label: t("members.title"), href: href(locale, "organisations.members") },
  ],
});

export const action = command(
  "organisations.invite",
  { forms: { invite: inviteForm } },
  async ({ actor, form: { address, role }, locale, ctx }) => {
    const invited = await inviteMember(
      { email: address.value, role, locale },
      memberOf(actor),
      ctx,
    );
    return invited.ok ? done(href(locale, "organisations.members"), "invited") : invited;
  },
);

export default function MemberInvite() {
  const t = useMessages("organisations");
  return (
    <ActionForm intent="invite">
      <p>{t("invite.text", { days: invitationDays })}</p>
      <TextField
        name="address"
        label={t("invite.address")}
        type="email"
        required
        width={20}
        spellCheck={false}
        autoComplete="off"
      />
      <RoleField />
      <Button>{t("invite.button")}</Button>
    </ActionForm>
  );
}
