import { useLoaderData } from "@remix-run/react";
import { findOwnOrganisation } from "#app/features/accounts/reads.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const loader = page("accounts.registerDone", {}, async ({ actor, session, ctx }) => {
  const id = session?.organisation?.id;
  const organisation = id ? await findOwnOrganisation(id, ctx) : null;
  return {
    kind:
      actor.kind === "employer-member" || actor.kind === "provider-member" ? actor.kind : "seeker",
    organisation,
  } as const;
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("register.done.title"),
});

export default function RegisterDone() {
  const { kind, organisation } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  const next = organisation ? (organisation.isSubmitted ? "submitted" : "draft") : "person";
  return (
    <>
      <Notice kind="success" takesFocus>
        {t(`register.done.${next}.notice`, { name: organisation?.name ?? "" })}
      </Notice>
      <h2>{t("register.done.next")}</h2>
      <ul>
        <li>{t(`register.done.${next}.first`)}</li>
        <li>{t(`register.done.${kind}`)}</li>
        <li>{t("register.done.preferences")}</li>
      </ul>
      <LinkButton href={href(locale, "accounts.account")}>{t("register.done.account")}</LinkButton>
    </>
  );
}
