import { parseYuan, timesFen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { WageUnit } from "./fields.ts";

export type WageCell = {
  /** Null where only the other end is given, or the wage is negotiable. */
  readonly wageFrom: Fen | null;
  readonly wageTo: Fen | null;
  readonly wageUnit: WageUnit;
  /** Salaries a year where the cell says so (13薪). */
  readonly salaries?: number;
  /** The cell named no unit and the column gave none: a month was understood from the size. */
  readonly unitAssumed: boolean;
};

export type WageCellRefusal = "empty" | "not-understood" | "unit-unclear" | "from-above-to";

const NEGOTIABLE =
  /^(?:薪资|工资|待遇|薪酬)?(?:面议|面谈|详谈|议价|另议|待定|从优|面试(?:时)?(?:商谈|沟通)|根据(?:个人)?能力.*|按.*(?:规定|制度).*|negotiable|tbd|competitive|dependsonexperience|doe|n\/a)$/;
const EXTRAS =
  /[+,;、(]*(?:包吃包住|包吃住|包食宿|包住宿?|包吃|提供食宿|管吃管住|管饭|五险一金|六险一金|五险|社保|双休|单休|住房补贴|餐补|饭补|补贴|提成|绩效(?:工资|奖金?)?|奖金|全勤奖?|加班费|年终奖|分红|计件(?=[+,]|$)|福利(?:好)?|税前|税后|左右|大约|约|人民币|rmb|cny|元整)[)]*/g;
const UNITS: readonly [RegExp, Exclude<WageUnit, "negotiable">][] = [
  [/年薪|(?:\/|每|per|a)(?:年|year|annum|yr)|元年|万年/, "year"],
  [/时薪|(?:\/|每|per|an)?(?:个?小时|钟头|hour|hr)|\/时|\/h$|每时|一小时/, "hour"],
  [/日薪|日工资|日结|(?:\/|每|一|per|a)(?:天|日|day)|元天|元日/, "day"],
  [/计件|(?:\/|每|一|per|a)(?:件|个|单|套|条|篇|piece|item)/, "piece"],
  [/月薪|月工资|(?:\/|每|一|per|a|个)(?:个?月|month|mo|m)|元月|底薪|综合/, "month"],
];
const AMOUNT = "(\\d+(?:\\.\\d+)?)(k|千|w|万|百)?元?";
const RANGE = new RegExp(`^${AMOUNT}(?:-|~|至|到|—|–|to)+${AMOUNT}$`);
const SINGLE = new RegExp(
  `^(不低于|不少于|最低|至少|最高|不超过|不高于|min|max|from|upto)?${AMOUNT}(以上|起|\\+|及以上|以下|以内|封顶|起步|保底)?$`,
);
const TIMES: Readonly<Record<string, number>> = {
  k: 1000,
  千: 1000,
  w: 10_000,
  万: 10_000,
  百: 100,
};

/** A month's wage lies here; smaller or larger amounts without a unit could be anything. In fen. */
const MONTHLY = { least: 100_000, most: 5_000_000 } as const;

/**
 * Reads a wage as people write it: `5K-8K`, `4.5千-6千/月`, `1-1.5万·13薪`, `200元/天`, `3000以上`, `底薪3000+提成`, `面议`.
 * `columnUnit` is what the column's header says of its amounts; a unit in the cell wins.
 */
export function parseWageCell(
  cell: string,
  columnUnit?: Exclude<WageUnit, "negotiable">,
): Verdict<WageCell, WageCellRefusal> {
  const folded = cell
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s¥￥$]|(?<=\d),(?=\d{3})/g, "");
  if (folded === "" || folded === "-" || folded === "/") return refused("empty");
  if (NEGOTIABLE.test(folded))
    return accepted({ ...NO_AMOUNT, wageUnit: "negotiable", unitAssumed: false });
  const salaries = /(\d\d)(?:薪|个月)/.exec(folded)?.[1];
  const plain = folded.replace(/[·*x×,(-]?\d\d(?:薪|个月)\)?/, "").replace(EXTRAS, "");
  const unit = UNITS.find(([pattern]) => pattern.test(plain))?.[1] ?? columnUnit;
  const ends = readEnds(bareAmounts(plain));
  if (!ends) return refused("not-understood");
  const { wageFrom, wageTo } = ends;
  if (wageFrom !== null && wageTo !== null && wageFrom > wageTo) return refused("from-above-to");
  const wageUnit = unit ?? assumedUnit(wageFrom ?? wageTo);
  if (!wageUnit) return refused("unit-unclear");
  const more = salaries === undefined ? {} : { salaries: Number(salaries) };
  return accepted({ wageFrom, wageTo, wageUnit, ...more, unitAssumed: unit === undefined });
}

