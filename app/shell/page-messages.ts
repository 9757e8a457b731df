import { useMatches } from "@remix-run/react";
import { useMessages } from "../i18n/messages-context.tsx";
import type { Translate } from "../i18n/translate.ts";
import type { PageHandle } from "./page-handle.ts";

/** The words of the page that is open, whichever it is. */
export function usePageMessages(): Translate {
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  return useMessages(handle?.namespace ?? "shell") as unknown as Translate;
}
