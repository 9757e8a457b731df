import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { ActivityLog } from "../components/activity-log.tsx";
import { findOwnPosition, listPositionActivity } from "../own-positions.server.ts";
import { positionParams } from "../schema/lists.ts";
import styles from "../findings.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "positions.activity",
  { params: positionParams },
  async ({ actor, params: { positionId }, locale, ctx }) => {
    const { organisationId } = employerOf(actor);
    const found = await findOwnPosition({ id: positionId, organisationId }, actor, locale, ctx);
    if (!found) throw notFound();
    const events = await listPositionActivity(positionId, locale, ctx);
    return { positionId, title: found.fields.title, events };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("activity.title"),
  caption: ({ t, data: { title } }) => title || t("own.untitled"),
  titleSuffix: ({ t, data: { title } }) => ` - ${title || t("own.untitled")}`,
  crumbs: ({ t, locale, data: { title, positionId } }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
    {
      label: title || t("own.untitled"),
      href: href(locale, "positions.ownPosition", { positionId }),
    },
  ],
});

export default function OwnActivity() {
  const { events } = useLoaderData<typeof loader>();
  return <ActivityLog events={events} />;
}
