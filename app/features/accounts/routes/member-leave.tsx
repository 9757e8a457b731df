import { useLoaderData } from "@remix-run/react";
import { changeMembership } from "#app/features/accounts/organisations/change-member.server.ts";
import { nothingForm } from "#app/features/accounts/schema/member.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";

export const loader = page("organisations.leave", {}, ({ session }) => ({
  name: session?.organisation?.name ?? "",
}));
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("leave.title"),
  crumbs: ({ t, locale }) => [
    { label: t("members.title"), href: href(locale, "organisations.members") },
  ],
});

export const action = command(
  "organisations.leave",
  { forms: { leave: nothingForm } },
  async ({ actor, locale, ctx }) => {
    const member = memberOf(actor);
    const left = await changeMembership({ userId: member.userId, to: null }, member, ctx);
    return left.ok ? done(href(locale, "accounts.account"), "organisationLeft") : left;
  },
);

export default function MemberLeave() {
  const { name } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  return (
    <ActionForm intent="leave">
      <p>{t("leave.text", { name })}</p>
      <Button variant="danger">{t("leave.button")}</Button>
    </ActionForm>
  );
}
