import { formatNumber, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { ratio, ratioText } from "#app/lib/ratio.ts";
import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import type { Coverage, Filing } from "../overview-reads.server.ts";

export type OverviewSums = Filing & Coverage;

/** A column of the overview: how its figure is shown, and the same for a file, where numbers stay numbers. */
export interface FigureColumn {
  readonly key:
    | "employers"
    | "filed"
    | "returned"
    | "open"
    | "overdue"
    | "filedShare"
    | "assessed"
    | "headcount"
    | "counted"
    | "share"
    | "met"
    | "gap"
    | "hires"
    | "due"
    | "certified"
    | "reward";
  readonly shown: (sums: OverviewSums, locale: Locale) => string;
  readonly plain: (sums: OverviewSums) => string;
}

/** D from its twelfths, to two decimals. */
export function twelfthsText(twelfths: number): string {
  return ratioText(ratio(twelfths, 12), 2);
}

const whole = (key: FigureColumn["key"], of: (sums: OverviewSums) => number): FigureColumn => ({
  key,
  shown: (sums, locale) => formatNumber(of(sums), locale),
  plain: (sums) => String(of(sums)),
});
const money = (key: FigureColumn["key"], of: (sums: OverviewSums) => number): FigureColumn => ({
  key,
  shown: (sums, locale) => formatYuan(of(sums), locale),
  plain: (sums) => yuanText(of(sums) as Fen),
});
const share = (
  key: FigureColumn["key"],
  of: (sums: OverviewSums) => readonly [part: number, of: number],
): FigureColumn => {
  const text = (sums: OverviewSums) => {
    const [part, all] = of(sums);
    // Without anything to divide by there is no share.
    return all === 0 ? "" : `${ratioText(ratio(Math.round(part) * 100, Math.round(all)), 2)}%`;
  };
  return { key, shown: text, plain: text };
};

export const filingColumns: readonly FigureColumn[] = [
  whole("employers", (sums) => sums.employers),
  whole("filed", (sums) => sums.filed),
  whole("returned", (sums) => sums.returned),
  whole("open", (sums) => sums.open),
  whole("overdue", (sums) => sums.overdue),
  share("filedShare", (sums) => [sums.filed, sums.employers]),
];

/** Without figures there is nothing to show, not even a nought. */
const NOTHING_KNOWN = "–";
const known = (column: FigureColumn): FigureColumn => ({
  ...column,
  shown: (sums, locale) => (sums.assessed === 0 ? NOTHING_KNOWN : column.shown(sums, locale)),
  plain: (sums) => (sums.assessed === 0 ? "" : column.plain(sums)),
});

const quotaFigures: readonly FigureColumn[] = [
  whole("assessed", (sums) => sums.assessed),
  whole("headcount", (sums) => sums.headcount),
  {
    key: "counted",
    shown: ({ twelfths }) => twelfthsText(twelfths),
    plain: ({ twelfths }) => twelfthsText(twelfths),
  },
  // D / H in hundredths of a person, as the headcount is rounded.
  share("share", ({ twelfths, headcount }) => [twelfths * 100, headcount * 1200]),
  whole("met", (sums) => sums.met),
  whole("gap", (sums) => sums.gap),
  whole("hires", (sums) => sums.hiresNeeded),
  money("due", (sums) => sums.due),
  money("certified", (sums) => sums.certified),
  money("reward", (sums) => sums.reward),
];
export const quotaColumns = quotaFigures.map(known);

export const yearColumns: readonly FigureColumn[] = [
  ...filingColumns,
  ...quotaColumns.filter(({ key }) => !["assessed", "gap", "certified"].includes(key)),
];

export function sumUp(rows: readonly OverviewSums[]): OverviewSums {
  const total = { ...NOTHING };
  for (const row of rows)
    for (const key of Object.keys(total) as (keyof OverviewSums)[]) total[key] += row[key];
  // Two decimals each: their sum has no more.
  return {
    ...total,
    headcount: Math.round(total.headcount * 100) / 100,
    gap: Math.round(total.gap * 100) / 100,
  };
}

const NOTHING = {
  employers: 0,
  filed: 0,
  returned: 0,
  open: 0,
  overdue: 0,
  assessed: 0,
  met: 0,
  headcount: 0,
  twelfths: 0,
  gap: 0,
  hiresNeeded: 0,
  due: 0,
  certified: 0,
  reward: 0,
};
