import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QrDrawing } from "#app/features/accounts/components/qr-drawing.tsx";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { enterCode } from "#app/features/accounts/schema.ts";
import {
  beginEnrolment,
  confirmEnrolment,
  sealRecoveryCodes,
} from "#app/features/accounts/set-up-second-factor.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { challengeCookie } from "#app/http/session.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page(
  "accounts.secondFactorSetUp",
  {},
  async ({ session, url, locale, ctx }) => {
    if (!session) throw forbidden();
    const issuer = speaker("shell", locale)("site.name");
    const enrolment = await beginEnrolment(session, issuer, ctx);
    const next = url.searchParams.get("next") ?? undefined;
    if (!enrolment) throw redirect(href(locale, "accounts.secondFactor", {}, { next }));
    const isStaff = ["counsellor", "officer", "administrator"].includes(session.actor.kind);
    return { qr: enrolment.qr, secret: inFours(enrolment.secret), isStaff };
  },
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("secondFactorSetUp.title"),
});

export const action = command(
  "accounts.secondFactorSetUp",
  { forms: { confirm: enterCode } },
  async ({ form, session, url, locale, ctx }) => {
    if (!session) throw forbidden();
    const answer = await confirmEnrolment(session, form.code, ctx);
    if (!answer.ok) return answer;
    const next = url.searchParams.get("next") ?? undefined;
    return done(href(locale, "accounts.recoveryCodes", {}, { next }), undefined, {
      "Set-Cookie": await challengeCookie(sealRecoveryCodes(answer.recoveryCodes)),
    });
  },
);

export default function SecondFactorSetUp() {
  const { qr, secret, isStaff } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  return (
    <>
      <Lede>{t(isStaff ? "secondFactorSetUp.staff" : "secondFactorSetUp.lede")}</Lede>
      <h2>{t("secondFactorSetUp.first")}</h2>
      <p>{t("secondFactorSetUp.app")}</p>
      <h2>{t("secondFactorSetUp.second")}</h2>
      <p>{t("secondFactorSetUp.scan")}</p>
      <QrDrawing qr={qr} label={t("secondFactorSetUp.qr")} />
      <p>{t("secondFactorSetUp.type")}</p>
      <p>
        <code className="number">{secret}</code>
      </p>
      <h2>{t("secondFactorSetUp.third")}</h2>
      <ActionForm>
        <TextField
          name="code"
          label={t("secondFactorSetUp.code")}
          hint={t("secondFactorSetUp.codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          width={10}
        />
        <Button>{t("secondFactorSetUp.button")}</Button>
      </ActionForm>
    </>
  );
}
