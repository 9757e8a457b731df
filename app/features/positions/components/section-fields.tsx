import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { fen, yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import {
  adjustments,
  contractKinds,
  demandLevels,
  demands,
  educationLevels,
  formsOfWork,
  wageUnits,
  workplaceAccess,
} from "../policy/index.ts";
import type { WordingFinding } from "../policy/index.ts";
import type { PositionField, PositionFields } from "../schema/position-fields.ts";
import type { PositionSection } from "../schema/sections.ts";
import { ContactFields } from "./contact-fields.tsx";
import { RequirementRows, SoftwareRows, WordingReasons } from "./section-rows.tsx";
import { WordingFindings } from "./wording-findings.tsx";

export interface OccupationGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SectionFieldsProps {
  readonly fields: PositionFields;
  readonly findings: readonly WordingFinding[];
  readonly regionName: string;
  readonly occupations: readonly OccupationGroup[];
}

/** The questions of one page; what the posting review found stands before the field it is about. */
export function SectionFields({
  section,
  ...props
}: SectionFieldsProps & { readonly section: PositionSection }) {
  const Part = PARTS[section];
  return <Part {...props} />;
}

const PARTS: Readonly<Record<PositionSection, (props: SectionFieldsProps) => ReactNode>> = {
  basics: Basics,
  place: Place,
  pay: Pay,
  demands: Demands,
  requirements: RequirementRows,
  adjustments: Adjustments,
  software: SoftwareRows,
  contact: ContactFields,
  wording: WordingReasons,
};

function FoundIn({
  field,
  findings,
  fields,
}: Pick<SectionFieldsProps, "findings" | "fields"> & { readonly field: PositionField }) {
  return (
    <WordingFindings
      fields={fields}
      findings={findings.filter((finding) => finding.field === field)}
    />
  );
}

function Basics({ fields, findings, occupations }: SectionFieldsProps) {
  const t = useMessages("positions");
  const found = { fields, findings };
  return (
    <>
      <FoundIn field="title" {...found} />
      <TextField
        name="title"
        label={t("field.title")}
        hint={t("hint.title")}
        defaultValue={fields.title}
        required
      />
      <FoundIn field="titleEn" {...found} />
      <TextField
        name="titleEn"
        label={t("field.titleEn")}
        defaultValue={fields.titleEn ?? undefined}
        lang="en"
        optional
      />
      <NativeSelect
        name="occupation"
        label={t("field.occupation")}
        options={occupations}
        emptyLabel={t("choose.none")}
        defaultValue={fields.occupation ?? undefined}
        optional
      />
      <NativeSelect
        name="formOfWork"
        label={t("field.formOfWork")}
        options={formsOfWork.map((code) => ({ value: code, label: t(`formOfWork.${code}`) }))}
        emptyLabel={t("choose.none")}
        defaultValue={fields.formOfWork ?? undefined}
        required
      />
      <RadioField
        name="contract"
        label={t("field.contract")}
        options={contractKinds.map((code) => ({ value: code, label: t(`contract.${code}`) }))}
        defaultValue={fields.contract ?? undefined}
        optional
      />
      <NumberTextField
        name="openings"
        label={t("field.openings")}
        hint={t("hint.openings")}
        defaultValue={fields.openings?.toString()}
        width={4}
        optional
      />
      <NativeSelect
        name="education"
        label={t("field.education")}
        options={educationLevels.map((code) => ({ value: code, label: t(`education.${code}`) }))}
        emptyLabel={t("choose.none")}
        defaultValue={fields.education ?? undefined}
        optional
      />
      <NumberTextField
        name="experienceYears"
        label={t("field.experienceYears")}
        hint={t("hint.experienceYears")}
        defaultValue={fields.experienceYears?.toString()}
        width={4}
        optional
      />
      <FoundIn field="description" {...found} />
      <TextAreaField
        name="description"
        label={t("field.description")}
        hint={t("hint.description")}
        defaultValue={fields.description}
        rows={10}
        required
      />
      <FoundIn field="descriptionEn" {...found} />
      <TextAreaField
        name="descriptionEn"
        label={t("field.descriptionEn")}
        defaultValue={fields.descriptionEn ?? undefined}
        rows={6}
        lang="en"
        optional
      />
    </>
  );
}

function Place({ fields, findings, regionName }: SectionFieldsProps) {
  const t = useMessages("positions");
  return (
    <>
      <TextField
        name="region"
        label={t("field.region")}
        hint={t("hint.region")}
        defaultValue={regionName}
        required
      />
      <TextField
        name="address"
        label={t("field.address")}
        hint={t("hint.address")}
        defaultValue={fields.address}
        optional
      />
      <FoundIn field="hours" fields={fields} findings={findings} />
      <TextAreaField
        name="hours"
        label={t("field.hours")}
        hint={t("hint.hours")}
        defaultValue={fields.hours}
        rows={3}
        optional
      />
      <DatePartsField
        name="closingOn"
        label={t("field.closingOn")}
        hint={t("hint.closingOn")}
        defaultValue={fields.closingOn ?? undefined}
        required
      />
    </>
  );
}

const amount = (value: Fen | null) =>
  value === null ? undefined : yuanText(fen(value)).replace(/\.00$/, "");

function Pay({ fields }: SectionFieldsProps) {
  const t = useMessages("positions");
  return (
    <>
      <RadioField
        name="wageUnit"
        label={t("field.wageUnit")}
        options={wageUnits.map((code) => ({ value: code, label: t(`wageUnit.${code}`) }))}
        defaultValue={fields.wageUnit ?? undefined}
        required
      />
      <TextField
        name="wageFrom"
        label={t("field.wageFrom")}
        hint={t("hint.wage")}
        defaultValue={amount(fields.wageFrom)}
        inputMode="decimal"
        width={10}
        prefix="¥"
      />
      <TextField
        name="wageTo"
        label={t("field.wageTo")}
        defaultValue={amount(fields.wageTo)}
        inputMode="decimal"
        width={10}
        prefix="¥"
        optional
      />
    </>
  );
}

function Demands({ fields }: SectionFieldsProps) {
  const t = useMessages("positions");
  return (
    <>
      <p>{t("demands.intro")}</p>
      {demands.map((demand) => (
        <RadioField
          key={demand}
          name={`demands.${demand}`}
          label={t(`demand.${demand}`)}
          options={demandLevels.map((level) => ({
            value: level,
            label: t(`demandLevel.${level}`),
          }))}
          defaultValue={fields.demands[demand]}
          isInline
        />
      ))}
    </>
  );
}

function Adjustments({ fields, findings }: SectionFieldsProps) {
  const t = useMessages("positions");
  return (
    <>
      <CheckboxGroupField
        name="adjustments"
        label={t("field.adjustments")}
        hint={t("hint.adjustments")}
        options={adjustments.map((code) => ({ value: code, label: t(`adjustment.${code}`) }))}
        defaultValue={fields.adjustments}
      />
      <FoundIn field="adjustmentsNote" fields={fields} findings={findings} />
      <TextAreaField
        name="adjustmentsNote"
        label={t("field.adjustmentsNote")}
        defaultValue={fields.adjustmentsNote}
        rows={3}
        optional
      />
      <CheckboxGroupField
        name="accessFacts"
        label={t("field.accessFacts")}
        hint={t("hint.accessFacts")}
        options={workplaceAccess.map((code) => ({ value: code, label: t(`access.${code}`) }))}
        defaultValue={fields.accessFacts}
      />
    </>
  );
}
