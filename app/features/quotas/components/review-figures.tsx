import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Figures } from "../schema/figures.ts";
import { peopleText } from "./figure-texts.ts";

interface ReviewFiguresProps {
  readonly declared: Figures;
  readonly verified: Figures | null;
}

/** What was declared beside what it comes to after the decisions made so far. */
export function ReviewFigures({ declared, verified }: ReviewFiguresProps) {
  const t = useMessages("returnReview");
  const locale = useLocale();
  const people = (exact: string) => t("figure.people", { value: peopleText(exact) });
  const money = (fen: number) => formatYuan(fen, locale);
  const lines = [
    ["headcount", (one: Figures) => people(one.headcount)],
    ["required", (one: Figures) => people(one.required)],
    ["counted", (one: Figures) => people(one.counted)],
    ["gap", (one: Figures) => people(one.gap)],
    ["due", (one: Figures) => money(one.due)],
    ["reward", (one: Figures) => money(one.reward)],
  ] as const;
  return (
    <Table
      caption={t("review.figures")}
      isCaptionHidden
      isNarrow
      rows={lines}
      rowKey={([key]) => key}
      columns={[
        {
          key: "figure",
          header: t("review.figure"),
          isRowHeader: true,
          cell: ([key]) => t(`figure.${key}`),
        },
        {
          key: "declared",
          header: t("review.declared"),
          align: "number",
          cell: ([, valueOf]) => valueOf(declared),
        },
        {
          key: "verified",
          header: t("review.verified"),
          align: "number",
          cell: ([, valueOf]) => (verified ? valueOf(verified) : ""),
        },
      ]}
    />
  );
}
