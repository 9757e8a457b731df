import { useLoaderData } from "@remix-run/react";
import { changeMembership } from "#app/features/accounts/organisations/change-member.server.ts";
import { findMember } from "#app/features/accounts/organisations/list-members.server.ts";
import { memberParams, nothingForm, roleForm } from "#app/features/accounts/schema/member.ts";
import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { RoleField } from "../components/role-field.tsx";

export const loader = page(
  "organisations.member",
  { params: memberParams },
  async ({ actor, params: { userId }, ctx }) => {
    const { organisationId } = memberOf(actor);
    const member = await findMember({ organisationId, userId }, ctx);
    if (!member) throw notFound();
    return member;
  },
);
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ data: { name } }) => name,
  crumbs: ({ t, locale }) => [
    { label: t("members.title"), href: href(locale, "organisations.members") },
  ],
});

export const action = command(
  "organisations.member",
  { params: memberParams, forms: { role: roleForm, remove: nothingForm } },
  async ({ actor, params: { userId }, locale, ctx, ...posted }) => {
    const to = posted.intent === "role" ? posted.form.role : null;
    const changed = await changeMembership({ userId, to }, memberOf(actor), ctx);
    if (changed.ok) {
      return done(href(locale, "organisations.members"), to ? "roleChanged" : "memberRemoved");
    }
    if (changed.reason === "not-found") throw notFound();
    return changed;
  },
);

export default function MemberPage() {
  const { name, role } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  return (
    <>
      <ActionForm intent="role" aria-label={t("member.changeRole")}>
        <RoleField role={role} />
        <Button>{t("member.changeRole")}</Button>
      </ActionForm>
      <section className="section">
        <h2>{t("member.remove")}</h2>
        <ActionForm intent="remove">
          <p>{t("member.removeText", { name })}</p>
          <Button variant="danger">{t("member.removeButton", { name })}</Button>
        </ActionForm>
      </section>
    </>
  );
}
