import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import type { SelectGroup } from "#app/ui/native-select.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { courseKinds, deliveries, outcomeKinds, teachings } from "../policy/index.ts";
import type { CourseContent } from "../policy/index.ts";
import { rowLimits } from "../schema/course-parts.ts";
import type { CoursePart } from "../schema/course-parts.ts";

interface PartProps {
  readonly content: CourseContent;
  readonly occupations: readonly SelectGroup[];
}

/** The questions of one page. */
export function CoursePartFields({ part, ...props }: PartProps & { readonly part: CoursePart }) {
  const Part = PARTS[part];
  return <Part {...props} />;
}

const PARTS: Readonly<Record<CoursePart, (props: PartProps) => ReactNode>> = {
  basics: Basics,
  outcome: Outcome,
  price: Price,
  joining: Joining,
  videos: Videos,
  contact: Contact,
};

/** Empty rows offered after what is there; saving brings as many again. */
const SPARE = 2;
const rowsFor = (given: number, most: number) =>
  Array.from({ length: Math.min(given + SPARE, most) }, (_, at) => at);

function Basics({ content, occupations }: PartProps) {
  const t = useMessages("teaching");
  const training = useMessages("training");
  return (
    <>
      <TextField
        name="title"
        label={t("field.title")}
        hint={t("hint.title")}
        defaultValue={content.title}
        required
      />
      <TextField
        name="titleEn"
        label={t("field.titleEn")}
        defaultValue={content.titleEn}
        lang="en"
        optional
      />
      <RadioField
        name="kind"
        label={t("field.kind")}
        options={courseKinds.map((value) => ({ value, label: training(`kind.${value}`) }))}
        defaultValue={content.kind ?? undefined}
        required
      />
      <RadioField
        name="delivery"
        label={t("field.delivery")}
        options={deliveries.map((value) => ({ value, label: training(`delivery.${value}`) }))}
        defaultValue={content.delivery ?? undefined}
        required
      />
      <RadioField
        name="teaching"
        label={t("field.teaching")}
        hint={t("hint.teaching")}
        options={teachings.map((value) => ({ value, label: training(`teaching.${value}`) }))}
        defaultValue={content.teaching ?? undefined}
      />
      <TextField
        name="platform"
        label={t("field.platform")}
        hint={t("hint.platform")}
        defaultValue={content.platform}
        width={20}
      />
      <Fieldset legend={t("field.occupations")} hint={t("hint.occupations")}>
        {Array.from({ length: rowLimits.occupations }, (_, at) => (
          <NativeSelect
            key={at}
            name={`occupations[${at}]`}
            label={t("occupations.one", { number: at + 1 })}
            options={occupations}
            emptyLabel={t("choose.none")}
            defaultValue={content.occupations[at]}
          />
        ))}
      </Fieldset>
      <TextAreaField
        name="description"
        label={t("field.description")}
        hint={t("hint.description")}
        defaultValue={content.description}
        rows={10}
        required
      />
      <TextAreaField
        name="descriptionEn"
        label={t("field.descriptionEn")}
        defaultValue={content.descriptionEn}
        rows={6}
        lang="en"
        optional
      />
    </>
  );
}

function Outcome({ content }: PartProps) {
  const t = useMessages("teaching");
  return (
    <>
      <p>{t("gives.intro")}</p>
      {rowsFor(content.gives.length, rowLimits.gives).map((at) => {
        const row = content.gives[at];
        return (
          <Fieldset key={at} legend={t("gives.row", { number: at + 1 })} heading={2}>
            <RadioField
              name={`gives[${at}].kind`}
              label={t("gives.kind")}
              options={outcomeKinds.map((value) => ({ value, label: t(`gives.${value}`) }))}
              defaultValue={row?.kind}
              isInline
            />
            <TextField
              name={`gives[${at}].name`}
              label={t("gives.name")}
              defaultValue={row?.name}
            />
          </Fieldset>
        );
      })}
      <NumberTextField
        name="hours"
        label={t("field.hours")}
        hint={t("hint.hours")}
        defaultValue={content.hours?.toString()}
        width={4}
      />
      <NumberTextField
        name="attendancePercent"
        label={t("field.attendancePercent")}
        hint={t("hint.attendancePercent")}
        defaultValue={content.attendancePercent?.toString()}
        width={4}
      />
      <CheckboxField
        name="hasAssessment"
        label={t("field.hasAssessment")}
        hint={t("hint.hasAssessment")}
        defaultChecked={content.hasAssessment}
      />
    </>
  );
}

const amount = (value: Fen | null) =>
  value === null ? undefined : yuanText(value).replace(/\.00$/, "");

function Price({ content }: PartProps) {
  const t = useMessages("teaching");
  return (
    <>
      <CheckboxField
        name="isPublicService"
        label={t("field.isPublicService")}
        hint={t("hint.isPublicService")}
        defaultChecked={content.isPublicService}
      />
      <TextField
        name="price"
        label={t("field.price")}
        hint={t("hint.price")}
        defaultValue={amount(content.price)}
        inputMode="decimal"
        width={10}
        prefix="¥"
        required
      />
      <TextField
        name="subsidy"
        label={t("field.subsidy")}
        hint={t("hint.subsidy")}
        defaultValue={amount(content.subsidy)}
        inputMode="decimal"
        width={10}
        prefix="¥"
        optional
      />
    </>
  );
}

function Joining({ content }: PartProps) {
  const t = useMessages("teaching");
  return (
    <>
      <TextAreaField
        name="prerequisites"
        label={t("field.prerequisites")}
        hint={t("hint.prerequisites")}
        defaultValue={content.prerequisites}
        rows={4}
        optional
      />
      <CheckboxField
        name="needsApproval"
        label={t("field.needsApproval")}
        hint={t("hint.needsApproval")}
        defaultChecked={content.needsApproval}
      />
    </>
  );
}

function Videos({ content }: PartProps) {
  const t = useMessages("teaching");
  return (
    <>
      <p>{t("videos.intro")}</p>
      {rowsFor(content.videos.length, rowLimits.videos).map((at) => {
        const row = content.videos[at];
        const path = `videos[${at}]`;
        return (
          <Fieldset key={at} legend={t("videos.row", { number: at + 1 })} heading={2}>
            <TextField name={`${path}.title`} label={t("videos.title")} defaultValue={row?.title} />
            <TextField
              name={`${path}.address`}
              label={t("videos.address")}
              hint={t("videos.addressHint")}
              type="url"
              defaultValue={row?.address}
            />
            <TextField
              name={`${path}.captions`}
              label={t("videos.captions")}
              hint={t("videos.captionsHint")}
              defaultValue={row?.captions}
            />
            <TextAreaField
              name={`${path}.transcript`}
              label={t("videos.transcript")}
              hint={t("videos.transcriptHint")}
              defaultValue={row?.transcript}
              rows={4}
            />
          </Fieldset>
        );
      })}
      <p>{t("rows.more")}</p>
    </>
  );
}

function Contact({ content }: PartProps) {
  const t = useMessages("teaching");
  return (
    <>
      <p>{t("contact.intro")}</p>
      <TextField
        name="contactName"
        label={t("field.contactName")}
        defaultValue={content.contactName}
        width={20}
        required
      />
      <TextField
        name="contactPhone"
        label={t("field.contactPhone")}
        hint={t("hint.contactPhone")}
        type="tel"
        defaultValue={content.contactPhone}
        width={20}
      />
      <TextField
        name="contactEmail"
        label={t("field.contactEmail")}
        type="email"
        defaultValue={content.contactEmail}
        width={20}
      />
    </>
  );
}
