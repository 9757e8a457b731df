import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { TypedWords } from "../components/typed-words.tsx";
import { declineInvitation, readInvitation } from "../person/invitations.server.ts";
import { nothingForm } from "../schema/employer-forms.ts";
import { invitationParams } from "../schema/kept-forms.ts";

export const loader = page(
  "applications.invitation",
  { params: invitationParams },
  async ({ actor, params: { invitationId }, locale, ctx }) => {
    const invitation = await readInvitation(invitationId, seekerOf(actor), locale, ctx);
    if (!invitation) throw notFound();
    return invitation;
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("invitation.title"),
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  caption: ({ data: { employer } }) => employer,
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "applications.list") }],
});

export const action = command(
  "applications.invitation",
  { params: invitationParams, forms: { decline: nothingForm } },
  async ({ params, actor, locale, ctx }) => {
    const verdict = await declineInvitation(params, seekerOf(actor), ctx);
    return verdict.ok
      ? done(href(locale, "applications.invitation", params), "invitationDeclined")
      : verdict;
  },
);

export default function Invitation() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { employer, title, positionId, words, invitedAt } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t("invitation.lede", { employer, title, at: formatMoment(invitedAt, locale) })}</p>
      <TypedWords>{words}</TypedWords>
      <p>
        <Link href={href(locale, "positions.position", { positionId })} isStandalone>
          {t("invitation.read")}
        </Link>
      </p>
      <Next />
    </>
  );
}

/** What can be done now: apply or decline, or why neither. */
function Next() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { positionId, applicationId, isDeclined, isOpen } = useLoaderData<typeof loader>();
  if (applicationId !== null) {
    return (
      <p>
        <Link href={href(locale, "applications.show", { applicationId })} isStandalone>
          {t("invitation.applied")}
        </Link>
      </p>
    );
  }
  if (!isOpen) return <p>{t("invitation.closed")}</p>;
  return (
    <>
      {isDeclined && <p>{t("invitation.declined")}</p>}
      <div className="button-row">
        <LinkButton href={href(locale, "applications.apply", { positionId })}>
          {t("invitation.apply")}
        </LinkButton>
      </div>
      {!isDeclined && (
        <section className="section">
          <h2>{t("invitation.decline")}</h2>
          <p>{t("invitation.declineText")}</p>
          <ActionForm intent="decline">
            <Button variant="secondary">{t("invitation.declineButton")}</Button>
          </ActionForm>
        </section>
      )}
    </>
  );
}
