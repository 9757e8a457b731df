import { TextField } from "./text-field.tsx";
import type { TextFieldProps } from "./text-field.tsx";

export interface NumberTextFieldProps extends Omit<TextFieldProps, "type" | "inputMode"> {
  /** A keyboard with a decimal point; without it, digits alone. */
  readonly decimals?: boolean;
}

/**
 * A number as text. `type="number"` changes on the mouse wheel, drops what it cannot read and is
 * spoken badly, so the keyboard is asked for and the server reads the text.
 */
export function NumberTextField({ decimals, width = 10, ...props }: NumberTextFieldProps) {
  return (
    <TextField
      autoComplete="off"
      spellCheck={false}
      {...props}
      width={width}
      inputMode={decimals ? "decimal" : "numeric"}
    />
  );
}
