import type { PlainDate } from "../lib/date.ts";
import type { Locale } from "./locales.ts";

/** The only place that turns dates, money and lists into words. Times are Asia/Shanghai. */
const ZONE = "Asia/Shanghai";

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly shortDay: Intl.DateTimeFormat;
  readonly moment: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly yuan: Intl.NumberFormat;
  readonly number: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
}

function formatsOf(locale: Locale): Formats {
  const tag = locale === "en" ? "en-GB" : "zh-CN";
  return {
    day: new Intl.DateTimeFormat(tag, {
      timeZone: "UTC",
      year: "numeric",
      month: "long",
      day: "numeric",
      weekday: "long",
    }),
    shortDay: new Intl.DateTimeFormat(tag, {
      timeZone: "UTC",
      year: "numeric",
      month: "long",
      day: "numeric",
    }),
    moment: new Intl.DateTimeFormat(tag, {
      timeZone: ZONE,
      year: "numeric",
      month: "long",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    }),
    time: new Intl.DateTimeFormat(tag, {
      timeZone: ZONE,
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    }),
    yuan: new Intl.NumberFormat(tag, { minimumFractionDigits: 0, maximumFractionDigits: 2 }),
    number: new Intl.NumberFormat(tag),
    list: new Intl.ListFormat(tag, { type: "conjunction" }),
  };
}

const formats: Record<Locale, Formats> = { "zh-CN": formatsOf("zh-CN"), en: formatsOf("en") };
const asUtc = (date: PlainDate) => new Date(`${date}T00:00:00Z`);

/** 2026年5月12日（星期二） / Tuesday, 12 May 2026 */
export function formatDay(date: PlainDate, locale: Locale): string {
  if (locale === "en") return formats.en.day.format(asUtc(date));
  const parts = Object.fromEntries(
    formats["zh-CN"].day.formatToParts(asUtc(date)).map((part) => [part.type, part.value]),
  );
  return `${parts.year}年${parts.month?.replace("月", "")}月${parts.day}日（${parts.weekday}）`;
}

/** 2026年5月12日 / 12 May 2026 */
export function formatShortDay(date: PlainDate, locale: Locale): string {
  return formats[locale].shortDay.format(asUtc(date));
}

/** An instant with its time in Asia/Shanghai. */
export function formatMoment(instant: Date, locale: Locale): string {
  return formats[locale].moment.format(instant);
}

/** 09:00, in Asia/Shanghai. */
export function formatTime(instant: Date, locale: Locale): string {
  return formats[locale].time.format(instant);
}

/** Fen → ¥3,200 or ¥18.50; pennies only where there are any. */
export function formatYuan(fen: number, locale: Locale): string {
  const text = formats[locale].yuan.format(fen / 100);
  const cents = fen % 100 !== 0 && !/\.\d\d$/.test(text) ? `${text}0` : text;
  return `¥${cents}`;
}

export function formatNumber(value: number, locale: Locale): string {
  return formats[locale].number.format(value);
}

/** 甲、乙和丙 / A, B and C */
export function formatList(items: readonly string[], locale: Locale): string {
  return formats[locale].list.format(items);
}

/** How large a file is, in words that can be heard; the same in both languages. */
export function formatFileSize(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
