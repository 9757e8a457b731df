import { useMessages } from "#app/i18n/messages-context.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { mostWorks } from "../policy/index.ts";
import type { SectionFieldsProps } from "./section-fields.tsx";
import { monthWords } from "./status-words.ts";

/** Works one after the other with an empty one behind; saving brings another. */
export function WorkRows({ application, gap }: SectionFieldsProps) {
  const t = useMessages("applications");
  const { works, none, gap: said } = application.own.content.experience;
  const rows = Math.min(works.length + 1, mostWorks);
  return (
    <>
      <p>{t("works.intro")}</p>
      {Array.from({ length: rows }, (_, at) => (
        <WorkRow key={at} at={at} work={works[at]} />
      ))}
      <CheckboxField name="none" label={t("field.none")} defaultChecked={none} />
      <TextAreaField
        name="gap"
        label={t("field.gap")}
        hint={
          gap
            ? t("works.gap", { from: monthWords(gap.from, t), to: monthWords(gap.to, t) })
            : t("hint.gap")
        }
        defaultValue={said}
        rows={3}
        optional
      />
    </>
  );
}

interface WorkRowProps {
  readonly at: number;
  readonly work:
    SectionFieldsProps["application"]["own"]["content"]["experience"]["works"][number] | undefined;
}

function WorkRow({ at, work }: WorkRowProps) {
  const t = useMessages("applications");
  const path = `works[${at}]`;
  return (
    <Fieldset legend={t("works.row", { number: at + 1 })} heading={2}>
      <TextField
        name={`${path}.role`}
        label={t("works.role")}
        defaultValue={work?.role}
        width={20}
      />
      <TextField
        name={`${path}.employer`}
        label={t("works.employer")}
        defaultValue={work?.employer}
        width={20}
        optional
      />
      <TextField
        name={`${path}.from`}
        label={t("works.from")}
        hint={t("works.monthHint")}
        defaultValue={work?.from}
        width={10}
      />
      <TextField
        name={`${path}.to`}
        label={t("works.to")}
        hint={t("works.toHint")}
        defaultValue={work?.to}
        width={10}
      />
      <TextAreaField
        name={`${path}.words`}
        label={t("works.words")}
        defaultValue={work?.words}
        rows={3}
        optional
      />
    </Fieldset>
  );
}
