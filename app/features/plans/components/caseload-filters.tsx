import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { FilterTags } from "#app/ui/filter-tags.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import {
  agreementGaps,
  caseloadGroups,
  certificateWatchDays,
  dueChoices,
  filtersInUse,
  silentDays,
  stagesOf,
} from "../policy/index.ts";
import type { CaseloadFilter, CaseloadFilters, CaseloadView, PlanState } from "../policy/index.ts";

interface OfView {
  readonly view: CaseloadView;
  readonly filters: CaseloadFilters;
  readonly places: readonly { readonly value: string; readonly label: string }[];
}

interface FormProps extends OfView {
  readonly inStage: Readonly<Partial<Record<PlanState, number>>>;
}

/** A form of the page's address: works without script, and a link to what it finds can be kept. */
export function CaseloadFiltersForm({ view, filters, places, inStage }: FormProps) {
  const t = useMessages("plans");
  const locale = useLocale();
  const words = useFilterWords(places);
  const stages = stagesOf(view === "resting").filter(
    (stage) => (inStage[stage] ?? 0) > 0 || stage === filters.stage,
  );
  const select = (
    name: CaseloadFilter,
    options: readonly { readonly value: string; readonly label: string }[],
    hint?: string,
  ) => (
    <NativeSelect
      name={name}
      label={t(`filter.${name}`)}
      emptyLabel={t("filter.any")}
      defaultValue={filters[name] === undefined ? undefined : String(filters[name])}
      {...{ options, hint }}
    />
  );
  const told = <F extends CaseloadFilter>(name: F, values: readonly CaseloadFilters[F][]) =>
    values.map((value) => ({
      value: String(value),
      label: words({ [name]: value }, name),
    }));
  return (
    <Details summary={t("filter.title")} isOpen={filtersInUse(filters).length > 0}>
      <Form
        method="get"
        role="search"
        aria-label={t("filter.title")}
        action={href(locale, "plans.caseload")}
      >
        <input type="hidden" name="view" value={view} />
        <div className="filter-row">
          {select(
            "stage",
            stages.map((stage) => ({
              value: stage,
              label: t("filter.stageCount", {
                stage: t(`state.${stage}`),
                count: inStage[stage] ?? 0,
              }),
            })),
          )}
          {select("due", told("due", dueChoices))}
          {select("group", told("group", caseloadGroups))}
          {select("silent", told("silent", silentDays))}
          {select("agreement", told("agreement", agreementGaps))}
          {select("certificate", told("certificate", ["ending"]), t("filter.certificateHint"))}
          {select("place", places, t("filter.placeHint"))}
        </div>
        <Button variant="secondary">{t("filter.apply")}</Button>
      </Form>
    </Details>
  );
}

/** Above what was found: each filter in words, as the link that takes it away, and all of them. */
export function FiltersInUse({ view, filters, places }: OfView) {
  const t = useMessages("plans");
  const locale = useLocale();
  const words = useFilterWords(places);
  const address = (kept: CaseloadFilters) => href(locale, "plans.caseload", {}, { ...kept, view });
  return (
    <FilterTags
      label={t("filter.inUse")}
      removeLabel={t("filter.remove")}
      filters={filtersInUse(filters).map(({ filter, without }) => ({
        label: `${t(`filter.${filter}`)}${t("filter.is")}${words(filters, filter)}`,
        href: address(without),
      }))}
      clear={{ label: t("filter.clear"), href: address({}) }}
    />
  );
}

/** What is chosen of a filter. */
function useFilterWords(places: OfView["places"]) {
  const t = useMessages("plans");
  return (filters: CaseloadFilters, filter: CaseloadFilter): string => {
    const { stage, due, group, silent, agreement, certificate, place } = filters;
    const words: Readonly<Record<CaseloadFilter, string | undefined>> = {
      stage: stage && t(`state.${stage}`),
      due: due && t(`filter.due.${due}`),
      group: group && t(`filter.group.${group}`),
      silent: silent && t("filter.silentDays", { count: silent }),
      agreement: agreement && t(`filter.agreement.${agreement}`),
      certificate: certificate && t("filter.ending", { count: certificateWatchDays }),
      place: place && (places.find(({ value }) => value === place)?.label ?? place),
    };
    return words[filter] ?? "";
  };
}
