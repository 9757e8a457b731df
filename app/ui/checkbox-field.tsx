import type { ReactNode } from "react";

import { Choice, choiceId } from "./choice.tsx";
import type { ChoiceOption } from "./choice.tsx";
import { classNames } from "./class-names.ts";
import { FieldError, FieldMarker, useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { GroupFrame } from "./fieldset.tsx";
import { chosenValues, fieldId, useFormState } from "./form-context.tsx";

export interface CheckboxGroupFieldProps extends FieldProps {
  readonly options: readonly ChoiceOption[];
  readonly defaultValue?: readonly string[] | undefined;
  readonly heading?: 1 | 2 | 3;
}

/** Any number of choices; every box posts its value under the one name. */
export function CheckboxGroupField(props: CheckboxGroupFieldProps) {
  const { name, options, defaultValue = [] } = props;
  const parts = useField(props);
  const { values } = useFormState();
  const chosen = chosenValues(values, name, defaultValue);
  return (
    <GroupFrame {...props} parts={parts}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={choiceId(parts.id, index)}
            name={name}
            option={option}
            isChosen={chosen.includes(option.value)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

export interface CheckboxFieldProps extends FieldProps {
  /** What is posted when the box is ticked; nothing is posted when it is not. */
  readonly value?: string;
  readonly defaultChecked?: boolean;
  readonly reveal?: ReactNode;
}

/** One box that says yes to one sentence. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, value = "yes", defaultChecked, required, optional, reveal } = props;
  const parts = useField({ name, hint: undefined, error: props.error });
  const { values } = useFormState();
  const chosen = chosenValues(values, name, defaultChecked ? [value] : []);
  const option = {
    value,
    label: (
      <>
        {label}
        <FieldMarker {...(required && { required })} {...(optional && { optional })} />
      </>
    ),
    hint,
    reveal,
  };
  return (
    <div className={classNames("field", parts.error !== undefined && "field-invalid")}>
      <FieldError id={parts.errorId}>{parts.error}</FieldError>
      <Choice
        type="checkbox"
        id={parts.id}
        name={name}
        option={option}
        isChosen={chosen.includes(value)}
        isInvalid={parts.error !== undefined}
        isRequired={required ?? false}
        describedBy={parts.errorId}
      />
    </div>
  );
}

export interface RowCheckboxProps {
  readonly name: string;
  readonly value: string;
  /** Names the row for the ear: 选择 包装工（晨星包装）. */
  readonly label: string;
  /** The first of its name: where the error summary leads. */
  readonly isFirst?: boolean;
}

/** A box in a table's row; the row says to the eye what the label says to the ear. */
export function RowCheckbox({ name, value, label, isFirst }: RowCheckboxProps) {
  const { values, idPrefix } = useFormState();
  const id = fieldId(isFirst ? name : `${name}-${value}`, idPrefix);
  return (
    <span className="choice row-checkbox">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={chosenValues(values, name, []).includes(value)}
      />
      <label htmlFor={id}>
        <span className="visually-hidden">{label}</span>
      </label>
    </span>
  );
}
