import type { CourseFilter } from "../policy/index.ts";
import type { TrainingWords } from "../messages/course-words.ts";

/** Names of what a search only has codes of. */
export interface CourseFilterNames {
  readonly region: string | undefined;
  readonly occupation: string | undefined;
}

/** A wish in use, in words. */
export function filterText(
  filter: CourseFilter,
  names: CourseFilterNames,
  t: TrainingWords,
): string {
  switch (filter.name) {
    case "kind":
      return t(`kind.${filter.code}`);
    case "delivery":
      return t(`delivery.${filter.code}`);
    case "teaching":
      return t("active.teaching", { name: t(`teaching.${filter.code}`) });
    case "language":
      return t("active.language", { name: t(`language.${filter.code}`) });
    case "need":
      return t("active.need", { name: t(`sheet.${filter.code}`) });
    case "within":
      return t("list.withinValue", { days: filter.days });
    case "region":
      return t("active.region", { name: names.region ?? "" });
    case "occupation":
      return t("active.occupation", { name: names.occupation ?? "" });
    case "sign":
      return t("active.sign");
    case "free":
    case "seats":
    case "tried":
      return t(`list.${filter.name}`);
  }
}
