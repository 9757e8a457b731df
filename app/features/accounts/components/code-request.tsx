import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** Where a code is asked for, by mail or telephone. */
export function CodeRequest({ lede }: { readonly lede: string }) {
  const t = useMessages("accounts");
  return (
    <>
      <Lede>{lede}</Lede>
      <ActionForm>
        <TextField
          name="address"
          label={t("address.label")}
          hint={t("address.hint")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          width={20}
        />
        <Button>{t("signInCode.button")}</Button>
      </ActionForm>
    </>
  );
}
