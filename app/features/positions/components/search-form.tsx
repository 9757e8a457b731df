import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { yuanText } from "#app/lib/money.ts";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect, type SelectGroup } from "#app/ui/native-select.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { SuggestField } from "#app/ui/suggest-field.tsx";
import {
  adjustments,
  closingChoices,
  demands,
  educationLevels,
  formsOfWork,
  positionSorts,
  radii,
  wageUnits,
  type PositionQuery,
} from "../policy/index.ts";
import { suggestionsFor } from "./suggestions-for.ts";
import type { PositionWords } from "../messages/wage-text.ts";

export interface SearchFormProps {
  readonly query: PositionQuery;
  /** The name of the region asked for. */
  readonly place: string;
  readonly occupations: readonly SelectGroup[];
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Words and place first, then the filters in groups that open by themselves where one is in use. */
export function SearchForm(props: SearchFormProps) {
  const t = useMessages("positions");
  const locale = useLocale();
  const { query } = props;
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("search.form")}
      action={href(locale, "positions.search")}
    >
      <SearchField
        name="q"
        label={t("search.words")}
        hint={t("search.wordsHint")}
        defaultValue={query.q}
        buttonLabel={t("search.button")}
        loadSuggestions={suggestionsFor("words", locale)}
      />
      <PlaceFields {...props} t={t} locale={locale} />
      <FormsGroup {...props} t={t} />
      <NeedsGroups {...props} t={t} />
      <WageGroup {...props} t={t} />
      <BackgroundGroup {...props} t={t} />
      <MoreGroup {...props} t={t} />
      <Button variant="secondary">{t("search.apply")}</Button>
    </Form>
  );
}

type GroupProps = SearchFormProps & { readonly t: PositionWords };

function PlaceFields({ query, place, t, locale }: GroupProps & { readonly locale: Locale }) {
  return (
    <>
      <SuggestField
        name="place"
        label={t("search.place")}
        hint={t("search.placeHint")}
        defaultValue={place}
        loadSuggestions={suggestionsFor("place", locale)}
      />
      <NativeSelect
        name="km"
        label={t("search.km")}
        emptyLabel={t("search.kmNone")}
        defaultValue={query.near ? String(query.near.km) : ""}
        options={radii.map((km) => ({ value: String(km), label: t("search.kmValue", { km }) }))}
      />
    </>
  );
}

function FormsGroup({ query, counts, t }: GroupProps) {
  return (
    <Details
      summary={summary(t, "search.forms", query.forms.length)}
      isOpen={query.forms.length > 0}
    >
      <CheckboxGroupField
        name="form"
        label={t("search.forms")}
        defaultValue={query.forms}
        options={formsOfWork.map((code) => ({
          value: code,
          label: counted(t, t(`formOfWork.${code}`), counts.form?.[code]),
        }))}
      />
    </Details>
  );
}

function NeedsGroups({ query, counts, t }: GroupProps) {
  const { adjustments: needed, without } = query;
  return (
    <>
      <Details summary={summary(t, "search.adjustments", needed.length)} isOpen={needed.length > 0}>
        <CheckboxGroupField
          name="adjustment"
          label={t("search.adjustments")}
          hint={t("search.adjustmentsHint")}
          defaultValue={needed}
          options={adjustments.map((code) => ({
            value: code,
            label: counted(t, t(`adjustment.${code}`), counts.adjustment?.[code]),
          }))}
        />
      </Details>
      <Details summary={summary(t, "search.without", without.length)} isOpen={without.length > 0}>
        <CheckboxGroupField
          name="without"
          label={t("search.without")}
          hint={t("search.withoutHint")}
          defaultValue={without}
          options={demands.map((code) => ({ value: code, label: t(`demand.${code}`) }))}
        />
      </Details>
    </>
  );
}

