import { useLoaderData } from "@remix-run/react";
import { revokeInvitation } from "#app/features/accounts/organisations/invite-member.server.ts";
import {
  listMembers,
  listOwnOrganisations,
} from "#app/features/accounts/organisations/list-members.server.ts";
import { revokeForm } from "#app/features/accounts/schema/member.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";

export const loader = page("organisations.members", {}, async ({ actor, session, ctx }) => {
  const { organisationId, userId, role } = memberOf(actor);
  const [people, own] = await Promise.all([
    listMembers(organisationId, ctx),
    listOwnOrganisations(userId, ctx),
  ]);
  return {
    ...people,
    self: userId,
    isOwner: role === "owner",
    hasSeveral: own.length > 1,
    organisation: session?.organisation?.name ?? "",
  };
});
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("members.title"),
  caption: ({ data: { organisation } }) => organisation,
  width: "tables",
  crumbs: ({ t, locale }) => [
    { label: t("profile.title"), href: href(locale, "organisations.profile") },
  ],
});

export const action = command(
  "organisations.members",
  { forms: { revoke: revokeForm } },
  async ({ actor, form, locale, ctx }) => {
    const revoked = await revokeInvitation({ id: form.invitationId }, memberOf(actor), ctx);
    return revoked.ok ? done(href(locale, "organisations.members"), "invitationRevoked") : revoked;
  },
);

export default function Members() {
  const { members, isOwner, hasSeveral, self } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  return (
    <>
      <Table
        caption={t("members.caption", { count: members.length })}
        rows={members}
        rowKey={({ userId }) => userId}
        columns={[
          {
            key: "name",
            header: t("members.name"),
            isRowHeader: true,
            cell: ({ name, userId }) => (userId === self ? t("members.self", { name }) : name),
          },
          { key: "address", header: t("members.address"), cell: ({ address }) => address },
          { key: "role", header: t("members.role"), cell: ({ role }) => t(`role.${role}`) },
          {
            key: "since",
            header: t("members.since"),
            cell: ({ createdAt }) => formatShortDay(shanghaiDay(createdAt), locale),
          },
          ...(isOwner
            ? [
                {
                  key: "change",
                  header: t("members.action"),
                  cell: ({ userId, name }: { userId: string; name: string }) => (
                    <Link
                      href={href(locale, "organisations.member", { userId })}
                      isPlain
                      about={name}
                    >
                      {t("profile.change")}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      {isOwner ? (
        <div className="button-row">
          <LinkButton href={href(locale, "organisations.invite")}>{t("invite.title")}</LinkButton>
        </div>
      ) : (
        <p>{t("members.ownersInvite")}</p>
      )}
      <Invitations />
      <ul className="section">
        <li>
          <Link href={href(locale, "organisations.leave")} isStandalone isPlain>
            {t("leave.title")}
          </Link>
        </li>
        {hasSeveral ? (
          <li>
            <Link href={href(locale, "organisations.switch")} isStandalone isPlain>
              {t("switch.title")}
            </Link>
          </li>
        ) : null}
      </ul>
    </>
  );
}

function Invitations() {
  const { invitations, isOwner } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  if (invitations.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("invitations.title")}</h2>
      <ul role="list" className="stack">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <p>
              {t("invitations.one", {
                email,
                role: t(`role.${role}`),
                until: formatMoment(expiresAt, locale),
              })}
            </p>
            {isOwner ? (
              <ActionForm
                intent="revoke"
                item={{ name: "invitationId", value: id }}
                idPrefix={`invitation-${id}-`}
              >
                <Button variant="secondary" isInline>
                  {t("invitations.revoke")}
                  <VisuallyHidden>{t("invitations.about", { email })}</VisuallyHidden>
                </Button>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
