import { Button } from "./button.tsx";
import { FieldFrame, useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { textValue, useFormState } from "./form-context.tsx";
import { useComboBox, type LoadSuggestions } from "./use-combo-box.ts";

export interface SearchFieldProps extends Omit<FieldProps, "required" | "optional"> {
  readonly defaultValue?: string | undefined;
  /** What the button does: 搜索岗位. */
  readonly buttonLabel: string;
  /** What to offer while somebody types, on pages with script. */
  readonly loadSuggestions?: LoadSuggestions;
}

/** A search box with its button; stands in a `<Form method="get" role="search">`. */
export function SearchField(props: SearchFieldProps) {
  const { name, defaultValue, buttonLabel, loadSuggestions } = props;
  const parts = useField(props);
  const { values } = useFormState();
  const enhancement = useComboBox(parts.id, loadSuggestions !== undefined);
  return (
    <FieldFrame {...props} parts={parts}>
      <div className="search-field-row">
        {enhancement && loadSuggestions ? (
          <enhancement.module.ComboBox
            name={name}
            parts={parts}
            initialText={enhancement.text}
            loadSuggestions={loadSuggestions}
            enterKeyHint="search"
          />
        ) : (
          <input
            className="input"
            id={parts.id}
            name={name}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            defaultValue={textValue(values, name, defaultValue)}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.error !== undefined || undefined}
          />
        )}
        <Button icon="search">{buttonLabel}</Button>
      </div>
    </FieldFrame>
  );
}
