import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatShortDay, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { addMonthsToDay, monthOf, yearOf } from "#app/lib/month.ts";
import { divideRatio, ratio } from "#app/lib/ratio.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { peopleText, shareText } from "./messages/quantity-text.ts";
import {
  checkHardship,
  isConcentrated,
  mostDeferredMonths,
  reachesDpfShare,
  vatGate,
  vatLeastStaff,
  vatMonthlyCap,
} from "./policy/index.ts";
import type { HardshipAnswers, UnitAnswers } from "./schema/special-forms.ts";
import type { WorkedLine } from "./tell-lines.server.ts";

const RULES = {
  share: "财税〔2015〕72号 第八条",
  concentrated: "残疾人就业条例 第十一条",
  vat: "财税〔2016〕52号",
  dpf: "城政发〔2023〕6号 专栏4.1",
  hardship: "财税〔2015〕72号 第十七条",
} as const;

/** What a unit's share of disabled staff means beside the levy, line by line with its rule. */
export async function tellUnit(
  { unit, disabled, staff, place }: UnitAnswers,
  locale: Locale,
  { db, now }: Context,
): Promise<readonly WorkedLine[]> {
  const t = speaker("quotas", locale);
  const asked = { disabled, headcount: staff };
  const share = shareText(divideRatio(ratio(disabled), staff));
  const facts = { disabled, staff: peopleText(staff, locale), share };
  const yes = (is: boolean) => t(is ? "special.yes" : "special.no");
  const line = (
    key: "share" | "concentrated" | "vat" | "cap" | "dpf",
    value: string,
    more: Readonly<Record<string, string | number>> = {},
  ): WorkedLine => ({
    key,
    term: t(`special.${key}.term`),
    working: t(`special.${key}.working`, { ...facts, ...more }),
    value,
    source: RULES[key === "cap" ? "vat" : key],
  });
  const shareLine = line("share", share);
  if (unit === "dpf") return [shareLine, line("dpf", yes(reachesDpfShare(asked)))];
  const gate = vatGate(asked, unit);
  const lines = [
    shareLine,
    line("concentrated", yes(isConcentrated(asked))),
    line("vat", yes(gate.isOpen), { least: vatLeastStaff[unit] }),
  ];
  if (!gate.isOpen) return lines;
  const today = shanghaiDay(now);
  const found = await findParameters(db, { region: place, dataYear: yearOf(today) });
  const wage = found.ok ? found.parameters.minimumWages[monthOf(today)] : undefined;
  return [
    ...lines,
    wage === undefined
      ? { ...line("cap", "–"), working: t("special.cap.unknown") }
      : line("cap", formatYuan(vatMonthlyCap(disabled, wage), locale), {
          wage: formatYuan(wage, locale),
        }),
  ];
}

/** Whether a request for relief in hardship keeps within what can be granted, and why not. */
export function tellHardship(asked: HardshipAnswers, locale: Locale) {
  const { hasCause, due, dueOn, ask, by, until } = asked;
  const request =
    ask === "reduce"
      ? ({ kind: "reduce", by: by ?? (0 as typeof due) } as const)
      : ({ kind: "defer", until: until ?? dueOn } as const);
  const verdict = checkHardship(request, { due, dueOn }, hasCause);
  return {
    outcome: verdict.ok ? "within" : verdict.reason,
    due: formatYuan(due, locale),
    latest: formatShortDay(addMonthsToDay(dueOn, mostDeferredMonths), locale),
    source: RULES.hardship,
  } as const;
}
