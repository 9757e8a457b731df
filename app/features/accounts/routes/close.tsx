import { useLoaderData } from "@remix-run/react";
import { findDetails } from "#app/features/accounts/change-details.server.ts";
import { closeAccount } from "#app/features/accounts/closing/close-account.server.ts";
import { proveOwner, sendOwnCode } from "#app/features/accounts/closing/prove-owner.server.ts";
import { listSolelyOwned } from "#app/features/accounts/closing/solely-owned.server.ts";
import { ClosingFacts } from "#app/features/accounts/components/closing-facts.tsx";
import { CodeField } from "#app/features/accounts/components/code-field.tsx";
import { openChallenge, sealChallenge } from "#app/features/accounts/one-time-codes.server.ts";
import { maskedAddress, mayClose, restoreHours } from "#app/features/accounts/policy/index.ts";
import { closeForm, closeCodeForm } from "#app/features/accounts/schema.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import {
  challengeCookie,
  clientOf,
  forgetSessionCookie,
  readChallengeCookie,
} from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { Lede } from "#app/ui/prose.tsx";

export const loader = page("accounts.close", {}, async ({ session, request, ctx }) => {
  if (!session) throw forbidden();
  const { userId } = session.person;
  const { hasPassword, email, phone } = await findDetails(userId, ctx);
  const challenge = openChallenge(await readChallengeCookie(request), "sign_in");
  const verdict = mayClose(session.actor.kind, await listSolelyOwned(userId, ctx.db));
  const own = email ?? phone ?? "";
  return {
    hours: restoreHours,
    refusal: verdict.ok ? null : verdict.reason,
    organisations: verdict.ok ? [] : (verdict.organisations ?? []),
    hasPassword,
    hasCode: challenge?.address.value === own,
    to: maskedAddress(
      email ? { channel: "mail", value: email } : { channel: "text", value: phone ?? "" },
    ),
  };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("close.title"),
  crumbs: ({ t, locale }) => [
    { label: t("account.title"), href: href(locale, "accounts.account") },
  ],
});

export const action = command(
  "accounts.close",
  { forms: { close: closeForm, "send-code": closeCodeForm } },
  async ({ intent, form, session, locale, request, load, ctx }) => {
    if (!session) throw forbidden();
    if (intent === "send-code") {
      const sent = await sendOwnCode(session, locale, await clientOf(request, load), ctx);
      if (!sent.ok) return tellWait(sent, { now: ctx.now, locale });
      return done(href(locale, "accounts.close"), "closeCodeSent", {
        "Set-Cookie": await challengeCookie(sealChallenge(sent.challenge)),
      });
    }
    const challenge = openChallenge(await readChallengeCookie(request), "sign_in");
    const proof = { password: form["present-password"], code: form.code, challenge };
    const proven = await proveOwner(proof, session, ctx);
    if (!proven.ok) return tellWait(proven, { now: ctx.now, locale });
    const closed = await closeAccount(session, locale, ctx);
    if (!closed.ok) return closed;
    return done(href(locale, "accounts.closed"), undefined, {
      "Set-Cookie": await forgetSessionCookie(),
    });
  },
);

export default function Close() {
  const { hours, refusal } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  if (refusal === "staff") return <Notice>{t("close.staff")}</Notice>;
  if (refusal === "last-owner") return <LastOwner />;
  return (
    <>
      <Lede>{t("close.lede", { hours })}</Lede>
      <ClosingFacts />
      <p>
        {t("close.before")}{" "}
        <Link href={href(locale, "certificates.privacy")}>{t("account.link.privacy")}</Link>
      </p>
      <section className="section">
        <h2>{t("close.confirm")}</h2>
        <Confirmation />
      </section>
    </>
  );
}

function LastOwner() {
  const { organisations } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <Notice kind="warning" isStanding title={t("close.lastOwner")}>
      <p>{t("close.lastOwnerText")}</p>
      <ul>
        {organisations.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>
        <Link href={href(locale, "organisations.members")}>{t("close.toMembers")}</Link>
      </p>
    </Notice>
  );
}

function Confirmation() {
  const { hasPassword, hasCode, to } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  if (!hasPassword && !hasCode) {
    return (
      <ActionForm intent="send-code">
        <p>{t("close.codeFirst", { to })}</p>
        <Button variant="secondary">{t("close.sendCode")}</Button>
      </ActionForm>
    );
  }
  return (
    <ActionForm intent="close">
      {hasPassword ? (
        <PasswordField
          name="present-password"
          label={t("close.password")}
          autoComplete="current-password"
        />
      ) : (
        <>
          <p>{t("close.codeSent", { to })}</p>
          <CodeField />
        </>
      )}
      <Button variant="danger">{t("close.button")}</Button>
    </ActionForm>
  );
}
