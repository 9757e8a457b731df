import { chosenValues, fieldId, useFormState } from "#app/ui/form-context.tsx";

interface MonthBoxProps {
  readonly name: string;
  /** For the ear; to the eye row and column say it. */
  readonly label: string;
  readonly isTicked: boolean;
}

/** A box of a table that says yes; after a failed submit it is as it was sent. */
export function MonthBox({ name, label, isTicked }: MonthBoxProps) {
  const { values, idPrefix } = useFormState();
  const id = fieldId(name, idPrefix);
  return (
    <span className="choice row-checkbox">
      <input
        type="checkbox"
        id={id}
        name={name}
        value="yes"
        defaultChecked={chosenValues(values, name, isTicked ? ["yes"] : []).includes("yes")}
      />
      <label htmlFor={id}>
        <span className="visually-hidden">{label}</span>
      </label>
    </span>
  );
}
