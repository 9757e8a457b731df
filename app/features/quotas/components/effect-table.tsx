import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { fen } from "#app/lib/money.ts";
import { Table } from "#app/ui/table.tsx";
import type { DispatchEffect } from "../dispatch-effect.server.ts";
import type { Figures } from "../schema/figures.ts";
import { moneyText, peopleText, percentText } from "./figure-texts.ts";

/** One side's levy without and with an agreement: a sentence, then every figure that leads there. */
export function EffectTable({ effect: { before, after } }: { readonly effect: DispatchEffect }) {
  const t = useMessages("dispatch");
  const figure = useMessages("returns");
  const locale = useLocale();
  const people = (exact: string) => figure("figure.people", { value: peopleText(exact) });
  const money = (amount: number) => formatYuan(amount, locale);
  const lines = [
    ["headcount", (one: Figures) => people(one.headcount)],
    ["required", (one: Figures) => people(one.required)],
    ["counted", (one: Figures) => people(one.counted)],
    ["gap", (one: Figures) => people(one.gap)],
    ["cappedWage", (one: Figures) => moneyText(one.cappedWage, locale)],
    ["factor", (one: Figures) => percentText(one.factor)],
    ["due", (one: Figures) => money(one.due)],
    ["reward", (one: Figures) => money(one.reward)],
  ] as const;
  const rise = after.due - before.due;
  const sentence = rise > 0 ? "more" : rise < 0 ? "less" : "same";
  return (
    <>
      <p>
        <strong>{t(`one.sentence.${sentence}`, { amount: money(fen(Math.abs(rise))) })}</strong>
      </p>
      <Table
        caption={t("one.effect")}
        isCaptionHidden
        isNarrow
        note={t("one.effectHint")}
        rows={lines}
        rowKey={([key]) => key}
        columns={[
          {
            key: "figure",
            header: t("one.figure"),
            isRowHeader: true,
            cell: ([key]) => figure(`figure.${key}`),
          },
          {
            key: "before",
            header: t("one.before"),
            align: "number",
            cell: ([, valueOf]) => valueOf(before),
          },
          {
            key: "after",
            header: t("one.after"),
            align: "number",
            cell: ([, valueOf]) => valueOf(after),
          },
        ]}
      />
    </>
  );
}
