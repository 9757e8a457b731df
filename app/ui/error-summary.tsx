import { useEffect, useRef } from "react";
import type { MouseEvent } from "react";

import { fieldId } from "./form-context.tsx";
import type { FormErrors } from "./form-context.tsx";

export interface ErrorSummaryProps {
  readonly title: string;
  /** Field path → message, in the order of the page. */
  readonly errors: FormErrors;
  /** What is wrong with the form as a whole. */
  readonly formError?: string | undefined;
  readonly idPrefix?: string;
}

const CONTROL = "input:not([type=hidden]), select, textarea, button, a[href]";

/**
 * Takes focus when the page opens and when the errors change, but not from somebody who began to
 * type before the script arrived. Renders nothing without an error.
 */
export function ErrorSummary({ title, errors, formError, idPrefix = "" }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter(([, message]) => message !== undefined);
  const said = [formError, ...entries.map(([, message]) => message)].join("\n");
  const isFirst = useRef(true);
  useEffect(() => {
    const mayTakeFocus = !isFirst.current || document.activeElement === document.body;
    isFirst.current = false;
    if (mayTakeFocus) summary.current?.focus();
  }, [said]);
  if (entries.length === 0 && formError === undefined) return null;
  const titleId = `${idPrefix}error-summary-title`;
  return (
    <div
      ref={summary}
      className="error-summary"
      id={`${idPrefix}error-summary`}
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      // The focus must move without script too: the document was asked for by a failed submit.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
    >
      <h2 id={titleId}>{title}</h2>
      <ul>
        {formError !== undefined && <li className="error-summary-message">{formError}</li>}
        {entries.map(([name, message]) => (
          <li key={name}>
            <a href={`#${fieldId(name, idPrefix)}`} onClick={showField}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings the label, or the group's legend, into view before the control takes focus. */
function showField(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  const control = target?.matches(CONTROL) ? target : target?.querySelector<HTMLElement>(CONTROL);
  if (!control) return;
  event.preventDefault();
  const legend = control.closest("fieldset")?.querySelector("legend");
  const label = document.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  (legend ?? label)?.scrollIntoView();
  control.focus({ preventScroll: true });
}
