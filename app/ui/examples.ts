import { examples as breadcrumb } from "./breadcrumb.examples.tsx";
import { examples as button } from "./button.examples.tsx";
import { examples as checkboxField } from "./checkbox-field.examples.tsx";
import { examples as datePartsField } from "./date-parts-field.examples.tsx";
import { examples as details } from "./details.examples.tsx";
import { examples as dialog } from "./dialog.examples.tsx";
import { examples as emptyState } from "./empty-state.examples.tsx";
import { examples as errorSummary } from "./error-summary.examples.tsx";
import type { Examples } from "./example-frame.tsx";
import { examples as fieldset } from "./fieldset.examples.tsx";
import { examples as fileField } from "./file-field.examples.tsx";
import { examples as filterTags } from "./filter-tags.examples.tsx";
import { examples as form } from "./form.examples.tsx";
import { examples as link } from "./link.examples.tsx";
import { examples as marked } from "./marked.examples.tsx";
import { examples as nativeSelect } from "./native-select.examples.tsx";
import { examples as notice } from "./notice.examples.tsx";
import { examples as numberTextField } from "./number-text-field.examples.tsx";
import { examples as pagination } from "./pagination.examples.tsx";
import { examples as passwordField } from "./password-field.examples.tsx";
import { examples as progress } from "./progress.examples.tsx";
import { examples as prose } from "./prose.examples.tsx";
import { examples as radioField } from "./radio-field.examples.tsx";
import { examples as resultList } from "./result-list.examples.tsx";
import { examples as searchField } from "./search-field.examples.tsx";
import { examples as shareBars } from "./share-bars.examples.tsx";
import { examples as skipLink } from "./skip-link.examples.tsx";
import { examples as steps } from "./steps.examples.tsx";
import { examples as suggestField } from "./suggest-field.examples.tsx";
import { examples as summaryList } from "./summary-list.examples.tsx";
import { examples as table } from "./table.examples.tsx";
import { examples as tabs } from "./tabs.examples.tsx";
import { examples as tag } from "./tag.examples.tsx";
import { examples as taskList } from "./task-list.examples.tsx";
import { examples as textField } from "./text-field.examples.tsx";

/** Every primitive by file name; a test compares the list with the folder. */
export const examplesByPrimitive = {
  "text-field": textField,
  "number-text-field": numberTextField,
  "password-field": passwordField,
  "search-field": searchField,
  "suggest-field": suggestField,
  "native-select": nativeSelect,
  "radio-field": radioField,
  "checkbox-field": checkboxField,
  "date-parts-field": datePartsField,
  "file-field": fileField,
  fieldset,
  form,
  "error-summary": errorSummary,
  button,
  link,
  notice,
  "result-list": resultList,
  "summary-list": summaryList,
  "task-list": taskList,
  table,
  pagination,
  tag,
  steps,
  progress,
  "share-bars": shareBars,
  "filter-tags": filterTags,
  marked,
  details,
  "empty-state": emptyState,
  breadcrumb,
  tabs,
  dialog,
  "skip-link": skipLink,
  prose,
} as const satisfies Readonly<Record<string, Examples>>;

export type PrimitiveName = keyof typeof examplesByPrimitive;
