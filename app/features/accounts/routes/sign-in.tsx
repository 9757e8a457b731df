import { useLoaderData } from "@remix-run/react";
import { signInByPassword } from "#app/features/accounts/sign-in-by-password.server.ts";
import { passwordSignIn } from "#app/features/accounts/schema.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done, safeNext } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { begunSessionCookies, clientOf } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page("accounts.signIn", {}, ({ url }) => {
  const ended = url.searchParams.get("ended");
  return {
    next: url.searchParams.get("next") ?? undefined,
    ended: ended === "kept" || ended === "time" ? ended : null,
  } as const;
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("signIn.title"),
});

export const action = command(
  "accounts.signIn",
  { forms: { password: passwordSignIn } },
  async ({ form, ctx, locale, url, request, load }) => {
    const client = await clientOf(request, load);
    const answer = await signInByPassword(form, client, ctx);
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    const next = safeNext(url.searchParams.get("next"), href(locale, "accounts.account"));
    return done(next, undefined, await begunSessionCookies(answer));
  },
);

export default function SignIn() {
  const { next, ended } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      {ended ? <Notice kind="info">{t(`signIn.ended.${ended}`)}</Notice> : null}
      <ActionForm>
        <TextField
          name="address"
          label={t("address.label")}
          hint={t("address.hint")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          width={20}
        />
        <PasswordField
          name="password"
          label={t("password.label")}
          autoComplete="current-password"
        />
        <Button>{t("signIn.button")}</Button>
      </ActionForm>
      <h2>{t("signIn.otherWays")}</h2>
      <ul>
        <li>
          <Link href={href(locale, "accounts.signInCode", {}, { next })} isStandalone isPlain>
            {t("signIn.byCode")}
          </Link>
        </li>
        <li>
          <Link
            href={href(locale, "accounts.forgottenPassword", {}, { next })}
            isStandalone
            isPlain
          >
            {t("signIn.forgotten")}
          </Link>
        </li>
        <li>
          <Link href={href(locale, "accounts.register")} isStandalone isPlain>
            {t("signIn.register")}
          </Link>
        </li>
      </ul>
    </>
  );
}
