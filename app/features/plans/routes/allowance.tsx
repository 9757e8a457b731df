import { useLoaderData } from "@remix-run/react";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { yuanText } from "#app/lib/money.ts";
import { accepted } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm, useAnsweredSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { AllowanceResult } from "../components/allowance-result.tsx";
import { JobOfEstimate } from "../components/job-of-estimate.tsx";
import { nursingKinds } from "../policy/index.ts";
import { readEstimate, readJobOf, type Estimate } from "../read-allowance.server.ts";
import { allowanceForm, allowanceQuery } from "../schema/forms.ts";

export const loader = page(
  "plans.allowance",
  { query: allowanceQuery },
  async ({ query: { position }, locale, ctx }) => ({
    job: position === undefined ? null : await readJobOf(position, locale, ctx),
  }),
);

/** Nothing is written, and nothing of what was typed stands in an address or a log. */
export const action = command(
  "plans.allowance",
  { forms: { estimate: allowanceForm } },
  async ({ form, actor, ctx }) =>
    accepted({ shown: await readEstimate(form, seekerOf(actor), ctx) }),
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("allowance.title"),
  crumbs: ({ t, locale }) => [{ label: t("own.title"), href: href(locale, "plans.own") }],
});

export default function Allowance() {
  const t = useMessages("plans");
  const { job } = useLoaderData<typeof loader>();
  const answered = useAnsweredSubmit<Estimate>("estimate");
  const wage = job?.monthly ? { wage: yuanText(job.monthly) } : {};
  return (
    <>
      <Lede>{t("allowance.lede")}</Lede>
      <p>{t("allowance.private")}</p>
      {answered && <AllowanceResult estimate={answered.answer} />}
      {job && <JobOfEstimate job={job} />}
      <ActionForm intent="estimate" values={wage}>
        <Household />
        <Subsidies />
        <Button>{t("allowance.button")}</Button>
      </ActionForm>
      <p className="section small muted">{t("allowance.sources")}</p>
    </>
  );
}

function Household() {
  const t = useMessages("plans");
  return (
    <>
      <RadioField
        name="receives"
        label={t("allowance.receives")}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: t(`allowance.receives.${value}`),
        }))}
        required
      />
      <NumberTextField name="members" label={t("allowance.members")} width={4} required />
      <NumberTextField
        name="standard"
        label={t("allowance.standard")}
        hint={t("allowance.standardHint")}
        width={10}
        required
      />
      <NumberTextField
        name="income"
        label={t("allowance.income")}
        hint={t("allowance.incomeHint")}
        width={10}
        optional
      />
      <NumberTextField name="wage" label={t("allowance.wage")} width={10} required />
      <NumberTextField
        name="workCost"
        label={t("allowance.workCost")}
        hint={t("allowance.workCostHint")}
        width={10}
        optional
      />
    </>
  );
}

function Subsidies() {
  const t = useMessages("plans");
  return (
    <>
      <RadioField
        name="living"
        label={t("subsidy.living")}
        hint={t("subsidy.hint")}
        options={(["yes", "no", "unsaid"] as const).map((value) => ({
          value,
          label: t(`subsidy.living.${value}`),
        }))}
        defaultValue="unsaid"
        optional
      />
      <RadioField
        name="nursing"
        label={t("subsidy.nursing")}
        options={([...nursingKinds, "unsaid"] as const).map((value) => ({
          value,
          label: t(`subsidy.nursing.${value}`),
        }))}
        defaultValue="unsaid"
        optional
      />
    </>
  );
}
