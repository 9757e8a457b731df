import { redirect } from "@remix-run/node";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { createDraft } from "../create-draft.server.ts";
import { getAccessAnswers } from "../own-positions.server.ts";
import { newDraftForm } from "../schema/lists.ts";

/** The questions about the workplace come before the first position. */
export const loader = page("positions.new", {}, async ({ actor, ctx, locale }) => {
  const { answeredAt } = await getAccessAnswers(employerOf(actor).organisationId, ctx);
  if (answeredAt === null) {
    const next = href(locale, "positions.new");
    throw redirect(href(locale, "positions.workplace", {}, { next }));
  }
  return null;
});

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("new.title"),
  crumbs: ({ t, locale }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
  ],
});

export const action = command(
  "positions.new",
  { forms: { create: newDraftForm } },
  async ({ form, actor, ctx, locale }) => {
    const verdict = await createDraft(form, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    const { positionId } = verdict;
    return done(href(locale, "positions.editPart", { positionId, part: "basics" }), "draftCreated");
  },
);

export default function NewPosition() {
  const t = useMessages("positions");
  return (
    <ActionForm intent="create">
      <TextField name="title" label={t("field.title")} hint={t("hint.title")} required />
      <Button type="submit">{t("new.button")}</Button>
    </ActionForm>
  );
}
