import { addDays, daysBetween } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** What a person may let a counsellor or a relative do for them, each on its own. */
export const delegationScopes = ["search", "fill-in", "submit", "enrol", "plan", "health"] as const;
export type DelegationScope = (typeof delegationScopes)[number];

/** Somebody who acts for a person, by what the person gave. */
export interface ActingFor {
  readonly delegationId: string;
  /** The delegate. */
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly DelegationScope[];
}

/** No longer than this without being given anew (house rule; 民法典 art. 165 asks for a term). */
export const longestDelegationDays = 366;

export type DelegationRefusal = "nothing-given" | "until-past" | "until-far" | "yourself";

/** Whether it may be given: something, to somebody else, with an end that is ahead and not too far. */
export function mayDelegate(
  wish: {
    readonly scopes: readonly DelegationScope[];
    readonly until: PlainDate;
    readonly isOwn: boolean;
  },
  today: PlainDate,
): Verdict<object, DelegationRefusal> {
  if (wish.isOwn) return refused("yourself");
  if (wish.scopes.length === 0) return refused("nothing-given");
  if (wish.until < today) return refused("until-past");
  const isFar = daysBetween(today, wish.until) > longestDelegationDays;
  return isFar ? refused("until-far") : accepted();
}

/** Whether it holds on a day: its last day is one of them. */
export function isDelegationInForce(
  { until, isRevoked }: { readonly until: PlainDate; readonly isRevoked: boolean },
  today: PlainDate,
): boolean {
  return !isRevoked && today < addDays(until, 1);
}

/** Whether what was given covers a page; a page that asks for nothing is the person's alone. */
export function mayActOn(
  needed: DelegationScope | undefined,
  scopes: readonly DelegationScope[],
): boolean {
  return needed !== undefined && scopes.includes(needed);
}

/** Whether an actor may see what says something of a person's health or needs. */
export function seesHealth(actor: { readonly by?: ActingFor | undefined }): boolean {
  return actor.by === undefined || actor.by.scopes.includes("health");
}
