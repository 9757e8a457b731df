import type { ReactNode } from "react";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import {
  hasPlace,
  sessionLimits,
  sheetAnswers,
  sheetItemsFor,
  signLanguages,
  spokenLanguages,
} from "../policy/index.ts";
import type { Delivery } from "../policy/index.ts";
import { softwareRows } from "../schema/session-parts.ts";
import type { SessionFields, SessionPart } from "../schema/session-parts.ts";

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface PartProps {
  readonly fields: SessionFields;
  readonly delivery: Delivery | null;
  readonly house: { readonly venues: readonly Choice[]; readonly teachers: readonly Choice[] };
}

/** The questions of one page. */
export function SessionPartFields({ part, ...props }: PartProps & { readonly part: SessionPart }) {
  const Part = PARTS[part];
  return <Part {...props} />;
}

const PARTS: Readonly<Record<SessionPart, (props: PartProps) => ReactNode>> = {
  when: When,
  where: Where,
  sheet: SheetLines,
  software: Software,
};

/** Empty rows offered after what is there; saving brings as many again. */
const SPARE = 3;
const rowsFor = (given: number, most: number) =>
  Array.from({ length: Math.min(given + SPARE, most) }, (_, at) => at);

/** 9:00 in Shanghai, as it is typed. */
const clockOf = (instant: Date | undefined) =>
  instant && new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

function When({ fields }: PartProps) {
  const t = useMessages("teaching");
  const { timetable } = fields;
  return (
    <>
      <p>{t("meetings.intro")}</p>
      {rowsFor(timetable.length, sessionLimits.meetings.most).map((at) => {
        const row = timetable[at];
        const path = `meetings[${at}]`;
        return (
          <Fieldset key={at} legend={t("meetings.row", { number: at + 1 })} heading={2}>
            <DatePartsField
              name={`${path}.day`}
              label={t("meetings.day")}
              defaultValue={row && shanghaiDay(row.startsAt)}
            />
            <TextField
              name={`${path}.from`}
              label={t("meetings.from")}
              hint={t("meetings.clockHint")}
              defaultValue={clockOf(row?.startsAt)}
              width={6}
            />
            <TextField
              name={`${path}.until`}
              label={t("meetings.until")}
              defaultValue={clockOf(row?.endsAt)}
              width={6}
            />
          </Fieldset>
        );
      })}
      <Fieldset legend={t("repeat.title")} hint={t("repeat.hint")} heading={2}>
        <NativeSelect
          name="repeatEvery"
          label={t("repeat.every")}
          options={(["1", "7", "14"] as const).map((value) => ({
            value,
            label: t(`repeat.days.${value}`),
          }))}
          emptyLabel={t("repeat.none")}
        />
        <NumberTextField name="repeatTimes" label={t("repeat.times")} width={4} />
      </Fieldset>
      <NumberTextField
        name="seats"
        label={t("field.seats")}
        defaultValue={fields.seats?.toString()}
        width={4}
        required
      />
      <DatePartsField
        name="enrolBy"
        label={t("field.enrolBy")}
        hint={t("hint.enrolBy")}
        defaultValue={fields.enrolBy ?? undefined}
        required
      />
      <DatePartsField
        name="withdrawBy"
        label={t("field.withdrawBy")}
        hint={t("hint.withdrawBy")}
        defaultValue={fields.withdrawBy ?? undefined}
        required
      />
    </>
  );
}

function Where({ fields, delivery, house }: PartProps) {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  const options = (all: readonly Choice[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {(hasPlace(delivery) || fields.venueId !== null) && (
        <>
          <NativeSelect
            name="venueId"
            label={t("field.venue")}
            hint={t("hint.venue")}
            options={options(house.venues)}
            emptyLabel={t("choose.none")}
            defaultValue={fields.venueId ?? undefined}
            required
          />
          <p>
            <a href={href(locale, "teaching.venue", { venueId: "new" })}>{t("venues.add")}</a>
          </p>
        </>
      )}
      <NativeSelect
        name="teacherId"
        label={t("field.teacher")}
        options={options(house.teachers)}
        emptyLabel={t("choose.none")}
        defaultValue={fields.teacherId ?? undefined}
        required
      />
      <p>
        <a href={href(locale, "teaching.teacher", { teacherId: "new" })}>{t("teachers.add")}</a>
      </p>
      <RadioField
        name="language"
        label={t("field.language")}
        options={spokenLanguages.map((value) => ({ value, label: training(`language.${value}`) }))}
        defaultValue={fields.language ?? undefined}
        required
      />
      <RadioField
        name="signLanguage"
        label={t("field.signLanguage")}
        options={signLanguages.map((value) => ({ value, label: training(`sign.${value}`) }))}
        defaultValue={fields.signLanguage ?? undefined}
        required
      />
    </>
  );
}

function SheetLines({ fields, delivery }: PartProps) {
  const t = useMessages("teaching");
  const training = useMessages("training");
  return (
    <>
      <p>{t("sheet.intro")}</p>
      {sheetItemsFor(delivery).map((item) => (
        <RadioField
          key={item}
          name={`sheet.${item}`}
          label={training(`sheet.${item}`)}
          options={sheetAnswers.map((value) => ({ value, label: training(`answer.${value}`) }))}
          defaultValue={fields.sheet[item]}
          isInline
        />
      ))}
      <TextAreaField
        name="sheetNote"
        label={t("field.sheetNote")}
        hint={t("hint.sheetNote")}
        defaultValue={fields.sheetNote}
        rows={4}
        optional
      />
    </>
  );
}

function Software({ fields }: PartProps) {
  const t = useMessages("teaching");
  return (
    <>
      <p>{t("software.intro")}</p>
      {rowsFor(fields.software.length, softwareRows).map((at) => {
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
              defaultValue={row?.triedOn === "" ? undefined : row?.triedOn}
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
