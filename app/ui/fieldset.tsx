import type { ReactNode } from "react";

import { classNames } from "./class-names.ts";
import { FieldError, FieldHint, FieldMarker } from "./field.tsx";
import type { FieldParts, FieldProps } from "./field.tsx";

export interface FieldsetProps {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  /** The legend is also a heading of the page. */
  readonly heading?: 1 | 2 | 3;
  readonly children: ReactNode;
  readonly id?: string;
}

/** Several fields that belong together: an address, a contact. */
export function Fieldset({ legend, hint, heading, children, id }: FieldsetProps) {
  return (
    <fieldset className="fieldset fieldset-group" id={id}>
      <Legend heading={heading}>{legend}</Legend>
      {hint !== undefined && <div className="field-hint">{hint}</div>}
      {children}
    </fieldset>
  );
}

interface GroupFrameProps extends FieldProps {
  readonly parts: FieldParts;
  readonly heading?: 1 | 2 | 3 | undefined;
  readonly children: ReactNode;
}

/** One question with several controls: radios, check boxes, parts of a date. */
export function GroupFrame(props: GroupFrameProps) {
  const { parts, label, hint, heading, required, optional, children } = props;
  return (
    <div className={classNames("field", parts.error !== undefined && "field-invalid")}>
      <fieldset aria-describedby={parts.describedBy}>
        <Legend heading={heading}>
          {label}
          <FieldMarker {...(required && { required })} {...(optional && { optional })} />
        </Legend>
        <FieldHint id={parts.hintId}>{hint}</FieldHint>
        <FieldError id={parts.errorId}>{parts.error}</FieldError>
        {children}
      </fieldset>
    </div>
  );
}

function Legend({ heading, children }: { heading?: 1 | 2 | 3 | undefined; children: ReactNode }) {
  const Heading = heading ? (`h${heading}` as const) : undefined;
  return (
    <legend className="fieldset-legend">
      {Heading ? <Heading>{children}</Heading> : children}
    </legend>
  );
}
