import { useLoaderData } from "@remix-run/react";
import { adjustments } from "#app/features/positions/policy/index.ts";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { measureSources, writtenKinds } from "../policy/index.ts";
import { ThingChoice, ThingSearch } from "../components/thing-picker.tsx";
import { findThings } from "../measure-thing.server.ts";
import { measureForm, planParams, thingsQuery } from "../schema/forms.ts";
import { addMeasure } from "../write-plan.server.ts";
import { openContent } from "./open-content.server.ts";

export const loader = page(
  "plans.addMeasure",
  { params: planParams, query: thingsQuery },
  async ({ params: { planId }, query: { q }, actor, locale, ctx }) => {
    const { plan } = await openContent(planId, counsellorOf(actor), ctx);
    const name = speaker("positions", locale);
    return {
      ...{ q, things: await findThings(q, locale, ctx) },
      ...{ planId, name: plan.name, showsProfile: plan.showsProfile, today: shanghaiDay(ctx.now) },
      adjustments: adjustments.map((value) => ({ value, label: name(`adjustment.${value}`) })),
    };
  },
);

export const action = command(
  "plans.addMeasure",
  { params: planParams, forms: { add: measureForm } },
  async ({ params: { planId }, form, actor, locale, ctx }) => {
    const { adjustment } = form;
    const name = adjustment ? speaker("positions", locale)(`adjustment.${adjustment}`) : "";
    const words = [name, form.words].filter((part) => part !== "").join("\n");
    const added = await addMeasure({ planId, ...form, words }, counsellorOf(actor), ctx);
    return added.ok ? done(href(locale, "plans.one", { planId }), "measure") : added;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("plan.addMeasure"),
  crumbs: planCrumbs,
});

export default function AddMeasure() {
  const t = useMessages("plans");
  const {
    planId,
    showsProfile,
    q,
    things,
    today,
    adjustments: choices,
  } = useLoaderData<typeof loader>();
  return (
    <>
      <ThingSearch q={q} things={things} {...{ planId, showsProfile }} />
      <section className="section">
        <h2>{t("things.measure")}</h2>
        <ActionForm intent="add">
          <ThingChoice things={things} />
          <NativeSelect
            name="kind"
            label={t("measure.kind")}
            emptyLabel={t("error.choose")}
            options={writtenKinds.map((value) => ({ value, label: t(`measureKind.${value}`) }))}
            required
          />
          <NativeSelect
            name="adjustment"
            label={t("measure.adjustment")}
            hint={t("measure.adjustmentHint")}
            emptyLabel={t("measure.noAdjustment")}
            options={choices}
            optional
          />
          <NativeSelect
            name="source"
            label={t("measure.source")}
            hint={t("measure.sourceHint")}
            emptyLabel={t("measure.noSource")}
            options={measureSources.map((value) => ({ value, label: t(`source.${value}`) }))}
            optional
          />
          <TextAreaField name="words" label={t("measure.words")} rows={3} optional />
          <DatePartsField
            name="plannedOn"
            label={t("measure.planned")}
            defaultValue={today}
            required
          />
          <Button>{t("measure.button")}</Button>
        </ActionForm>
      </section>
    </>
  );
}
