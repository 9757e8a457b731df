import type { Locale } from "./locales.ts";

/** The language of a person's text for `lang`, where it is plainly not the page's own. */
export function languageOf(text: string, page: Locale): Locale | undefined {
  const isChinese = /\p{Script=Han}/u.test(text);
  if (page === "en") return isChinese ? "zh-CN" : undefined;
  return !isChinese && /\p{Script=Latin}{3}/u.test(text) ? "en" : undefined;
}
