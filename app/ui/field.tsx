import type { ReactNode } from "react";

import { classNames } from "./class-names.ts";
import { fieldId, useFormState } from "./form-context.tsx";
import { useUiText } from "./ui-text.tsx";

/** What every field takes. */
export interface FieldProps {
  /** Path of the value in the form; also finds the error and the kept value. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Only where the form's own errors do not name this field. */
  readonly error?: string | undefined;
  /** Says 必填 behind the label and to assistive technology. The server alone decides. */
  readonly required?: boolean;
  /** Says 选填 behind the label. */
  readonly optional?: boolean;
}

/** A field's width in Latin characters; a Chinese character takes two. */
export type FieldWidth = 2 | 4 | 6 | 10 | 20 | "full";

export interface FieldParts {
  readonly id: string;
  readonly hintId: string | undefined;
  readonly errorId: string | undefined;
  readonly error: string | undefined;
  /** For `aria-describedby`: hint, then error. */
  readonly describedBy: string | undefined;
}

/** The ids and the error of a field, from its props and the form around it. */
export function useField({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  const { errors, idPrefix } = useFormState();
  const id = fieldId(name, idPrefix);
  const message = error ?? errors[name];
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = message === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  return { id, hintId, errorId, error: message, describedBy } satisfies FieldParts;
}

export function FieldMarker({ required, optional }: Pick<FieldProps, "required" | "optional">) {
  const text = useUiText();
  if (!required && !optional) return null;
  return <span className="field-marker">{required ? text.required : text.optional}</span>;
}

export function FieldHint({ id, children }: { id: string | undefined; children: ReactNode }) {
  if (id === undefined) return null;
  return (
    <div className="field-hint" id={id}>
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string | undefined; children: ReactNode }) {
  const text = useUiText();
  if (id === undefined) return null;
  return (
    <p className="field-error" id={id}>
      <span className="field-error-prefix">{text.errorPrefix}</span>
      {children}
    </p>
  );
}

interface FieldFrameProps extends FieldProps {
  readonly parts: FieldParts;
  /** The label is the page's heading: one question a page. */
  readonly heading?: 1 | 2 | 3 | undefined;
  /** Only inside a table whose column heading says the same to the eye. */
  readonly labelHidden?: boolean | undefined;
  readonly children: ReactNode;
}

/** Label above, hint between label and control, error above the control. */
export function FieldFrame(props: FieldFrameProps) {
  const { parts, heading, labelHidden, label, hint, required, optional, children } = props;
  const Heading = heading ? (`h${heading}` as const) : undefined;
  const labelElement = (
    <label
      className={classNames("field-label", labelHidden && "visually-hidden")}
      id={`${parts.id}-label`}
      htmlFor={parts.id}
    >
      {label}
      <FieldMarker {...(required && { required })} {...(optional && { optional })} />
    </label>
  );
  return (
    <div className={classNames("field", parts.error !== undefined && "field-invalid")}>
      {Heading ? <Heading className="field-heading">{labelElement}</Heading> : labelElement}
      <FieldHint id={parts.hintId}>{hint}</FieldHint>
      <FieldError id={parts.errorId}>{parts.error}</FieldError>
      {children}
    </div>
  );
}
