import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { PlanCopy } from "../components/plan-copy.tsx";
import { planParams } from "../schema/forms.ts";
import { openContent } from "./open-content.server.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "plans.copy",
  { params: planParams },
  async ({ params: { planId }, actor, ctx }) => {
    const { plan } = await openContent(planId, counsellorOf(actor), ctx);
    return { plan, planId, name: plan.name, at: ctx.now };
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t, data: { name } }) => t("copy.title", { name: name ?? "" }),
  crumbs: planCrumbs,
});

export default function Copy() {
  const { plan, at } = useLoaderData<typeof loader>();
  return <PlanCopy plan={plan} at={String(at)} />;
}
