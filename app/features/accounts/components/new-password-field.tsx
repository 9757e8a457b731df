import { useMessages } from "#app/i18n/messages-context.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { passwordLength } from "../policy/password-length.ts";

/** Asked once: what was typed can be shown, and pasting is allowed. */
export function NewPasswordField() {
  const t = useMessages("accounts");
  return (
    <PasswordField
      name="password"
      label={t("newPassword.label")}
      hint={t("newPassword.hint", { least: passwordLength.least })}
      autoComplete="new-password"
    />
  );
}
