import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done, safeNext } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { answerAccess } from "../answer-access.server.ts";
import { getAccessAnswers } from "../own-positions.server.ts";
import { workplaceAccess } from "../policy/index.ts";
import { accessForm } from "../schema/access-form.ts";

export const loader = page("positions.workplace", {}, ({ actor, ctx }) =>
  getAccessAnswers(employerOf(actor).organisationId, ctx),
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("workplace.title"),
  crumbs: ({ t, locale }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
  ],
});

export const action = command(
  "positions.workplace",
  { forms: { save: accessForm } },
  async ({ form, actor, ctx, locale, url }) => {
    const verdict = await answerAccess(form, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    const next = safeNext(url.searchParams.get("next"), href(locale, "positions.ownPositions"));
    return done(next, "workplaceSaved");
  },
);

export default function Workplace() {
  const t = useMessages("positions");
  const { version, accessFacts, accessNote, answeredAt } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t(answeredAt === null ? "workplace.first" : "workplace.intro")}</Lede>
      <ActionForm intent="save">
        <VersionField version={version} />
        <CheckboxGroupField
          name="accessFacts"
          label={t("field.accessFacts")}
          hint={t("workplace.hint")}
          options={workplaceAccess.map((code) => ({ value: code, label: t(`access.${code}`) }))}
          defaultValue={accessFacts}
        />
        <TextAreaField
          name="accessNote"
          label={t("workplace.note")}
          defaultValue={accessNote}
          rows={3}
          optional
        />
        <Button type="submit">{t("workplace.button")}</Button>
      </ActionForm>
    </>
  );
}
