import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { FollowUpForm } from "../components/follow-up-form.tsx";
import { isResting } from "../policy/index.ts";
import { readPerson } from "../read-person.server.ts";
import { planForms, planParams } from "../schema/forms.ts";
import { logFollowUp } from "../write-plan.server.ts";

export const loader = page(
  "plans.log",
  { params: planParams },
  async ({ params: { planId }, actor, ctx }) => {
    const person = await readPerson(planId, counsellorOf(actor), ctx);
    if (!person || isResting(person.state)) throw notFound();
    return { ...person, today: shanghaiDay(ctx.now), onceKey: newOnceKey() };
  },
);

export const action = command(
  "plans.log",
  { params: planParams, forms: { followUp: planForms.followUp } },
  async ({ params: { planId }, form, actor, locale, ctx }) => {
    const logged = await logFollowUp({ planId, ...form }, counsellorOf(actor), ctx);
    return logged.ok ? done(href(locale, "plans.today"), "followed") : logged;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t, data: { name } }) => (name === null ? t("log.unnamed") : t("log.title", { name })),
  crumbs: ({ t, locale }) => [{ label: t("today.title"), href: href(locale, "plans.today") }],
});

export default function Log() {
  const t = useMessages("plans");
  const { name, today, onceKey } = useLoaderData<typeof loader>();
  return (
    <>
      {name === null && <p>{t("log.waits")}</p>}
      <FollowUpForm today={today} onceKey={onceKey} />
    </>
  );
}