function WageGroup({ query: { wage }, t }: GroupProps) {
  const paid = wageUnits.filter((unit) => unit !== "negotiable");
  return (
    <Details summary={summary(t, "search.wageGroup", wage ? 1 : 0)} isOpen={wage !== undefined}>
      <NumberTextField
        name="wage"
        label={t("search.wage")}
        defaultValue={wage && yuanText(wage.atLeast).replace(/\.00$/, "")}
        decimals
      />
      <NativeSelect
        name="unit"
        label={t("search.unit")}
        defaultValue={wage?.unit ?? "month"}
        options={paid.map((unit) => ({ value: unit, label: t(`wageUnit.${unit}`) }))}
      />
    </Details>
  );
}

function BackgroundGroup({ query, occupations, counts, t }: GroupProps) {
  const { education, experience, occupation } = query;
  const chosen = [education, experience, occupation].filter((one) => one !== undefined).length;
  return (
    <Details summary={summary(t, "search.backgroundGroup", chosen)} isOpen={chosen > 0}>
      <NativeSelect
        name="education"
        label={t("search.education")}
        hint={t("search.educationHint")}
        emptyLabel={t("search.any")}
        defaultValue={education ?? ""}
        options={educationLevels
          .filter((level) => level !== "none")
          .map((level) => ({ value: level, label: t(`education.${level}`) }))}
      />
      <NumberTextField
        name="experience"
        label={t("search.experience")}
        hint={t("search.experienceHint")}
        defaultValue={experience === undefined ? undefined : String(experience)}
        width={4}
      />
      <NativeSelect
        name="occupation"
        label={t("search.occupation")}
        emptyLabel={t("search.any")}
        defaultValue={occupation ?? ""}
        options={occupations.map(({ label, options }) => ({
          label,
          options: options.map(({ value, label: name }) => ({
            value,
            label: counted(t, name, counts.occupation?.[value]),
          })),
        }))}
      />
    </Details>
  );
}

function MoreGroup({ query, counts, t }: GroupProps) {
  const { closingWithinDays: closing, triedWithScreenReader: tried, words, sort } = query;
  const chosen = [closing !== undefined, tried, words === "all"].filter(Boolean).length;
  return (
    <Details
      summary={summary(t, "search.moreGroup", chosen)}
      isOpen={chosen > 0 || sort !== "relevance"}
    >
      <CheckboxField
        name="tried"
        label={counted(t, t("search.tried"), counts.tried?.["screen-reader"])}
        defaultChecked={tried}
      />
      <NativeSelect
        name="closing"
        label={t("search.closing")}
        emptyLabel={t("search.any")}
        defaultValue={closing === undefined ? "" : String(closing)}
        options={closingChoices.map((days) => ({
          value: String(days),
          label: t("search.closingValue", { days }),
        }))}
      />
      <NativeSelect
        name="words"
        label={t("search.matching")}
        defaultValue={words}
        options={[
          { value: "relaxed", label: t("search.wordsRelaxed") },
          { value: "all", label: t("search.wordsAll") },
        ]}
      />
      <NativeSelect
        name="sort"
        label={t("search.sort")}
        defaultValue={sort}
        options={positionSorts
          .filter((each) => each !== "near" || query.near !== undefined)
          .map((each) => ({ value: each, label: t(`sort.${each}`) }))}
      />
      {query.organisationId && <input type="hidden" name="employer" value={query.organisationId} />}
    </Details>
  );
}

function summary(
  t: PositionWords,
  key:
    | "search.forms"
    | "search.adjustments"
    | "search.without"
    | "search.wageGroup"
    | "search.backgroundGroup"
    | "search.moreGroup",
  chosen: number,
): string {
  return t(key) + (chosen > 0 ? t("search.chosen", { count: chosen }) : "");
}

/** The number a choice would give; nothing where the engine did not count it. */
function counted(t: PositionWords, name: string, count: number | undefined): string {
  return count === undefined ? name : t("search.option", { name, count });
}
