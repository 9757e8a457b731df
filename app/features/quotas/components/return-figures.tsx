import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { Table } from "#app/ui/table.tsx";
import type { Figures } from "../schema/figures.ts";
import { isRounded, moneyText, monthsText, peopleText, percentText } from "./figure-texts.ts";

type ReturnWords = Translate<Catalogue["returns"]>;

interface Line {
  readonly key: string;
  readonly term: string;
  readonly working: string;
  readonly value: string;
}

interface ReturnFiguresProps {
  readonly caption: string;
  readonly figures: Figures;
  /** A heading above says the same to the eye. */
  readonly isCaptionHidden?: boolean;
}

/** Levy and reward line by line, so that anybody can redo the sum with a pencil. */
export function ReturnFigures({ caption, figures, isCaptionHidden }: ReturnFiguresProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      {...(isCaptionHidden && { isCaptionHidden })}
      rows={linesOf(figures, t, locale)}
      rowKey={({ key }) => key}
      columns={[
        { key: "term", header: t("figure.term"), isRowHeader: true, cell: (line) => line.term },
        { key: "working", header: t("figure.working"), cell: (line) => line.working },
        { key: "value", header: t("figure.value"), align: "number", cell: (line) => line.value },
      ]}
    />
  );
}

function linesOf(figures: Figures, t: ReturnWords, locale: Locale): Line[] {
  const { headcount, required, counted, gap } = figures;
  const people = (exact: string) =>
    isRounded(exact)
      ? t("figure.peopleExact", { value: peopleText(exact), exact })
      : t("figure.people", { value: peopleText(exact) });
  const line = (key: string, term: string, working: string, value: string): Line => ({
    key,
    term,
    working,
    value,
  });
  const money = (exact: string) => moneyText(exact, locale);
  const factor = percentText(figures.factor);
  return [
    line("headcount", t("figure.headcount"), t("figure.headcount.working"), people(headcount)),
    line(
      "required",
      t("figure.required"),
      t("figure.required.working", {
        headcount: peopleText(headcount),
        quota: percentText(figures.quota),
      }),
      people(required),
    ),
    line(
      "counted",
      t("figure.counted"),
      t("figure.counted.working", { months: monthsText(counted) }),
      people(counted),
    ),
    line(
      "gap",
      t("figure.gap"),
      t("figure.gap.working", { required: peopleText(required), counted: peopleText(counted) }),
      people(gap),
    ),
    line(
      "averageWage",
      t("figure.averageWage"),
      t("figure.averageWage.working", {
        payroll: formatYuan(figures.payroll, locale),
        headcount: peopleText(headcount),
      }),
      money(figures.averageWage),
    ),
    line(
      "cappedWage",
      t("figure.cappedWage"),
      t("figure.cappedWage.working", { cap: money(figures.wageCap) }),
      money(figures.cappedWage),
    ),
    line(
      "gross",
      t("figure.gross"),
      t("figure.gross.working", { gap: peopleText(gap), wage: money(figures.cappedWage) }),
      money(figures.gross),
    ),
    line("factor", t("figure.factor"), t(`figure.because.${figures.because}`), factor),
    line(
      "due",
      t("figure.due"),
      t("figure.due.working", { gross: money(figures.gross), factor }),
      formatYuan(figures.due, locale),
    ),
    line(
      "reward",
      t("figure.reward"),
      t(`figure.reward.${figures.rewardBecause}`, {
        surplus: peopleText(figures.surplus),
        rewarded: peopleText(figures.rewarded),
        each: formatYuan(figures.perPerson, locale),
      }),
      formatYuan(figures.reward, locale),
    ),
  ];
}
