import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findDetails } from "#app/features/accounts/change-details.server.ts";
import { hasSecondFactor } from "#app/features/accounts/second-factor.server.ts";
import {
  removeSecondFactor,
  renewRecoveryCodes,
  sealRecoveryCodes,
} from "#app/features/accounts/set-up-second-factor.server.ts";
import { signOutEverywhere } from "#app/features/accounts/sign-out.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { challengeCookie, forgetSessionCookie } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";

export const loader = page("accounts.security", {}, async ({ person, ctx }) => {
  const userId = person?.userId ?? "";
  const { hasPassword } = await findDetails(userId, ctx);
  return { hasPassword, ...(await hasSecondFactor(userId, ctx)) };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("security.title"),
  crumbs: ({ t, locale }) => [
    { label: t("account.title"), href: href(locale, "accounts.account") },
  ],
});

const nothing = z.object({});

export const action = command(
  "accounts.security",
  { forms: { everywhere: nothing, renew: nothing, remove: nothing } },
  async ({ intent, session, locale, ctx }) => {
    if (!session) throw forbidden();
    switch (intent) {
      case "everywhere":
        await signOutEverywhere(session, ctx);
        return done(href(locale, "accounts.signIn"), "signedOutEverywhere", {
          "Set-Cookie": await forgetSessionCookie(),
        });
      case "renew": {
        const codes = await renewRecoveryCodes(session, ctx);
        return done(href(locale, "accounts.recoveryCodes"), undefined, {
          "Set-Cookie": await challengeCookie(sealRecoveryCodes(codes)),
        });
      }
      case "remove":
        await removeSecondFactor(session, ctx);
        return done(href(locale, "accounts.security"), "secondFactorRemoved");
    }
  },
);

export default function Security() {
  const { hasPassword, isOn, recoveryCodesLeft } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <section className="section">
        <h2>{t("password.label")}</h2>
        <p>{t(hasPassword ? "security.password.set" : "security.password.none")}</p>
        <LinkButton variant="secondary" href={href(locale, "accounts.changePassword")}>
          {t(hasPassword ? "security.password.change" : "security.password.choose")}
        </LinkButton>
      </section>
      <section className="section">
        <h2>{t("secondFactor.title")}</h2>
        {isOn ? (
          <>
            <p>{t("security.secondFactor.on", { count: recoveryCodesLeft })}</p>
            <ActionForm>
              <div className="button-row">
                <Button name="intent" value="renew" variant="secondary">
                  {t("security.secondFactor.renew")}
                </Button>
                <Button name="intent" value="remove" variant="secondary">
                  {t("security.secondFactor.remove")}
                </Button>
              </div>
            </ActionForm>
          </>
        ) : (
          <>
            <p>{t("security.secondFactor.off")}</p>
            <LinkButton variant="secondary" href={href(locale, "accounts.secondFactorSetUp")}>
              {t("secondFactorSetUp.title")}
            </LinkButton>
          </>
        )}
      </section>
      <section className="section">
        <h2>{t("security.everywhere.title")}</h2>
        <p>{t("security.everywhere.text")}</p>
        <ActionForm intent="everywhere">
          <Button variant="secondary">{t("security.everywhere.button")}</Button>
        </ActionForm>
      </section>
    </>
  );
}
