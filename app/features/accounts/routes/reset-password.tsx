import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CodeEntry } from "#app/features/accounts/components/code-entry.tsx";
import { NewPasswordField } from "#app/features/accounts/components/new-password-field.tsx";
import { maskedAddress } from "#app/features/accounts/policy/index.ts";
import { resetPassword } from "#app/features/accounts/reset-password.server.ts";
import { resetPasswordForm } from "#app/features/accounts/schema.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done, safeNext } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { begunSessionCookies, clientOf } from "#app/http/session.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { askedChallenge, sendAndGo } from "./code-steps.server.ts";

export const loader = page("accounts.resetPassword", {}, async (args) => {
  const { address } = await askedChallenge("reset_password", "accounts.forgottenPassword", args);
  return { sentTo: maskedAddress(address), channel: address.channel };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("resetPassword.title"),
  crumbs: ({ t, locale }) => [
    { label: t("signIn.title"), href: href(locale, "accounts.signIn") },
    { label: t("forgotten.title"), href: href(locale, "accounts.forgottenPassword") },
  ],
});

export const action = command(
  "accounts.resetPassword",
  { forms: { set: resetPasswordForm, again: z.object({}) } },
  async (args) => {
    const challenge = await askedChallenge("reset_password", "accounts.forgottenPassword", args);
    if (args.intent === "again") {
      return sendAndGo(challenge, "accounts.resetPassword", args, "codeSentAgain");
    }
    const { form, ctx, locale, url, request, load } = args;
    const answer = await resetPassword({ challenge, ...form }, await clientOf(request, load), ctx);
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    const path = safeNext(url.searchParams.get("next"), href(locale, "accounts.account"));
    return done(path, "passwordReset", await begunSessionCookies(answer));
  },
);

export default function ResetPassword() {
  const t = useMessages("accounts");
  return (
    <CodeEntry {...useLoaderData<typeof loader>()} intent="set">
      <NewPasswordField />
      <Button>{t("resetPassword.button")}</Button>
    </CodeEntry>
  );
}
