import { useEffect, useState } from "react";

import type * as ComboBoxModule from "./enhanced/combo-box.tsx";
import { useField } from "./field.tsx";
import { TextField } from "./text-field.tsx";
import type { TextFieldProps } from "./text-field.tsx";

/** What to offer for a text; rejects or gives an empty list where there is nothing to offer. */
export type LoadSuggestions = (text: string, signal: AbortSignal) => Promise<readonly string[]>;

export interface SuggestFieldProps extends Omit<
  TextFieldProps,
  "type" | "prefix" | "suffix" | "autoComplete"
> {
  readonly loadSuggestions: LoadSuggestions;
}

/** A text field that takes any answer; once the script has come, it also suggests some. */
export function SuggestField({ loadSuggestions, ...field }: SuggestFieldProps) {
  const { id } = useField(field);
  const enhancement = useEnhancement(id);
  if (!enhancement) return <TextField {...field} autoComplete="off" />;
  const { ComboBox } = enhancement.module;
  return <ComboBox {...field} initialText={enhancement.text} loadSuggestions={loadSuggestions} />;
}

interface Enhancement {
  readonly module: typeof ComboBoxModule;
  /** What had been typed into the plain field. */
  readonly text: string;
}

/** Swaps the controls only while nobody is in the field: never under somebody's hands. */
function useEnhancement(id: string): Enhancement | undefined {
  const [enhancement, setEnhancement] = useState<Enhancement>();
  useEffect(() => {
    const stop = new AbortController();
    const swap = async () => {
      const module = await import("./enhanced/combo-box.tsx");
      const input = document.getElementById(id);
      if (!(input instanceof HTMLInputElement) || stop.signal.aborted) return;
      const enhance = () => setEnhancement({ module, text: input.value });
      if (input !== document.activeElement) enhance();
      else input.addEventListener("blur", enhance, { once: true, signal: stop.signal });
    };
    // Where the script cannot be had, the plain field stays, which is all that is needed.
    swap().catch(() => undefined);
    return () => stop.abort();
  }, [id]);
  return enhancement;
}
