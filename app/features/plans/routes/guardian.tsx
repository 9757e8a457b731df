import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import type { Companion } from "../beside/companion-rows.server.ts";
import { hearGuardian, recordGuardian } from "../beside/guardian.server.ts";
import { endGuardian } from "../beside/name-supporter.server.ts";
import { CompanionFields } from "../components/companion-fields.tsx";
import { CompanionList } from "../components/plan-beside.tsx";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { guardianBases, guardianWords, isResting } from "../policy/index.ts";
import { guardianForms } from "../schema/beside-forms.ts";
import { planParams } from "../schema/forms.ts";
import { openContent } from "./open-content.server.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "plans.guardian",
  { params: planParams },
  async ({ params: { planId }, actor, ctx }) => {
    const { plan } = await openContent(planId, counsellorOf(actor), ctx);
    const { name, digest, isProposed, companions } = plan;
    return {
      ...{ planId, name, digest, isProposed },
      guardians: companions.filter(({ role }) => role === "guardian"),
      isOpen: !isResting(plan.state),
      today: shanghaiDay(ctx.now),
      onceKey: newOnceKey(),
    };
  },
);

export const action = command(
  "plans.guardian",
  { params: planParams, forms: guardianForms },
  async ({ params: { planId }, actor, locale, ctx, ...posted }) => {
    const counsellor = counsellorOf(actor);
    const here = href(locale, "plans.guardian", { planId });
    if (posted.intent === "end") {
      const ended = await endGuardian({ planId, ...posted.form }, counsellor, ctx);
      return ended.ok ? done(here, "guardianGone") : ended;
    }
    if (posted.intent === "hear") {
      const heard = await hearGuardian({ planId, ...posted.form }, counsellor, ctx);
      return heard.ok ? done(here, "guardianHeard") : heard;
    }
    const recorded = await recordGuardian({ planId, ...posted.form }, counsellor, ctx);
    return recorded.ok ? done(here, "guardian") : recorded;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("guardian.title"),
  crumbs: planCrumbs,
});

export default function Guardian() {
  const t = useMessages("plans");
  const { guardians, isOpen, isProposed } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("guardian.lede")}</Lede>
      <CompanionList companions={guardians} action={(guardian) => <End guardian={guardian} />} />
      {guardians.length > 0 && isOpen && (isProposed ? <Hear /> : <p>{t("guardian.hearWait")}</p>)}
      {isOpen && <Record />}
    </>
  );
}

function End({ guardian: { id, name } }: { readonly guardian: Companion }) {
  const t = useMessages("plans");
  return (
    <ActionForm intent="end" item={{ name: "companionId", value: id }} idPrefix={`end-${id}-`}>
      <Button variant="danger">
        {t("guardian.end")}
        <VisuallyHidden>{t("plan.about", { name })}</VisuallyHidden>
      </Button>
    </ActionForm>
  );
}

function Hear() {
  const t = useMessages("plans");
  const { guardians, digest, today } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("guardian.hear")}</h2>
      <p>{t("guardian.hearText")}</p>
      <ActionForm intent="hear" idPrefix="hear-">
        <input type="hidden" name="seen" value={digest} />
        <NativeSelect
          name="companionId"
          label={t("guardian.title")}
          options={guardians.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <RadioField
          name="says"
          label={t("guardian.says")}
          options={guardianWords.map((value) => ({ value, label: t(`says.${value}`) }))}
          required
        />
        <TextAreaField name="words" label={t("guardian.words")} rows={3} optional />
        <DatePartsField name="on" label={t("guardian.on")} defaultValue={today} required />
        <Button>{t("guardian.hearButton")}</Button>
      </ActionForm>
    </section>
  );
}

function Record() {
  const t = useMessages("plans");
  const { onceKey } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("guardian.record")}</h2>
      <p>{t("guardian.told")}</p>
      <ActionForm intent="record" key={onceKey}>
        <input type="hidden" name="onceKey" value={onceKey} />
        <CompanionFields kind="guardian" />
        <RadioField
          name="basis"
          label={t("guardian.basis")}
          options={guardianBases.map((value) => ({ value, label: t(`basis.${value}`) }))}
          required
        />
        <RadioField
          name="isNeeded"
          label={t("guardian.needed")}
          hint={t("guardian.neededHint")}
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`guardian.needed.${value}`),
          }))}
          required
        />
        <Button>{t("guardian.button")}</Button>
      </ActionForm>
    </section>
  );
}
