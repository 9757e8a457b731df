import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

import type * as ComboBoxModule from "./enhanced/combo-box.tsx";

/** What to offer for a text; rejects or gives an empty list where there is nothing to offer. */
export type LoadSuggestions = (text: string, signal: AbortSignal) => Promise<readonly string[]>;

export interface ComboBoxEnhancement {
  readonly module: typeof ComboBoxModule;
  /** What had been typed into the plain field. */
  readonly text: string;
}

/**
 * The combo box that may take the place of the plain field `id`, once its script has come. Swaps the
 * controls only while nobody is in the field: never under somebody's hands.
 */
export function useComboBox(id: string, isWanted: boolean): ComboBoxEnhancement | undefined {
  const [enhancement, setEnhancement] = useState<ComboBoxEnhancement>();
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    const swap = async () => {
      const module = await import("./enhanced/combo-box.tsx");
      const input = document.getElementById(id);
      if (!(input instanceof HTMLInputElement) || stop.signal.aborted) return;
      // At once: nobody can step into the field between the look at the focus and the swap.
      const enhance = () => flushSync(() => setEnhancement({ module, text: input.value }));
      if (input !== document.activeElement) enhance();
      else input.addEventListener("blur", enhance, { once: true, signal: stop.signal });
    };
    // Where the script cannot be had, the plain field stays, which is all that is needed.
    swap().catch(() => undefined);
    return () => stop.abort();
  }, [id, isWanted]);
  return enhancement;
}
