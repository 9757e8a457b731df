import type { Locale } from "#app/i18n/locales.ts";
import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { href } from "#app/links.ts";

interface Told {
  readonly t: Translate<Catalogue["plans"]>;
  readonly locale: Locale;
  readonly data: { readonly planId: string; readonly name: string | null };
}

/** From the caseload to the plan that a page belongs to. */
export function planCrumbs({ t, locale, data: { planId, name } }: Told) {
  return [
    { label: t("caseload.title"), href: href(locale, "plans.caseload") },
    { label: t("plan.title", { name: name ?? "" }), href: href(locale, "plans.one", { planId }) },
  ];
}

/** From the person's own plan to a page that belongs to it. */
export function ownCrumbs({ t, locale }: Pick<Told, "t" | "locale">) {
  return [{ label: t("own.title"), href: href(locale, "plans.own") }];
}
