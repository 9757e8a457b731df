import { FieldFrame, useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { textValue, useFormState } from "./form-context.tsx";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

export interface NativeSelectProps extends FieldProps {
  readonly options: readonly (SelectOption | SelectGroup)[];
  /** First entry with an empty value: 请选择, 不限. */
  readonly emptyLabel?: string;
  readonly defaultValue?: string | undefined;
  readonly heading?: 1 | 2 | 3;
  readonly labelHidden?: boolean;
  readonly autoComplete?: string;
}

/** The platform's own list: it works before script and with every assistive technology. */
export function NativeSelect(props: NativeSelectProps) {
  const { name, options, emptyLabel, defaultValue, required, autoComplete } = props;
  const parts = useField(props);
  const { values } = useFormState();
  return (
    <FieldFrame {...props} parts={parts}>
      <select
        className="input"
        id={parts.id}
        name={name}
        defaultValue={textValue(values, name, defaultValue)}
        autoComplete={autoComplete}
        aria-describedby={parts.describedBy}
        aria-invalid={parts.error !== undefined || undefined}
        aria-required={required || undefined}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(entry)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function renderOption({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
