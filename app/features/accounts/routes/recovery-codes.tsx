import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { openRecoveryCodes } from "#app/features/accounts/set-up-second-factor.server.ts";
import { done, safeNext } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { challengeCookie, readChallengeCookie } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";

export const loader = page("accounts.recoveryCodes", {}, async ({ request, locale }) => {
  const codes = openRecoveryCodes(await readChallengeCookie(request));
  if (!codes) throw redirect(href(locale, "accounts.account"));
  return codes.map(inFours);
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("recoveryCodes.title"),
});

export const action = command(
  "accounts.recoveryCodes",
  { forms: { kept: z.object({}) } },
  async ({ url, locale }) =>
    done(
      safeNext(
        url.searchParams.get("next"),
        href(locale, "accounts.account", {}, { done: "secondFactorOn" }),
      ),
      undefined,
      { "Set-Cookie": await challengeCookie("") },
    ),
);

export default function RecoveryCodes() {
  const codes = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("recoveryCodes.lede")}</Lede>
      <ol className="number">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p>{t("recoveryCodes.keep")}</p>
      <ActionForm>
        <div className="button-row">
          <Button>{t("recoveryCodes.button")}</Button>
          <LinkButton
            variant="secondary"
            icon="download"
            download
            href={href(locale, "accounts.recoveryCodesFile")}
          >
            {t("recoveryCodes.download")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
