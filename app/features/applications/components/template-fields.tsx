import { useMessages } from "#app/i18n/messages-context.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import type { Template } from "../employer/templates.server.ts";
import { templatePurposes } from "../policy/index.ts";

/** What a template is called, where it is offered, and its words. */
export function TemplateFields({ template }: { readonly template?: Template }) {
  const t = useMessages("templates");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={template?.name}
        required
      />
      <RadioField
        name="purpose"
        label={t("purpose")}
        options={templatePurposes.map((one) => ({
          value: one,
          label: t(`purpose.${one}`),
        }))}
        defaultValue={template?.purpose}
        required
      />
      <TextAreaField
        name="body"
        label={t("body")}
        hint={t("bodyHint")}
        rows={6}
        defaultValue={template?.body}
        required
      />
    </>
  );
}
