import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeAddress } from "#app/features/accounts/change-details.server.ts";
import { CodeField } from "#app/features/accounts/components/code-field.tsx";
import { openChallenge } from "#app/features/accounts/one-time-codes.server.ts";
import { maskedAddress } from "#app/features/accounts/policy/index.ts";
import { channels, enterCode } from "#app/features/accounts/schema.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { challengeCookie, clientOf, readChallengeCookie } from "#app/http/session.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";

const params = z.object({ channel: channels });

async function challengeOf(request: Request, channel: "mail" | "text", locale: Locale) {
  const purpose = channel === "mail" ? "verify_email" : "verify_phone";
  const challenge = openChallenge(await readChallengeCookie(request), purpose);
  if (!challenge) throw redirect(href(locale, "accounts.changeAddress", { channel }));
  return challenge;
}

export const loader = page(
  "accounts.changeAddressCode",
  { params },
  async ({ params: { channel }, request, locale }) => {
    const { address } = await challengeOf(request, channel, locale);
    return { channel, sentTo: maskedAddress(address) };
  },
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("codeEnter.title"),
  crumbs: ({ t, locale }) => [
    { label: t("account.title"), href: href(locale, "accounts.account") },
    { label: t("details.title"), href: href(locale, "accounts.details") },
  ],
});

export const action = command(
  "accounts.changeAddressCode",
  { params, forms: { enter: enterCode } },
  async ({ params: { channel }, form, session, locale, request, load, ctx }) => {
    if (!session) throw forbidden();
    const challenge = await challengeOf(request, channel, locale);
    const client = await clientOf(request, load);
    const answer = await changeAddress(
      { challenge, code: form.code, locale },
      session,
      client,
      ctx,
    );
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    return done(href(locale, "accounts.details"), "addressSaved", {
      "Set-Cookie": await challengeCookie(""),
    });
  },
);

export default function ChangeAddressCode() {
  const { channel, sentTo } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <p>{t(`register.code.sent.${channel}`, { to: sentTo })}</p>
      <ActionForm>
        <CodeField />
        <Button>{t("changeAddress.button")}</Button>
      </ActionForm>
      <p>
        <Link href={href(locale, "accounts.changeAddress", { channel })} isPlain>
          {t("changeAddress.again")}
        </Link>
      </p>
    </>
  );
}
