/** zh-CN is the source and has bare paths; en lives under /en. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh-CN";

/** What a path begins with in a language: nothing or "/en". */
export function localePrefix(locale: Locale): "" | "/en" {
  return locale === "en" ? "/en" : "";
}

/** The language of a path, and the path without its language. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  if (pathname === "/en") return { locale: "en", path: "/" };
  if (pathname.startsWith("/en/")) return { locale: "en", path: pathname.slice(3) };
  return { locale: "zh-CN", path: pathname };
}

export function isLocale(text: unknown): text is Locale {
  return locales.includes(text as Locale);
}
