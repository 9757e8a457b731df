import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { VersionCompare } from "../components/version-compare.tsx";
import { readVersions } from "../read-versions.server.ts";
import { planParams, versionsQuery } from "../schema/forms.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "plans.versions",
  { params: planParams, query: versionsQuery },
  async ({ params: { planId }, query: { from, to }, actor, ctx }) => {
    const compared = await readVersions({ planId, from, to }, counsellorOf(actor), ctx);
    if (!compared) throw notFound();
    return compared;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("versions.title"),
  crumbs: planCrumbs,
});

export default function Versions() {
  return <VersionCompare compared={useLoaderData<typeof loader>()} />;
}
