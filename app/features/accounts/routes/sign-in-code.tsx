import { askForCode } from "#app/features/accounts/schema.ts";
import { sealChallenge } from "#app/features/accounts/one-time-codes.server.ts";
import { sendCode } from "#app/features/accounts/send-code.server.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { challengeCookie, clientOf } from "#app/http/session.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page("accounts.signInCode", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("signInCode.title"),
  crumbs: ({ t, locale }) => [{ label: t("signIn.title"), href: href(locale, "accounts.signIn") }],
});

export const action = command(
  "accounts.signInCode",
  { forms: { send: askForCode } },
  async ({ form, ctx, locale, url, request, load }) => {
    const asked = { purpose: "sign_in", address: form.address, locale } as const;
    const answer = await sendCode(asked, await clientOf(request, load), ctx);
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    const next = url.searchParams.get("next") ?? undefined;
    return done(href(locale, "accounts.signInCodeEnter", {}, { next }), undefined, {
      "Set-Cookie": await challengeCookie(sealChallenge(answer.challenge)),
    });
  },
);

export default function SignInCode() {
  const t = useMessages("accounts");
  return (
    <>
      <Lede>{t("signInCode.lede")}</Lede>
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
        <Button>{t("signInCode.button")}</Button>
      </ActionForm>
    </>
  );
}
