import { useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { GroupFrame } from "./fieldset.tsx";
import { fieldId, textValue, useFormState } from "./form-context.tsx";
import type { FormErrors } from "./form-context.tsx";
import { useUiText } from "./ui-text.tsx";
import type { DatePart } from "./ui-text.tsx";

export interface DatePartsFieldProps extends FieldProps {
  /** `YYYY-MM-DD` */
  readonly defaultValue?: string | undefined;
  readonly heading?: 1 | 2 | 3;
  /** The date is the birthday of the person who fills in the form. */
  readonly isBirthday?: boolean;
}

const PARTS: readonly DatePart[] = ["year", "month", "day"];

/**
 * A known date in three boxes, posted as `name.year`, `name.month`, `name.day`. An error may be
 * given for `name` or for one of the three; the boxes it concerns are marked.
 */
export function DatePartsField(props: DatePartsFieldProps) {
  const { name, defaultValue, required, isBirthday } = props;
  const text = useUiText();
  const { errors, values, idPrefix } = useFormState();
  const part = PARTS.find((candidate) => errors[`${name}.${candidate}`] !== undefined);
  const parts = useField({
    ...props,
    error: props.error ?? errors[name] ?? partError(errors, name, part),
  });
  const defaults = defaultValue?.split("-");
  return (
    <GroupFrame {...props} parts={parts}>
      <div className="date-parts">
        {text.dateOrder.map((candidate, at) => {
          const partName = `${name}.${candidate}`;
          // An error of the whole date lands on its first box, without script too.
          const isFirst = at === 0 && candidate !== part;
          const id = isFirst ? parts.id : fieldId(partName, idPrefix);
          const fallback = defaults?.[PARTS.indexOf(candidate)];
          const isMarked = part === undefined || part === candidate;
          return (
            <div className="date-part" key={candidate}>
              <label className="field-label" htmlFor={id}>
                {text.dateParts[candidate]}
              </label>
              <input
                className={`input input-width-${candidate === "year" ? 4 : 2}`}
                id={id}
                name={partName}
                type="text"
                inputMode="numeric"
                autoComplete={isBirthday ? `bday-${candidate}` : "off"}
                defaultValue={textValue(values, partName, fallback)}
                aria-invalid={(parts.error !== undefined && isMarked) || undefined}
                aria-required={required || undefined}
              />
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}

function partError(errors: FormErrors, name: string, part: DatePart | undefined) {
  return part && errors[`${name}.${part}`];
}
