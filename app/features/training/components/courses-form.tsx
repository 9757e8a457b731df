import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { courseKinds, deliveries, sheetItems } from "../policy/index.ts";
import type { CoursesQuery } from "../schema/courses-query.ts";

/** Words first, then what narrows them; the long list opens by itself where one of it is in use. */
export function CoursesForm({ query }: { readonly query: CoursesQuery }) {
  const t = useMessages("training");
  const locale = useLocale();
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
        name="kind"
        label={t("list.kind")}
        options={courseKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        emptyLabel={t("list.any")}
        defaultValue={query.kind ?? undefined}
      />
      <NativeSelect
        name="delivery"
        label={t("list.delivery")}
        options={deliveries.map((each) => ({ value: each, label: t(`delivery.${each}`) }))}
        emptyLabel={t("list.any")}
        defaultValue={query.delivery ?? undefined}
      />
      <CheckboxField name="free" label={t("list.free")} defaultChecked={query.free} />
      <CheckboxField name="sign" label={t("list.sign")} defaultChecked={query.sign} />
      <Details summary={t("list.needs")} isOpen={query.needs.length > 0}>
        <CheckboxGroupField
          name="need"
          label={t("list.needs")}
          hint={t("list.needsHint")}
          options={sheetItems.map((item) => ({ value: item, label: t(`sheet.${item}`) }))}
          defaultValue={query.needs}
        />
      </Details>
      <Button variant="secondary">{t("list.apply")}</Button>
    </Form>
  );
}
