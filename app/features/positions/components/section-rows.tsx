import { useMessages } from "#app/i18n/messages-context.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { phrasesToExplain } from "../schema/content.ts";
import { rowLimits } from "../schema/position-fields.ts";
import type { SectionFieldsProps } from "./section-fields.tsx";
import { WordingFindings } from "./wording-findings.tsx";

/** Empty rows offered after what is there; saving brings as many again. */
const SPARE = 2;

function rowCount(given: number, most: number): number[] {
  return Array.from({ length: Math.min(given + SPARE, most) }, (_, at) => at);
}

export function RequirementRows({ fields, findings }: SectionFieldsProps) {
  const t = useMessages("positions");
  return (
    <>
      <p>{t("requirements.intro")}</p>
      {rowCount(fields.requirements.length, rowLimits.requirements).map((at) => {
        const row = fields.requirements[at];
        const path = `requirements[${at}]`;
        return (
          <Fieldset key={at} legend={t("requirements.row", { number: at + 1 })} heading={2}>
            <WordingFindings
              fields={fields}
              findings={findings.filter(({ field }) =>
                [`requirements.${at}`, `requirements.${at}.reason`].includes(field),
              )}
            />
            <TextAreaField
              name={`${path}.text`}
              label={t("requirements.text")}
              defaultValue={row?.text}
              rows={2}
            />
            <CheckboxField
              name={`${path}.bodily`}
              label={t("requirements.bodily")}
              hint={t("requirements.bodilyHint")}
              defaultChecked={row?.bodily ?? false}
            />
            <TextAreaField
              name={`${path}.reason`}
              label={t("requirements.reason")}
              defaultValue={row?.reason}
              rows={2}
            />
          </Fieldset>
        );
      })}
      <p>{t("rows.more")}</p>
    </>
  );
}

export function SoftwareRows({ fields }: SectionFieldsProps) {
  const t = useMessages("positions");
  return (
    <>
      <p>{t("software.intro")}</p>
      {rowCount(fields.software.length, rowLimits.software).map((at) => {
        const row = fields.software[at];
        const path = `software[${at}]`;
        return (
          <Fieldset key={at} legend={t("software.row", { number: at + 1 })} heading={2}>
            <TextField
              name={`${path}.name`}
              label={t("software.name")}
              defaultValue={row?.name}
              width={20}
            />
            <TextField
              name={`${path}.triedWith`}
              label={t("software.triedWith")}
              hint={t("software.triedWithHint")}
              defaultValue={row?.triedWith}
              width={20}
            />
            <DatePartsField
              name={`${path}.triedOn`}
              label={t("software.triedOn")}
              defaultValue={row?.triedOn ?? undefined}
            />
            <TextField
              name={`${path}.triedBy`}
              label={t("software.triedBy")}
              defaultValue={row?.triedBy}
              width={20}
            />
          </Fieldset>
        );
      })}
      <p>{t("rows.more")}</p>
    </>
  );
}

/** One explanation for each phrase the posting review asks about. */
export function WordingReasons({ fields, findings }: SectionFieldsProps) {
  const t = useMessages("positions");
  const asked = phrasesToExplain(findings);
  if (asked.length === 0) return <p>{t("wording.none")}</p>;
  return (
    <>
      <p>{t("wording.intro")}</p>
      {asked.map((finding, at) => (
        <Fieldset
          key={finding.phraseId}
          legend={t("wording.phrase", { found: finding.found })}
          heading={2}
        >
          <WordingFindings
            fields={fields}
            findings={findings.filter(({ phraseId }) => phraseId === finding.phraseId)}
          />
          <input type="hidden" name={`reasons[${at}].phraseId`} value={finding.phraseId} />
          <TextAreaField
            name={`reasons[${at}].reason`}
            label={t("wording.reason")}
            hint={t("wording.reasonHint")}
            defaultValue={fields.wordingReasons[finding.phraseId]}
            rows={3}
          />
        </Fieldset>
      ))}
    </>
  );
}
