import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PositionView } from "../components/position-view.tsx";
import { findOwnPosition } from "../own-positions.server.ts";
import { previewView } from "../preview-view.server.ts";
import { positionParams } from "../schema/lists.ts";

export const loader = page(
  "positions.preview",
  { params: positionParams },
  async ({ actor, params: { positionId }, locale, ctx }) => {
    const { organisationId } = employerOf(actor);
    const found = await findOwnPosition({ id: positionId, organisationId }, actor, locale, ctx);
    if (!found) throw notFound();
    return { positionId, employer: found.employer, view: previewView(found, locale) };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t, data: { view } }) => view.title || t("own.untitled"),
  titleSuffix: ({ t }) => ` - ${t("preview.title")}`,
  caption: ({ data: { employer } }) => employer,
  crumbs: ({ t, locale, data: { view, positionId } }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
    {
      label: view.title || t("own.untitled"),
      href: href(locale, "positions.ownPosition", { positionId }),
    },
  ],
});

export default function PreviewPosition() {
  const t = useMessages("positions");
  const { view, employer } = useLoaderData<typeof loader>();
  return (
    <>
      <Notice isStanding>{t("preview.notice")}</Notice>
      <PositionView view={view} employer={employer} today={null} />
    </>
  );
}
