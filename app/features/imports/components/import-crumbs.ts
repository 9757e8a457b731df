import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { href } from "#app/links.ts";
import { wordsOf } from "../messages/words-of.ts";
import type { ImportKind } from "../policy/index.ts";

type Words = Translate<Catalogue["imports"]>;
interface OfKind {
  readonly kind: ImportKind;
  readonly year: number | null;
}

/** Where what is imported belongs. */
export function crumbOf(kind: OfKind["kind"], t: Words, locale: Locale) {
  switch (kind) {
    case "positions":
      return { label: t("crumb.positions"), href: href(locale, "positions.ownPositions") };
    case "ledger":
      return { label: t("crumb.returns"), href: href(locale, "returns.list") };
    case "courses":
      return { label: t("crumb.courses"), href: href(locale, "teaching.courses") };
    case "sessions":
      return { label: t("crumb.sessions"), href: href(locale, "teaching.sessions") };
  }
}

/** The way to a file that was uploaded. */
export function importCrumbs({ kind, year }: OfKind, t: Words, locale: Locale) {
  const ledger = year !== null && {
    label: t("crumb.ledger", { year }),
    href: href(locale, "returns.ledger", { year: String(year) }),
  };
  const list = {
    label: wordsOf(t, kind)("list.title"),
    href: href(locale, "imports.list", {}, { kind }),
  };
  return [crumbOf(kind, t, locale), ...(ledger ? [ledger] : []), list];
}
