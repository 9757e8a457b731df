import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CodeField } from "#app/features/accounts/components/code-field.tsx";
import { NewPasswordField } from "#app/features/accounts/components/new-password-field.tsx";
import { openChallenge, sealChallenge } from "#app/features/accounts/one-time-codes.server.ts";
import { maskedAddress } from "#app/features/accounts/policy/index.ts";
import { resetPassword } from "#app/features/accounts/reset-password.server.ts";
import { resetPasswordForm } from "#app/features/accounts/schema.ts";
import { sendCode } from "#app/features/accounts/send-code.server.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done, safeNext } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import {
  begunSessionCookies,
  challengeCookie,
  clientOf,
  readChallengeCookie,
} from "#app/http/session.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";

async function challengeOf(request: Request, locale: Locale) {
  const challenge = openChallenge(await readChallengeCookie(request), "reset_password");
  if (!challenge) throw redirect(href(locale, "accounts.forgottenPassword"));
  return challenge;
}

export const loader = page("accounts.resetPassword", {}, async ({ request, locale }) => {
  const { address } = await challengeOf(request, locale);
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
  async ({ intent, form, ctx, locale, url, request, load }) => {
    const challenge = await challengeOf(request, locale);
    const client = await clientOf(request, load);
    const next = url.searchParams.get("next") ?? undefined;
    if (intent === "again") {
      const sent = await sendCode({ ...challenge, locale }, client, ctx);
      if (!sent.ok) return tellWait(sent, { now: ctx.now, locale });
      return done(href(locale, "accounts.resetPassword", {}, { next }), "codeSentAgain", {
        "Set-Cookie": await challengeCookie(sealChallenge(sent.challenge)),
      });
    }
    const answer = await resetPassword({ challenge, ...form }, client, ctx);
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    const path = safeNext(next, href(locale, "accounts.account"));
    return done(path, "passwordReset", await begunSessionCookies(answer));
  },
);

export default function ResetPassword() {
  const { sentTo, channel } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  return (
    <>
      <p>{t(`codeEnter.sent.${channel}`, { to: sentTo })}</p>
      <ActionForm intent="set">
        <CodeField />
        <NewPasswordField />
        <Button>{t("resetPassword.button")}</Button>
      </ActionForm>
      <h2>{t("codeEnter.notArrived.title")}</h2>
      <p>{t(`codeEnter.notArrived.${channel}`)}</p>
      <ActionForm intent="again">
        <Button variant="secondary">{t("codeEnter.again")}</Button>
      </ActionForm>
    </>
  );
}
