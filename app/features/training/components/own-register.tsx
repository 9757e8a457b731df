import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";

/** Whether a completed course goes into the national register with its person's name and number: theirs to say. */
export function OwnRegister({ agrees }: { readonly agrees: boolean }) {
  const t = useMessages("enrolments");
  return (
    <section className="section">
      <h2>{t("register.title")}</h2>
      <ActionForm intent="register" idPrefix="register-">
        <CheckboxField
          name="agrees"
          label={t("register.agrees")}
          hint={t("register.text")}
          defaultChecked={agrees}
        />
        <Button variant="secondary">{t("register.save")}</Button>
      </ActionForm>
    </section>
  );
}