const NO_AMOUNT = { wageFrom: null, wageTo: null } as const;

/** The amounts alone: what names the unit or introduces the wage is left out. */
function bareAmounts(plain: string): string {
  return plain
    .replace(
      /(?:年薪|月薪|日薪|时薪|月工资|日工资|日结|底薪|计件|综合|薪资|工资|薪酬|待遇|收入|无责|保底(?=\d)|salary|wage|pay)+[:为]?/g,
      "",
    )
    .replace(
      /(?:\/|每|一|per|an|a(?=month|day|year|piece))(?:个?小时|钟头|个?月|天|日|年|时|件|个|单|套|条|篇|hour|hr|h|month|mo|m|day|year|annum|yr|piece|item)/g,
      "",
    )
    .replace(/(?<=元)(?:月|年|天|日|小时|时|件)/g, "")
    .replace(/个?小时$/, "")
    .replace(/[。;,!:()/]+$/, "")
    .replace(/^[:(]+/, "");
}

function readEnds(text: string): { wageFrom: Fen | null; wageTo: Fen | null } | undefined {
  const range = RANGE.exec(text);
  if (range) {
    const [, low = "", lowTimes, high = "", highTimes] = range;
    const wageFrom = amount(low, lowTimes ?? inherited(low, high, highTimes));
    const wageTo = amount(high, highTimes ?? lowTimesFor(low, high, lowTimes));
    return wageFrom !== undefined && wageTo !== undefined ? { wageFrom, wageTo } : undefined;
  }
  const single = SINGLE.exec(text);
  if (!single) return undefined;
  const value = amount(single[2] ?? "", single[3]);
  if (value === undefined) return undefined;
  const [before = "", after = ""] = [single[1], single[4]];
  if (/不低于|不少于|最低|至少|min|from/.test(before) || /以上|起|\+|保底/.test(after)) {
    return { wageFrom: value, wageTo: null };
  }
  if (/最高|不超过|不高于|max|upto/.test(before) || /以下|以内|封顶/.test(after)) {
    return { wageFrom: null, wageTo: value };
  }
  return { wageFrom: value, wageTo: value };
}

/** `1-1.5万` and `5-8k`: the first takes the word of the second, unless it is written out: `8000-1万`. */
function inherited(low: string, high: string, times: string | undefined): string | undefined {
  return Number(low) <= Number(high) ? times : undefined;
}

/** `5k-8`: the second takes the word of the first. `5k-8000` is written out. */
function lowTimesFor(low: string, high: string, times: string | undefined): string | undefined {
  return times !== undefined && Number(high) < 1000 && Number(high) >= Number(low)
    ? times
    : undefined;
}

function amount(digits: string, times: string | undefined): Fen | undefined {
  const parsed = parseYuan(digits);
  if (!parsed.ok || parsed.fen === 0 || digits.length > 9) return undefined;
  return timesFen(parsed.fen, times === undefined ? 1 : (TIMES[times] ?? 1));
}

function assumedUnit(amountInFen: Fen | null): "month" | undefined {
  const fits = amountInFen !== null && amountInFen >= MONTHLY.least && amountInFen <= MONTHLY.most;
  return fits ? "month" : undefined;
}
