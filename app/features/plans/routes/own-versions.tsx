import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { VersionCompare } from "../components/version-compare.tsx";
import { findOwnPlanId } from "../read-plan.server.ts";
import { readVersions } from "../read-versions.server.ts";
import { versionsQuery } from "../schema/forms.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "plans.ownVersions",
  { query: versionsQuery },
  async ({ query: { from, to }, actor, ctx }) => {
    const seeker = seekerOf(actor);
    const planId = await findOwnPlanId(seeker.userId, ctx);
    const compared = planId && (await readVersions({ planId, from, to }, seeker, ctx));
    if (!compared) throw notFound();
    return compared;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("versions.title"),
  crumbs: ({ t, locale }) => [{ label: t("own.title"), href: href(locale, "plans.own") }],
});

export default function OwnVersions() {
  return <VersionCompare compared={useLoaderData<typeof loader>()} />;
}
