import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { ConditionList } from "#app/shell/condition-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { inviteFound } from "../found/invite-found.server.ts";
import { openPerson } from "../found/open-person.server.ts";
import { foundPersonParams, inviteForm } from "../schema/found-forms.ts";

export const loader = page(
  "found.person",
  { params: foundPersonParams },
  async ({ params, actor, ctx }) => {
    const found = await openPerson(params, employerOf(actor), ctx);
    if (!found) throw notFound();
    return { ...found, positionId: params.positionId };
  },
);

export const action = command(
  "found.person",
  { params: foundPersonParams, forms: { invite: inviteForm } },
  async ({ params, form, actor, locale, ctx }) => {
    const verdict = await inviteFound({ ...params, ...form }, employerOf(actor), ctx);
    const { positionId } = params;
    return verdict.ok ? done(href(locale, "found.people", { positionId }), "invited") : verdict;
  },
);

export const handle = pageHandle<typeof loader>()("found", {
  title: ({ t, data }) => data.name ?? t("person", { code: data.code }),
  titleSuffix: ({ data }) => ` - ${data.title}`,
  caption: ({ data }) => data.title,
  crumbs: ({ t, locale, data: { positionId, title } }) => [
    { label: t("positions"), href: href(locale, "positions.ownPositions") },
    { label: title, href: href(locale, "positions.ownPosition", { positionId }) },
    { label: t("people.title"), href: href(locale, "found.people", { positionId }) },
  ],
});

export default function FoundPerson() {
  const t = useMessages("found");
  const { fit, shown, asked, showsNeeds, isInvited } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t(showsNeeds ? "person.withNeeds" : "person.withoutNeeds")}</Lede>
      <h2>{t("person.conditions")}</h2>
      <ConditionList conditions={fit.conditions} seeker={shown} asked={asked} isOfOther />
      {isInvited ? (
        <Notice isStanding>
          <p>{t("person.isInvited")}</p>
        </Notice>
      ) : (
        <section className="section">
          <h2>{t("person.invite")}</h2>
          <p>{t("person.inviteLede")}</p>
          <ActionForm intent="invite">
            <TextAreaField
              name="words"
              label={t("words")}
              hint={t("wordsHint")}
              rows={4}
              required
            />
            <Button type="submit">{t("send")}</Button>
          </ActionForm>
        </section>
      )}
    </>
  );
}
