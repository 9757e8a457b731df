import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale } from "#app/i18n/messages-context.tsx";

/** What a person typed, with its lines, and its language where it is not the page's. */
export function TypedWords({ children }: { readonly children: string }) {
  const locale = useLocale();
  return (
    <p className="prewrap" lang={languageOf(children, locale)}>
      {children}
    </p>
  );
}
