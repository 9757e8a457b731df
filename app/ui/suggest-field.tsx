import { useField } from "./field.tsx";
import { TextField } from "./text-field.tsx";
import type { TextFieldProps } from "./text-field.tsx";
import { useComboBox, type LoadSuggestions } from "./use-combo-box.ts";

export interface SuggestFieldProps extends Omit<
  TextFieldProps,
  "type" | "prefix" | "suffix" | "autoComplete"
> {
  readonly loadSuggestions: LoadSuggestions;
}

/** A text field that takes any answer; once the script has come, it also suggests some. */
export function SuggestField({ loadSuggestions, ...field }: SuggestFieldProps) {
  const { id } = useField(field);
  const enhancement = useComboBox(id, true);
  if (!enhancement) return <TextField {...field} autoComplete="off" />;
  const { ComboBoxField } = enhancement.module;
  return (
    <ComboBoxField {...field} initialText={enhancement.text} loadSuggestions={loadSuggestions} />
  );
}
