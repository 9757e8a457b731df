import { Button } from "./button.tsx";
import { FieldFrame, useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { textValue, useFormState } from "./form-context.tsx";

export interface SearchFieldProps extends Omit<FieldProps, "required" | "optional"> {
  readonly defaultValue?: string | undefined;
  /** What the button does: 搜索岗位. */
  readonly buttonLabel: string;
}

/** A search box with its button; stands in a `<Form method="get" role="search">`. */
export function SearchField(props: SearchFieldProps) {
  const { name, defaultValue, buttonLabel } = props;
  const parts = useField(props);
  const { values } = useFormState();
  return (
    <FieldFrame {...props} parts={parts}>
      <div className="search-field-row">
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
        <Button icon="search">{buttonLabel}</Button>
      </div>
    </FieldFrame>
  );
}
