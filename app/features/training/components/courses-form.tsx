import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import type { ChoiceGroup } from "../courses-choices.server.ts";
import {
  beginChoices,
  courseKinds,
  courseSorts,
  deliveries,
  emptyCoursesQuery,
  sheetItems,
  spokenLanguages,
  teachings,
} from "../policy/index.ts";
import type { CoursesQuery } from "../policy/index.ts";
import type { FoundCourses } from "../search-courses.server.ts";
import type { TrainingWords } from "../messages/course-words.ts";

export interface CoursesFormProps {
  readonly query: CoursesQuery;
  readonly regions: readonly ChoiceGroup[];
  readonly occupations: readonly ChoiceGroup[];
  readonly counts: FoundCourses["counts"];
}

/** Words and place first, then the filters in groups that open by themselves where one is in use. */
export function CoursesForm(props: CoursesFormProps) {
  const t = useMessages("training");
  const locale = useLocale();
  const { query, regions, counts } = props;
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("list.form")}
      action={href(locale, "training.courses")}
    >
      <SearchField
        name="q"
        label={t("list.words")}
        hint={t("list.wordsHint")}
        defaultValue={query.q}
        buttonLabel={t("list.button")}
      />
      <NativeSelect
        name="region"
        label={t("list.region")}
        hint={t("list.regionHint")}
        emptyLabel={t("list.any")}
        defaultValue={query.region ?? ""}
        options={optionsOf(regions, t)}
      />
      <CheckboxField
        name="free"
        label={counted(t, t("list.free"), counts.price?.free)}
        defaultChecked={query.free}
      />
      <CheckboxField
        name="seats"
        label={counted(t, t("list.seats"), counts.seats?.left)}
        defaultChecked={query.seats}
      />
      <CheckboxField
        name="sign"
        label={counted(t, t("list.sign"), counts.sign?.any)}
        defaultChecked={query.sign}
      />
      <NeedsGroup {...props} t={t} />
      <KindsGroup {...props} t={t} />
      <HowGroup {...props} t={t} />
      <MoreGroup {...props} t={t} />
      <Button variant="secondary">{t("list.apply")}</Button>
    </Form>
  );
}

type GroupProps = CoursesFormProps & { readonly t: TrainingWords };

function NeedsGroup({ query, counts, t }: GroupProps) {
  const chosen = query.needs.length + (query.triedWithScreenReader ? 1 : 0);
  return (
    <Details summary={summary(t, t("list.needs"), chosen)} isOpen={chosen > 0}>
      <CheckboxGroupField
        name="need"
        label={t("list.needs")}
        hint={t("list.needsHint")}
        options={sheetItems.map((item) => ({
          value: item,
          label: counted(t, t(`sheet.${item}`), counts.need?.[item]),
        }))}
        defaultValue={query.needs}
      />
      <CheckboxField
        name="tried"
        label={counted(t, t("list.tried"), counts.tried?.["screen-reader"])}
        defaultChecked={query.triedWithScreenReader}
      />
    </Details>
  );
}

function KindsGroup({ query: { kinds }, counts, t }: GroupProps) {
  return (
    <Details summary={summary(t, t("list.kind"), kinds.length)} isOpen={kinds.length > 0}>
      <CheckboxGroupField
        name="kind"
        label={t("list.kind")}
        options={courseKinds.map((kind) => ({
          value: kind,
          label: counted(t, t(`kind.${kind}`), counts.kind?.[kind]),
        }))}
        defaultValue={kinds}
      />
    </Details>
  );
}

function HowGroup({ query, counts, t }: GroupProps) {
  const { teaching, language } = query;
  const chosen = query.deliveries.length + [teaching, language].filter(Boolean).length;
  return (
    <Details summary={summary(t, t("list.how"), chosen)} isOpen={chosen > 0}>
      <CheckboxGroupField
        name="delivery"
        label={t("list.delivery")}
        options={deliveries.map((each) => ({
          value: each,
          label: counted(t, t(`delivery.${each}`), counts.delivery?.[each]),
        }))}
        defaultValue={query.deliveries}
      />
      <NativeSelect
        name="teaching"
        label={t("list.teaching")}
        emptyLabel={t("list.any")}
        defaultValue={teaching ?? ""}
        options={teachings.map((each) => ({
          value: each,
          label: counted(t, t(`teaching.${each}`), counts.teaching?.[each]),
        }))}
      />
      <NativeSelect
        name="language"
        label={t("list.language")}
        emptyLabel={t("list.any")}
        defaultValue={language ?? ""}
        options={spokenLanguages.map((each) => ({
          value: each,
          label: counted(t, t(`language.${each}`), counts.language?.[each]),
        }))}
      />
    </Details>
  );
}

function MoreGroup({ query, occupations, t }: GroupProps) {
  const { beginsWithinDays: within, occupation, sort } = query;
  const chosen = [within, occupation].filter((one) => one !== undefined).length;
  return (
    <Details
      summary={summary(t, t("list.more"), chosen)}
      isOpen={chosen > 0 || sort !== emptyCoursesQuery.sort}
    >
      <NativeSelect
        name="within"
        label={t("list.within")}
        emptyLabel={t("list.any")}
        defaultValue={within === undefined ? "" : String(within)}
        options={beginChoices.map((days) => ({
          value: String(days),
          label: t("list.withinValue", { days }),
        }))}
      />
      <NativeSelect
        name="occupation"
        label={t("list.occupation")}
        emptyLabel={t("list.any")}
        defaultValue={occupation ?? ""}
        options={optionsOf(occupations, t)}
      />
      <NativeSelect
        name="sort"
        label={t("list.sort")}
        defaultValue={sort}
        options={courseSorts.map((each) => ({ value: each, label: t(`sort.${each}`) }))}
      />
    </Details>
  );
}

function optionsOf(groups: readonly ChoiceGroup[], t: TrainingWords) {
  return groups.map(({ label, options }) => ({
    label,
    options: options.map(({ value, label: name, count }) => ({
      value,
      label: counted(t, name, count),
    })),
  }));
}

function summary(t: TrainingWords, name: string, chosen: number): string {
  return chosen > 0 ? name + t("list.chosen", { count: chosen }) : name;
}

/** The number a choice would give; a code the engine did not meet is one that nothing has. */
function counted(t: TrainingWords, name: string, count = 0): string {
  return t("list.option", { name, count });
}
