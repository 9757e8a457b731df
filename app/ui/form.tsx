import { useMemo, useRef } from "react";
import type { FormEvent, FormHTMLAttributes, ReactNode } from "react";

import { ErrorSummary } from "./error-summary.tsx";
import { FormStateProvider } from "./form-context.tsx";
import type { FormErrors, FormValues } from "./form-context.tsx";
import { useUiText } from "./ui-text.tsx";

export interface FormProps extends Pick<
  FormHTMLAttributes<HTMLFormElement>,
  "action" | "encType" | "id" | "aria-label" | "aria-labelledby" | "role"
> {
  readonly method?: "get" | "post";
  /** Field path → message, in the order of the page. */
  readonly errors?: FormErrors | undefined;
  /** What was submitted; undefined on a first visit. */
  readonly values?: FormValues | undefined;
  /** What is wrong with the form as a whole, such as a refusal by a rule. */
  readonly formError?: string | undefined;
  readonly summaryTitle?: string;
  /** Only where two forms of one page have fields of the same name. */
  readonly idPrefix?: string;
  readonly children: ReactNode;
}

const NO_ERRORS: FormErrors = {};
const DOUBLE_PRESS_MS = 1000;

/** A native form without the browser's own validation: the server alone judges, in the page's language. */
export function Form(props: FormProps) {
  const {
    method = "post",
    errors = NO_ERRORS,
    values,
    formError,
    summaryTitle,
    idPrefix = "",
    children,
    ...attributes
  } = props;
  const text = useUiText();
  const state = useMemo(() => ({ errors, values, idPrefix }), [errors, values, idPrefix]);
  const onSubmit = useSingleSubmit();
  return (
    <FormStateProvider state={state}>
      <form {...attributes} method={method} noValidate onSubmit={onSubmit}>
        <ErrorSummary
          title={summaryTitle ?? text.errorSummaryTitle}
          errors={errors}
          formError={formError}
          idPrefix={idPrefix}
        />
        {children}
      </form>
    </FormStateProvider>
  );
}

/** A hand that shakes presses twice: the second press within a second is dropped, the button stays. */
function useSingleSubmit() {
  const last = useRef(-DOUBLE_PRESS_MS);
  return (event: FormEvent) => {
    if (event.timeStamp - last.current < DOUBLE_PRESS_MS) event.preventDefault();
    else last.current = event.timeStamp;
  };
}
