import { useLoaderData } from "@remix-run/react";
import { findDetails } from "#app/features/accounts/change-details.server.ts";
import { changePassword } from "#app/features/accounts/change-password.server.ts";
import { NewPasswordField } from "#app/features/accounts/components/new-password-field.tsx";
import { changePasswordForm } from "#app/features/accounts/schema.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { begunSessionCookies, clientOf } from "#app/http/session.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";

export const loader = page("accounts.changePassword", {}, async ({ person, ctx }) => {
  const { hasPassword } = await findDetails(person?.userId ?? "", ctx);
  return { hasPassword };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("changePassword.title"),
  crumbs: ({ t, locale }) => [
    { label: t("account.title"), href: href(locale, "accounts.account") },
    { label: t("security.title"), href: href(locale, "accounts.security") },
  ],
});

export const action = command(
  "accounts.changePassword",
  { forms: { save: changePasswordForm } },
  async ({ form, session, locale, request, load, ctx }) => {
    if (!session) throw forbidden();
    const client = await clientOf(request, load);
    const { "present-password": present, password } = form;
    const answer = await changePassword({ present, password }, session, client, ctx);
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    const path = href(locale, "accounts.security");
    return done(path, "passwordChanged", await begunSessionCookies(answer));
  },
);

export default function ChangePassword() {
  const { hasPassword } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  return (
    <ActionForm>
      {hasPassword ? (
        <PasswordField
          name="present-password"
          label={t("changePassword.present")}
          autoComplete="current-password"
        />
      ) : null}
      <NewPasswordField />
      <Button>{t("changePassword.button")}</Button>
    </ActionForm>
  );
}
