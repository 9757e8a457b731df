/** Who registers by themselves; staff get their accounts from an administrator. */
export const registrationKinds = ["seeker", "employer_member", "provider_member"] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

export const registrationSteps = [
  "name",
  "address",
  "code",
  "password",
  "uscc",
  "organisation",
  "place",
  "contact",
  "consent",
] as const;
export type RegistrationStep = (typeof registrationSteps)[number];

const OF_ORGANISATION: readonly RegistrationStep[] = ["uscc", "organisation", "place", "contact"];

/** One thing a page, in order. A seeker is asked for nothing but a name and where to be reached. */
export function stepsFor(kind: RegistrationKind): readonly RegistrationStep[] {
  return kind === "seeker"
    ? registrationSteps.filter((step) => !OF_ORGANISATION.includes(step))
    : registrationSteps;
}

/** The first step not yet answered, or the check of all answers. */
export function nextStep(
  kind: RegistrationKind,
  answered: ReadonlySet<RegistrationStep>,
): RegistrationStep | "check" {
  return stepsFor(kind).find((step) => !answered.has(step)) ?? "check";
}

/** Whether a step may be shown: everything before it is answered. */
export function mayShowStep(
  kind: RegistrationKind,
  step: RegistrationStep,
  answered: ReadonlySet<RegistrationStep>,
): boolean {
  const steps = stepsFor(kind);
  const at = steps.indexOf(step);
  return at >= 0 && steps.slice(0, at).every((before) => answered.has(before));
}
