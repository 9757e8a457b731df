import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { findPublicPosition } from "../find-public-position.server.ts";
import { findSavedPosition } from "../find-saved-position.server.ts";
import { savePosition } from "../save-position.server.ts";
import { savePositionForm } from "../schema/saving.ts";

const params = z.object({ positionId: z.uuid() });

export const loader = page("positions.save", { params }, async ({ params, actor, locale, ctx }) => {
  const position = await findPublicPosition(params.positionId, locale, ctx);
  if (!position) throw notFound();
  const saved = await findSavedPosition(position.id, seekerOf(actor), ctx);
  return {
    positionId: position.id,
    title: position.view.title,
    employer: position.employer,
    isOpen: position.isOpen,
    isSaved: saved !== null,
  };
});

export const action = command(
  "positions.save",
  { params, forms: { save: savePositionForm } },
  async ({ params, actor, locale, ctx }) => {
    const saved = await savePosition(params, seekerOf(actor), ctx);
    if (!saved.ok) return saved;
    return done(href(locale, "positions.position", params), "positionSaved");
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("save.title"),
  titleSuffix: ({ t, data: { title, employer } }) => ` - ${t("save.text", { title, employer })}`,
  crumbs: ({ t, locale, data: { title, positionId } }) => [
    { label: t("search.title"), href: href(locale, "positions.search") },
    { label: title, href: href(locale, "positions.position", { positionId }) },
  ],
});

export default function Save() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { title, employer, isOpen, isSaved, positionId } = useLoaderData<typeof loader>();
  return (
    <>
      <p>
        <strong>{t("save.text", { title, employer })}</strong>
      </p>
      {isSaved || !isOpen ? (
        <Notice isStanding>{t(isSaved ? "save.already" : "save.notOpen")}</Notice>
      ) : (
        <ActionForm intent="save">
          <p>{t("save.hint")}</p>
          <div className="button-row">
            <Button>{t("save.button")}</Button>
          </div>
        </ActionForm>
      )}
      <p>
        <a className="link-standalone" href={href(locale, "positions.position", { positionId })}>
          {t("save.back")}
        </a>
      </p>
    </>
  );
}
