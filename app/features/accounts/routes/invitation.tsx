import { useLoaderData } from "@remix-run/react";
import { ConsentNotice } from "#app/features/accounts/components/consent-notice.tsx";
import { NewPasswordField } from "#app/features/accounts/components/new-password-field.tsx";
import {
  acceptInvitation,
  findInvitation,
  joinByInvitation,
} from "#app/features/accounts/organisations/accept-invitation.server.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import { invitationQuery, joinForm, nothingForm } from "#app/features/accounts/schema/member.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { begunSessionCookies, clientOf } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page(
  "accounts.invitation",
  { query: invitationQuery },
  async ({ actor, person, query: { token }, url, ctx }) => {
    const invitation = token === "" ? null : await findInvitation(token, ctx);
    const isOpen = invitation?.state === "open";
    return {
      invitation,
      state: invitation?.state ?? ("unknown" as const),
      name: person?.name ?? "",
      mayAccept: isOpen && actor.kind === `${invitation.kind}-member`,
      isVisitor: actor.kind === "visitor",
      next: url.pathname + url.search,
    };
  },
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t, data: { invitation, state } }) =>
    invitation && state === "open"
      ? t("invitation.title", { name: invitation.name })
      : t("invitation.gone"),
});

export const action = command(
  "accounts.invitation",
  { forms: { accept: nothingForm, join: joinForm } },
  async ({ actor, session, request, load, url, locale, ctx, ...posted }) => {
    const { token } = invitationQuery.parse({ token: url.searchParams.get("token") ?? "" });
    const home = href(locale, "organisations.profile");
    if (posted.intent === "accept") {
      if (!session || actor.kind === "visitor") throw forbidden();
      const joined = await acceptInvitation(token, actor, session.sessionId, ctx);
      return joined.ok ? done(home, "joined") : joined;
    }
    if (actor.kind !== "visitor") throw forbidden();
    const client = await clientOf(request, load);
    const joined = await joinByInvitation({ ...posted.form, token, locale }, client, ctx);
    return joined.ok ? done(home, "joined", await begunSessionCookies(joined)) : joined;
  },
);

export default function Invitation() {
  const { invitation, state, mayAccept, isVisitor, name, next } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const inOrganisations = useMessages("organisations");
  const locale = useLocale();
  if (!invitation || state !== "open") {
    return (
      <Notice kind="warning" isStanding>
        {t(`invitation.state.${state === "open" ? "unknown" : state}`)}
      </Notice>
    );
  }
  const { role, email, isRegistered } = invitation;
  return (
    <>
      <p>
        {t("invitation.text", { name: invitation.name, role: inOrganisations(`role.${role}`) })}{" "}
        {inOrganisations(`role.${role}.hint`)}
      </p>
      {mayAccept ? (
        <ActionForm intent="accept">
          <p>{t("invitation.asYou", { name })}</p>
          <Button>{t("invitation.accept")}</Button>
        </ActionForm>
      ) : null}
      {!mayAccept && !isVisitor ? (
        <Notice kind="warning" isStanding>
          {t("invitation.otherKind", { name })}
        </Notice>
      ) : null}
      {isVisitor && isRegistered ? (
        <>
          <p>{t("invitation.signInFirst", { email })}</p>
          <LinkButton href={href(locale, "accounts.signIn", {}, { next })}>
            {t("invitation.signIn")}
          </LinkButton>
        </>
      ) : null}
      {isVisitor && !isRegistered ? <Join email={email} /> : null}
    </>
  );
}

function Join({ email }: { readonly email: string }) {
  const t = useMessages("accounts");
  return (
    <ActionForm intent="join">
      <h2>{t("invitation.newAccount")}</h2>
      <p>{t("invitation.address", { email })}</p>
      <TextField
        name="name"
        label={t("name.label")}
        hint={t("invitation.nameHint")}
        required
        width={10}
        autoComplete="name"
      />
      <NewPasswordField />
      <h3>{t("register.consent.title")}</h3>
      <ConsentNotice />
      <CheckboxField name="consentTo" value={noticeVersion} label={t("consent.label")} required />
      <Button>{t("invitation.join")}</Button>
    </ActionForm>
  );
}
