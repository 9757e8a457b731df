import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { ownCrumbs } from "../components/plan-crumbs.ts";
import { writtenKinds } from "../policy/index.ts";
import { ownMeasureForm } from "../schema/step-forms.ts";
import { addMeasure } from "../write-plan.server.ts";
import { openOwnPlan } from "./open-content.server.ts";

export const loader = page("plans.ownAddMeasure", {}, async ({ actor, ctx }) => {
  await openOwnPlan(seekerOf(actor), ctx);
  return { today: shanghaiDay(ctx.now) };
});

export const action = command(
  "plans.ownAddMeasure",
  { forms: { add: ownMeasureForm } },
  async ({ form, actor, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const planId = await openOwnPlan(seeker, ctx);
    const added = await addMeasure({ planId, ...form }, seeker, ctx);
    return added.ok ? done(href(locale, "plans.own"), "measure") : added;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("own.addMeasure"),
  crumbs: ownCrumbs,
});

export default function OwnAddMeasure() {
  const t = useMessages("plans");
  const { today } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("own.addMeasureLede")}</Lede>
      <ActionForm intent="add">
        <NativeSelect
          name="kind"
          label={t("measure.kind")}
          emptyLabel={t("error.choose")}
          options={writtenKinds.map((value) => ({ value, label: t(`measureKind.${value}`) }))}
          required
        />
        <TextAreaField name="words" label={t("own.measureWords")} rows={3} required />
        <DatePartsField
          name="plannedOn"
          label={t("measure.planned")}
          defaultValue={today}
          required
        />
        <Button>{t("measure.button")}</Button>
      </ActionForm>
    </>
  );
}
