import type { Locale } from "#app/i18n/locales.ts";

interface Named {
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisation: { readonly name: string; readonly nameEn: string | null };
}

/** A position and its employer as a reader of the language knows them; Chinese where nothing else is given. */
export function namesIn({ title, titleEn, organisation }: Named, locale: Locale) {
  const english = locale === "en";
  return {
    title: (english && titleEn) || title,
    employer: (english && organisation.nameEn) || organisation.name,
  };
}
