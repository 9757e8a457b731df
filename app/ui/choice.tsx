import type { ReactNode } from "react";

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Further questions, shown while this choice is made. */
  readonly reveal?: ReactNode;
}

interface ChoiceProps {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly option: ChoiceOption;
  readonly isChosen: boolean;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  readonly describedBy?: string | undefined;
}

/** One radio button or check box, with its label, its own hint and what it reveals. */
export function Choice(props: ChoiceProps) {
  const { type, id, name, option, isChosen, isInvalid, isRequired, describedBy } = props;
  const hintId = option.hint === undefined ? undefined : `${id}-note`;
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={isChosen}
        aria-describedby={[hintId, describedBy].filter(Boolean).join(" ") || undefined}
        aria-invalid={isInvalid || undefined}
        aria-required={isRequired || undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {hintId && (
        <div className="field-hint" id={hintId}>
          {option.hint}
        </div>
      )}
      {option.reveal !== undefined && <div className="choice-reveal">{option.reveal}</div>}
    </div>
  );
}

/** The first choice carries the field's own id, so that the error summary lands on it. */
export function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index + 1}`;
}
