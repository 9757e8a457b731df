import { Choice, choiceId } from "./choice.tsx";
import type { ChoiceOption } from "./choice.tsx";
import { useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { GroupFrame } from "./fieldset.tsx";
import { chosenValues, useFormState } from "./form-context.tsx";

export interface RadioFieldProps extends FieldProps {
  readonly options: readonly ChoiceOption[];
  readonly defaultValue?: string | undefined;
  readonly heading?: 1 | 2 | 3;
  /** Two or three short answers on one line. */
  readonly isInline?: boolean;
}

/** One choice of up to seven; beyond that use `NativeSelect`. */
export function RadioField(props: RadioFieldProps) {
  const { name, options, defaultValue, isInline } = props;
  const parts = useField(props);
  const { values } = useFormState();
  const [chosen] = chosenValues(values, name, defaultValue === undefined ? [] : [defaultValue]);
  return (
    <GroupFrame {...props} parts={parts}>
      <div className={isInline ? "choices choices-inline" : "choices"}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(parts.id, index)}
            name={name}
            option={option}
            isChosen={option.value === chosen}
          />
        ))}
      </div>
    </GroupFrame>
  );
}
