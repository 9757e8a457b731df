import type { ApplicationState } from "./states.ts";

/** Whether there is a job to be counted in: an offer was accepted. */
export function mayConsentToFiling(state: ApplicationState): boolean {
  return state === "offer_accepted" || state === "hired";
}

/** Whether a person agrees to be counted in the yearly return, and since when they no longer do. */
export type FilingConsent = { readonly given: boolean; readonly endedAt: Date | null };

/** What all consents ever given for one purpose of one application come to; none were given: neither. */
export function filingConsentOf(
  consents: readonly { readonly withdrawnAt: Date | null }[],
): FilingConsent {
  if (consents.some(({ withdrawnAt }) => withdrawnAt === null))
    return { given: true, endedAt: null };
  const ends = consents.flatMap(({ withdrawnAt }) => withdrawnAt ?? []);
  const endedAt = ends.reduce<Date | null>(
    (last, one) => (last === null || one > last ? one : last),
    null,
  );
  return { given: false, endedAt };
}
