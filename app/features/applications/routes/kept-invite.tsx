import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { findInvitable, invitePerson } from "../employer/kept-people.server.ts";
import { applicantParams } from "../schema/employer-forms.ts";
import { invitationForm } from "../schema/kept-forms.ts";

export const loader = page(
  "kept.invite",
  { params: applicantParams },
  async ({ actor, params: { applicationId }, ctx }) => {
    const invitable = await findInvitable(applicationId, employerOf(actor), ctx);
    if (!invitable) throw notFound();
    return invitable;
  },
);

export const handle = pageHandle<typeof loader>()("kept", {
  title: ({ t }) => t("invite"),
  titleSuffix: ({ data: { name } }) => ` - ${name}`,
  caption: ({ data: { name } }) => name,
  crumbs: ({ t, locale }) => [
    { label: t("received"), href: href(locale, "applicants.list") },
    { label: t("list"), href: href(locale, "kept.list") },
  ],
});

export const action = command(
  "kept.invite",
  { params: applicantParams, forms: { invite: invitationForm } },
  async ({ form, params, actor, locale, ctx }) => {
    const verdict = await invitePerson({ ...params, ...form }, employerOf(actor), ctx);
    return verdict.ok ? done(href(locale, "kept.list"), "invited") : verdict;
  },
);

export default function InviteKeptPerson() {
  const t = useMessages("kept");
  const { positions } = useLoaderData<typeof loader>();
  if (positions.length === 0) {
    return (
      <EmptyState title={t("noPositions")}>
        <p>{t("noPositionsNext")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Lede>{t("inviteLede")}</Lede>
      <ActionForm intent="invite">
        <NativeSelect
          name="positionId"
          label={t("position")}
          options={positions.map(({ id, title }) => ({ value: id, label: title }))}
          emptyLabel={t("choose")}
          required
        />
        <TextAreaField name="words" label={t("words")} hint={t("wordsHint")} rows={4} required />
        <Button type="submit">{t("send")}</Button>
      </ActionForm>
    </>
  );
}
