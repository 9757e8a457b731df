import { command, page } from "#app/http/route.server.ts";
import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { monthNumber, monthOf, yearOf, type PlainMonth } from "#app/lib/month.ts";
import { accepted } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm, useAnsweredSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { estimateAllowance, type AllowanceEstimate } from "../policy/index.ts";
import { allowanceForm } from "../schema/forms.ts";

type Shown = AllowanceEstimate & { readonly members: number };

export const loader = page("plans.allowance", {}, () => null);

/** Nothing is written, and nothing of what was typed stands in an address or a log. */
export const action = command(
  "plans.allowance",
  { forms: { estimate: allowanceForm } },
  ({ form, ctx }) => {
    const decidedIn = monthOf(shanghaiDay(ctx.now));
    const shown: Shown = { ...estimateAllowance({ ...form, decidedIn }), members: form.members };
    return accepted({ shown });
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("allowance.title"),
  crumbs: ({ t, locale }) => [{ label: t("own.title"), href: href(locale, "plans.own") }],
});

export default function Allowance() {
  const t = useMessages("plans");
  const answered = useAnsweredSubmit<Shown>("estimate");
  return (
    <>
      <Lede>{t("allowance.lede")}</Lede>
      <p>{t("allowance.private")}</p>
      {answered && <Result shown={answered.answer} />}
      <ActionForm intent="estimate">
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
        <Button>{t("allowance.button")}</Button>
      </ActionForm>
      <p className="section small muted">{t("allowance.sources")}</p>
    </>
  );
}

function Result({ shown }: { readonly shown: Shown }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { outcome, grace, counted, line, perPerson, madeUp, members } = shown;
  const month = (told: PlainMonth) =>
    t("allowance.month", { year: yearOf(told), month: monthNumber(told) });
  const lines = [
    { name: t("allowance.line", { members }), amount: line },
    { name: t("allowance.counted"), amount: counted },
    { name: t("allowance.perPerson"), amount: perPerson },
    ...(madeUp > 0 ? [{ name: t("allowance.madeUp"), amount: madeUp }] : []),
  ];
  return (
    <section className="section">
      <Notice title={t("allowance.result")} takesFocus>
        <p>{t(`allowance.${outcome}`)}</p>
        {grace && (
          <p>
            {t("allowance.graceMonths", {
              from: month(grace.from),
              to: month(grace.to),
              out: month(grace.out),
            })}
          </p>
        )}
      </Notice>
      <Table
        caption={t("allowance.working")}
        rows={lines}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "name",
            header: t("allowance.whose"),
            isRowHeader: true,
            cell: ({ name }) => name,
          },
          {
            key: "amount",
            header: t("allowance.amount"),
            align: "number",
            cell: ({ amount }) => formatYuan(amount, locale),
          },
        ]}
      />
      <p>{t("allowance.duty")}</p>
    </section>
  );
}
