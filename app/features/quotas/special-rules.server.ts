import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatShortDay, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { addMonthsToDay, monthOf, yearOf } from "#app/lib/month.ts";
import { divideRatio, multiplyRatio, ratio, roundRatioHalfUp } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { listSpecialRows } from "./list-parameter-rows.server.ts";
import { peopleText, shareText } from "./messages/quantity-text.ts";
import {
  checkHardship,
  NATION,
  reachesShare,
  specialLimitsOn,
  vatGate,
  vatMonthlyCap,
} from "./policy/index.ts";
import type { HardshipRefusal, Limit, ParameterRow, SpecialLimits } from "./policy/index.ts";
import type { HardshipAnswers, UnitAnswers } from "./schema/special-forms.ts";
import type { WorkedLine } from "./tell-lines.server.ts";

const documentOf = ({ source, article }: ParameterRow) => `${source} ${article}`.trim();

type Key = "share" | "concentrated" | "vat" | "cap" | "dpf";
type Words = Readonly<Record<string, string | number>>;

/** What a unit's share of disabled staff means beside the levy, line by line with the document that says so. */
export async function tellUnit(
  asked: UnitAnswers,
  locale: Locale,
  ctx: Context,
): Promise<readonly WorkedLine[]> {
  const { unit, disabled, staff, place } = asked;
  const t = speaker("quotas", locale);
  const day = shanghaiDay(ctx.now);
  const limits = specialLimitsOn(await listSpecialRows(ctx.db), { region: place, day });
  const heads = { disabled, headcount: staff };
  const share = shareText(divideRatio(ratio(disabled), staff));
  const facts = { disabled, staff: peopleText(staff, locale), share };
  const line = (key: Key, value: string, source: string, more: Words = {}): WorkedLine => ({
    ...{ key, value, source, term: t(`special.${key}.term`) },
    working: t(`special.${key}.working`, { ...facts, ...more }),
  });
  const unknown = (key: Key, why: "special.unknown" | "special.cap.unknown"): WorkedLine => ({
    ...{ key, value: "–", source: "", term: t(`special.${key}.term`), working: t(why) },
  });
  const answered = (key: "concentrated" | "dpf", limit: Limit<Ratio> | null): WorkedLine => {
    if (!limit) return unknown(key, "special.unknown");
    const is = reachesShare(heads, limit.value);
    return line(key, t(is ? "special.yes" : "special.no"), documentOf(limit.row), {
      needed: shareText(limit.value),
    });
  };
  const shareLine = line("share", share, "财税〔2015〕72号 第八条");
  if (unit === "dpf") return [shareLine, answered("dpf", limits.dpfShare)];
  const least = limits.vatLeastStaff[unit];
  const concentrated = answered("concentrated", limits.concentratedShare);
  if (!limits.vatShare || !least)
    return [shareLine, concentrated, unknown("vat", "special.unknown")];
  const { isOpen } = vatGate(heads, { share: limits.vatShare.value, least: least.value });
  const vat = line("vat", t(isOpen ? "special.yes" : "special.no"), documentOf(least.row), {
    needed: shareText(limits.vatShare.value),
    least: least.value,
  });
  if (!isOpen) return [shareLine, concentrated, vat];
  return [shareLine, concentrated, vat, await capLine()];

  async function capLine(): Promise<WorkedLine> {
    const { vatCapTimes } = limits;
    const found = await findParameters(ctx.db, { region: place, dataYear: yearOf(day) });
    const wage = found.ok ? found.parameters.minimumWages[monthOf(day)] : undefined;
    if (wage === undefined || !vatCapTimes) return unknown("cap", "special.cap.unknown");
    const cap = vatMonthlyCap(disabled, wage, vatCapTimes.value);
    return line("cap", formatYuan(cap, locale), documentOf(vatCapTimes.row), {
      wage: formatYuan(wage, locale),
      times: vatCapTimes.value,
    });
  }
}

/** How far relief in hardship goes on a day, as the page says it; null: not on record. */
export async function tellHardshipLimits(locale: Locale, { db, now }: Context) {
  const limits = specialLimitsOn(await listSpecialRows(db), {
    region: NATION,
    day: shanghaiDay(now),
  });
  const known = hardshipOf(limits);
  return known && { years: peopleText(known.years, locale), months: known.months };
}

function hardshipOf({ hardshipYears, hardshipMonths }: SpecialLimits) {
  if (!hardshipYears || !hardshipMonths) return null;
  const { value: years, row } = hardshipYears;
  return { years, months: hardshipMonths.value, source: documentOf(row) };
}

interface HardshipAnswer {
  readonly outcome: HardshipRefusal | "within" | "no-parameters";
  /** Limits and days as the words name them. */
  readonly words: Words;
  readonly source: string;
}

/** Whether a request for relief in hardship keeps within what can be granted, and why not. */
export async function tellHardship(
  asked: HardshipAnswers,
  locale: Locale,
  { db }: Context,
): Promise<HardshipAnswer> {
  const { hasCause, due, dueOn, ask, by, until } = asked;
  const rows = await listSpecialRows(db);
  const known = hardshipOf(specialLimitsOn(rows, { region: NATION, day: dueOn }));
  if (!known) return { outcome: "no-parameters", words: {}, source: "" };
  const { years, months, source } = known;
  const request =
    ask === "reduce"
      ? ({ kind: "reduce", by: by ?? (0 as typeof due) } as const)
      : ({ kind: "defer", until: until ?? dueOn } as const);
  const verdict = checkHardship(request, { due, dueOn }, hasCause, { years, months });
  const most = fen(Number(roundRatioHalfUp(multiplyRatio(ratio(due), years))));
  return {
    outcome: verdict.ok ? "within" : verdict.reason,
    words: {
      years: peopleText(years, locale),
      months,
      most: formatYuan(most, locale),
      latest: formatShortDay(addMonthsToDay(dueOn, months), locale),
    },
    source,
  };
}
