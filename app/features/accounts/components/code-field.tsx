import { useMessages } from "#app/i18n/messages-context.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { codeMinutes } from "../policy/one-time-code.ts";

/** One field for the whole code: pasting, autofill and dictation work, nothing jumps. */
export function CodeField() {
  const t = useMessages("accounts");
  return (
    <TextField
      name="code"
      label={t("code.label")}
      hint={t("code.hint", { minutes: codeMinutes })}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      width={10}
    />
  );
}
