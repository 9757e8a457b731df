import { createContext, useContext, type ReactNode } from "react";
import type { Catalogue, Namespace } from "./catalogue.server.ts";
import type { Locale } from "./locales.ts";
import { translator, type Messages, type Translate } from "./translate.ts";

interface Speech {
  readonly locale: Locale;
  readonly messages: Readonly<Partial<Record<Namespace, Messages>>>;
}

/** Null in the browser above the root, which was sent its page's messages by the loader. */
export const SpeechContext = createContext<Speech | null>(null);

/** On the server every namespace of the language; in the browser those the page was sent. */
export function SpeechProvider({ children, ...speech }: Speech & { readonly children: ReactNode }) {
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("SpeechProvider is missing");
  return speech;
}

export function useLocale(): Locale {
  return useSpeech().locale;
}

/** Speaks one namespace; the browser has it when the route's feature or `speaks` names it. */
export function useMessages<N extends Namespace>(namespace: N): Translate<Catalogue[N]> {
  const { locale, messages } = useSpeech();
  const found = messages[namespace];
  if (!found) throw new Error(`Messages "${namespace}" were not sent to this page`);
  return translator(found, locale) as unknown as Translate<Catalogue[N]>;
}
