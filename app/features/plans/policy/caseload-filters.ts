import { addDays } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { planStates, restingStates, type PlanKind, type PlanState } from "./states.ts";

export const caseloadViews = ["open", "due", "stuck", "resting"] as const;
export type CaseloadView = (typeof caseloadViews)[number];

/** When the next talk is due. */
export const dueChoices = ["overdue", "today", "week", "none"] as const;
export type DueChoice = (typeof dueChoices)[number];

/** Nobody was reached for so many days. */
export const silentDays = [14, 30, 60, 90] as const;
export type SilentDays = (typeof silentDays)[number];

/**
 * What is missing of an agreement: asked for a plan and not agreed yet; drafted and never agreed to; agreed to, and a
 * newer version waits for an answer; agreed to, and the agreement or the consent taken back.
 */
export const agreementGaps = ["asked", "drafted", "renewed", "withdrawn"] as const;
export type AgreementGap = (typeof agreementGaps)[number];

/** A family is no kind of plan: the person agreed that they are a member of a family of the counsellor's. */
export const caseloadGroups = ["graduate", "aid", "family"] as const;
export type CaseloadGroup = PlanKind | "family";

export interface CaseloadFilters {
  readonly stage?: PlanState | undefined;
  readonly due?: DueChoice | undefined;
  readonly group?: CaseloadGroup | undefined;
  readonly silent?: SilentDays | undefined;
  readonly agreement?: AgreementGap | undefined;
  readonly certificate?: "ending" | undefined;
  /** GB/T 2260 code of a district somebody wants to work in. */
  readonly place?: string | undefined;
}

/** In the order they are asked and told. */
export const caseloadFilters = [
  "stage",
  "due",
  "group",
  "silent",
  "agreement",
  "certificate",
  "place",
] as const satisfies readonly (keyof CaseloadFilters)[];
export type CaseloadFilter = (typeof caseloadFilters)[number];

/** The filters in use, each with what the list is without it. */
export function filtersInUse(
  filters: CaseloadFilters,
): readonly { readonly filter: CaseloadFilter; readonly without: CaseloadFilters }[] {
  return caseloadFilters
    .filter((filter) => filters[filter] !== undefined)
    .map((filter) => ({ filter, without: { ...filters, [filter]: undefined } }));
}

/** The stages of a view: an ended plan is looked for among those that ended, and no other. */
export function stagesOf(isResting: boolean): readonly PlanState[] {
  const resting: readonly PlanState[] = restingStates;
  return planStates.filter((state) => resting.includes(state) === isResting);
}

/** The first and the last day of a choice, of which either may be open; null where no day is set. */
export function daysDue(
  choice: DueChoice,
  today: PlainDate,
): { readonly from?: PlainDate; readonly to?: PlainDate } | null {
  const choices = {
    overdue: { to: addDays(today, -1) },
    today: { from: today, to: today },
    week: { from: today, to: addDays(today, 6) },
    none: null,
  } as const;
  return choices[choice];
}
