import { useMessages } from "#app/i18n/messages-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import type { Template } from "../employer/templates.server.ts";

interface TemplateChoiceProps {
  /** Where on which page the words are put; the page itself where nothing is said. */
  readonly action?: string;
  readonly templates: readonly Pick<Template, "id" | "name">[];
  readonly chosen: Pick<Template, "id"> | null;
  /** What else the address holds. */
  readonly carried?: readonly { readonly name: string; readonly value: string }[];
}

/** Puts a template's words into the form below; the page is asked for again, so it needs no script. */
export function TemplateChoice({ templates, chosen, carried = [], action }: TemplateChoiceProps) {
  const t = useMessages("applicants");
  return (
    <Form method="get" action={action} idPrefix="template-">
      {carried.map(({ name, value }) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <NativeSelect
        name="template"
        label={t("decide.template")}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        emptyLabel={t("decide.templateNone")}
        defaultValue={chosen?.id}
      />
      <div className="button-row">
        <Button type="submit" variant="secondary">
          {t("decide.useTemplate")}
        </Button>
      </div>
    </Form>
  );
}
