import { useMessages } from "#app/i18n/messages-context.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { SectionFieldsProps } from "./section-fields.tsx";

export function ContactFields({ fields }: SectionFieldsProps) {
  const t = useMessages("positions");
  return (
    <>
      <p>{t("contact.intro")}</p>
      <TextField
        name="contactName"
        label={t("field.contactName")}
        defaultValue={fields.contactName}
        width={20}
        required
      />
      <TextField
        name="contactPhone"
        label={t("field.contactPhone")}
        hint={t("hint.contactPhone")}
        type="tel"
        defaultValue={fields.contactPhone}
        width={20}
      />
      <TextField
        name="contactEmail"
        label={t("field.contactEmail")}
        type="email"
        defaultValue={fields.contactEmail}
        width={20}
      />
    </>
  );
}
