/**
 * Why a person-month is not counted: the checks of the yearly return (policy.md 1.5), in the order in which they are
 * made. `WAGE_NO_DATA` asks for proof; every other code denies the month.
 */
export const monthCodes = [
  "LATE",
  "CERT_NOT_FOUND",
  "CERT_NAME_MISMATCH",
  "CERT_EXPIRED",
  "AGE_OUT",
  "CONTRACT_GAP",
  "TERM_LT_12M",
  "WAGE_NO_DATA",
  "WAGE_LT_MIN",
  "PENSION_MISSING",
  "MEDICAL_MISSING",
  "PAYER_MISMATCH",
  "DUP_PERSON_MONTH",
  "DISPATCH_BOTH_SIDES",
] as const;
export type MonthCode = (typeof monthCodes)[number];

/** Whether a code leaves the month open until the employer has shown proof, rather than denying it. */
export function asksForProof(code: MonthCode): boolean {
  return code === "WAGE_NO_DATA";
}
