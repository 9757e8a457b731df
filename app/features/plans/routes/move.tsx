import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { StepForm } from "../components/step-fields.tsx";
import { madeMoves, makeStep } from "../move-plan.server.ts";
import { readPlan } from "../read-plan.server.ts";
import { planParams, stepForm } from "../schema/forms.ts";

const params = planParams.extend({ move: z.enum(madeMoves) });

export const loader = page(
  "plans.move",
  { params },
  async ({ params: { planId, move }, actor, ctx }) => {
    const plan = await readPlan(planId, counsellorOf(actor), ctx);
    if (!plan) throw notFound();
    return { planId, move, name: plan.name, onceKey: newOnceKey() };
  },
);

export const action = command(
  "plans.move",
  { params, forms: { step: stepForm } },
  async ({ params: { planId, move }, form, actor, locale, ctx }) => {
    const step = { ...form, outcome: form.outcome ?? null, planId, move };
    const moved = await makeStep(step, counsellorOf(actor), ctx);
    return moved.ok ? done(href(locale, "plans.one", { planId }), "moved") : moved;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t, data }) => t(`move.${data.move}`),
  crumbs: planCrumbs,
});

export default function Move() {
  const { move, onceKey } = useLoaderData<typeof loader>();
  return <StepForm move={move} onceKey={onceKey} />;
}
