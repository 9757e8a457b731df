import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { PlanCopy } from "../components/plan-copy.tsx";
import { readsSupport } from "../policy/index.ts";
import { forReader } from "../read-for.server.ts";
import { readOwnPlan } from "../read-plan.server.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page("plans.ownCopy", {}, async ({ actor, ctx }) => {
  const seeker = seekerOf(actor);
  const plan = await readOwnPlan(seeker, ctx);
  if (!plan?.hasConsent) throw notFound();
  const hidesSupport = !readsSupport(seeker.by?.scopes);
  const shown = seeker.by ? forReader(plan, { hidesSupport }) : plan;
  if (!shown) throw notFound();
  return { plan: shown, at: ctx.now, hidesSupport };
});

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t, data: { plan } }) => t("copy.title", { name: plan.name ?? "" }),
  crumbs: ({ t, locale }) => [{ label: t("own.title"), href: href(locale, "plans.own") }],
});

export default function OwnCopy() {
  const { plan, at, hidesSupport } = useLoaderData<typeof loader>();
  return <PlanCopy plan={plan} at={String(at)} hidesSupport={hidesSupport} />;
}
