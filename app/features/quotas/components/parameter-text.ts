import { formatShortDay, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { shareText } from "../messages/quantity-text.ts";
import type { zhCN } from "../messages/zh-CN.ts";
import { editableParameters, readDays, readRetirement, readShare } from "../policy/index.ts";
import type { EditableParameter, ParameterDefinition } from "../policy/index.ts";

type Words = Translate<typeof zhCN>;

/** A stored value as people read it: 1.5%, ¥1,980, 3月1日至10月31日. */
export function valueText(
  name: EditableParameter,
  value: string,
  t: Words,
  locale: Locale,
): string {
  const definition: ParameterDefinition = editableParameters[name];
  switch (definition.shape) {
    case "fen":
      return formatYuan(Number(value), locale);
    case "share": {
      const share = readShare(value);
      return share && definition.most === 1 ? shareText(share) : value;
    }
    case "choice": {
      const own = `choice.${name}.${value}`;
      const key = t.has(own) ? own : `choice.${value}`;
      return t.has(key) ? t(key) : value;
    }
    case "days": {
      const days = readDays(value);
      return days ? t("value.days", days) : value;
    }
    case "retirement": {
      const steps = readRetirement(value);
      return steps ? t("value.retirement", steps) : value;
    }
    case "whole":
      return value;
  }
}

export function validText(
  { validFrom, validTo }: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null },
  t: Words,
  locale: Locale,
): string {
  const from = formatShortDay(validFrom, locale);
  return validTo
    ? t("parameters.fromTo", { from, to: formatShortDay(validTo, locale) })
    : t("parameters.from", { from });
}
