import { useMessages } from "#app/i18n/messages-context.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** What a certificate is known by; the number itself never comes back to the page. */
export function CertificateFields() {
  const t = useMessages("returns");
  return (
    <>
      <RadioField
        name="kind"
        label={t("person.kind")}
        defaultValue="disability"
        required
        options={[
          { value: "disability", label: t("kind.disability") },
          { value: "military", label: t("kind.military") },
        ]}
      />
      <TextField
        name="number"
        label={t("person.number")}
        hint={t("person.numberHint")}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <NumberTextField
        name="grade"
        label={t("person.grade")}
        hint={t("person.gradeHint")}
        width={4}
        optional
      />
      <DatePartsField
        name="validTo"
        label={t("person.validTo")}
        hint={t("person.validToHint")}
        optional
      />
    </>
  );
}
