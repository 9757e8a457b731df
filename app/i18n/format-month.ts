import type { PlainMonth } from "../lib/month.ts";
import type { Locale } from "./locales.ts";

const formatOf = (tag: string) =>
  new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "long" });
const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  "zh-CN": formatOf("zh-CN"),
  en: formatOf("en-GB"),
};

/** 2026年5月 / May 2026. Beside the other formats, which every page is sent: few pages name a month. */
export function formatMonth(month: PlainMonth, locale: Locale): string {
  return formats[locale].format(new Date(`${month}-01T00:00:00Z`));
}
