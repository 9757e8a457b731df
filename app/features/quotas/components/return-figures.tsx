import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { compareRatio, ratio } from "#app/lib/ratio.ts";
import { ruleOf } from "../policy/index.ts";
import type { LineCode } from "../policy/index.ts";
import { readExact } from "../schema/exact-text.ts";
import type { Figures } from "../schema/figures.ts";
import type { WorkedLine } from "../tell-lines.server.ts";
import { isRounded, moneyText, monthsText, peopleText, percentText } from "./figure-texts.ts";
import { WorkingTable } from "./working-table.tsx";

type ReturnWords = Translate<Catalogue["returns"]>;

interface ReturnFiguresProps {
  readonly caption: string;
  readonly figures: Figures;
  /** A heading above says the same to the eye. */
  readonly isCaptionHidden?: boolean;
}

/** What a return comes to, from the figures that were kept with it. */
export function ReturnFigures({ caption, figures, isCaptionHidden = false }: ReturnFiguresProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  return (
    <WorkingTable
      caption={caption}
      lines={linesOf(figures, t, locale)}
      isCaptionHidden={isCaptionHidden}
    />
  );
}

function linesOf(figures: Figures, t: ReturnWords, locale: Locale): WorkedLine[] {
  const { headcount, required, counted, gap } = figures;
  const people = (exact: string) =>
    isRounded(exact)
      ? t("figure.peopleExact", { value: peopleText(exact), exact })
      : t("figure.people", { value: peopleText(exact) });
  const line = (key: LineCode, term: string, working: string, value: string): WorkedLine => ({
    ...{ key, term, working, value },
    source: ruleOf(key),
  });
  const money = (exact: string) => moneyText(exact, locale);
  const factor = percentText(figures.factor);
  const named = namedIn(figures);
  return [
    line("headcount", t("figure.headcount"), headcountWorking(figures, t), people(headcount)),
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
      "average-wage",
      t("figure.averageWage"),
      t("figure.averageWage.working", {
        payroll: formatYuan(figures.payroll, locale),
        headcount: peopleText(headcount),
      }),
      money(figures.averageWage),
    ),
    line(
      "capped-wage",
      t("figure.cappedWage"),
      t(named ? "figure.cappedWage.working" : "figure.cappedWage.plain", {
        cap: money(figures.wageCap),
        ...named,
      }),
      money(figures.cappedWage),
    ),
    line(
      "gross",
      t("figure.gross"),
      t("figure.gross.working", { gap: peopleText(gap), wage: money(figures.cappedWage) }),
      money(figures.gross),
    ),
    line(
      "factor",
      t("figure.factor"),
      t(named ? `figure.because.${figures.because}` : "figure.because.plain", {
        factor,
        ...named,
      }),
      factor,
    ),
    line(
      "due",
      t("figure.due"),
      t("figure.due.working", { gross: money(figures.gross), factor }),
      formatYuan(figures.due, locale),
    ),
    line(
      "reward",
      t("figure.reward"),
      t(rewardKey(figures), {
        surplus: peopleText(figures.surplus),
        rewarded: peopleText(figures.rewarded),
        each: formatYuan(figures.perPerson, locale),
        ...named,
      }),
      formatYuan(figures.reward, locale),
    ),
  ];
}

/** The parameters of the year as the words name them; null in figures of before they were kept. */
function namedIn({ named }: Figures) {
  if (!named) return null;
  const { wageCapTimes, leastSurplus, bandShare, staff, years } = named;
  return {
    times: peopleText(wageCapTimes),
    least: peopleText(leastSurplus),
    share: bandShare === undefined ? "" : percentText(bandShare),
    staff: staff === undefined ? "" : peopleText(staff),
    years: years ?? "",
  };
}

function rewardKey({ rewardBecause, named }: Figures) {
  const isPlain = rewardBecause === "surplus-too-small" && !named;
  return isPlain ? "figure.reward.plain" : (`figure.reward.${rewardBecause}` as const);
}

function headcountWorking({ headcount, staffMonths }: Figures, t: ReturnWords): string {
  if (!staffMonths) return t("figure.headcount.averaged");
  const { regular, seasonal, divisor } = staffMonths;
  const isExact = compareRatio(readExact(headcount), ratio(regular + seasonal, divisor)) === 0;
  const asAdded = seasonal > 0 ? "seasonal" : "plain";
  return t(`figure.headcount.${isExact ? asAdded : "rounded"}`, staffMonths);
}
