import { z } from "zod";
import { signOut } from "#app/features/accounts/sign-out.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { forgetSessionCookie } from "#app/http/session.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";

export const loader = page("accounts.signOut", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("signOut.title"),
});

export const action = command(
  "accounts.signOut",
  { forms: { here: z.object({}) } },
  async ({ session, ctx, locale }) => {
    if (session) await signOut(session, ctx);
    return done(href(locale, "shell.home"), "signedOut", {
      "Set-Cookie": await forgetSessionCookie(),
    });
  },
);

export default function SignOut() {
  const t = useMessages("accounts");
  return (
    <ActionForm>
      <Button type="submit">{t("signOut.button")}</Button>
    </ActionForm>
  );
}
