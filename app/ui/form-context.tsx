import { createContext, useContext } from "react";
import type { ReactNode } from "react";

/** Field path → message, already in the page's language. */
export type FormErrors = Readonly<Record<string, string | undefined>>;
/** What was submitted, by field name; several values where several boxes share a name. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface FormState {
  readonly errors: FormErrors;
  /** Undefined on a first visit, so that fields fall back to their own defaults. */
  readonly values: FormValues | undefined;
  readonly idPrefix: string;
}

const FIRST_VISIT: FormState = { errors: {}, values: undefined, idPrefix: "" };
const FormContext = createContext<FormState>(FIRST_VISIT);

export function FormStateProvider({ state, children }: { state: FormState; children: ReactNode }) {
  return <FormContext.Provider value={state}>{children}</FormContext.Provider>;
}

export function useFormState(): FormState {
  return useContext(FormContext);
}

/** The id of a field's control; the error summary links to it. `staff[0].name` → `field-staff-0-name`. */
export function fieldId(name: string, idPrefix: string): string {
  const path = name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return `${idPrefix}field-${path}`;
}

/** The one text to show in a field: what was submitted, else the field's own default. */
export function textValue(
  values: FormValues | undefined,
  name: string,
  fallback: string | undefined,
): string | undefined {
  const kept = values?.[name];
  if (kept === undefined) return fallback;
  return typeof kept === "string" ? kept : kept[0];
}

/**
 * The choices to show as made. After a submit a name that is absent means that nothing was chosen:
 * browsers send no empty boxes, so the default must not come back.
 */
export function chosenValues(
  values: FormValues | undefined,
  name: string,
  fallback: readonly string[],
): readonly string[] {
  if (!values) return fallback;
  const kept = values[name];
  if (kept === undefined) return [];
  return typeof kept === "string" ? [kept] : kept;
}
