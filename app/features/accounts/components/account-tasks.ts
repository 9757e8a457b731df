import type { PlainRouteId } from "#app/links.ts";

export interface AccountTask {
  readonly id: PlainRouteId;
  /** Key of its words; `<label>.hint` says more. */
  readonly label: "account.link.details" | "account.link.security" | "account.link.preferences";
}

/** What everybody finds on their account page. */
export const ownTasks: readonly AccountTask[] = [
  { id: "accounts.details", label: "account.link.details" },
  { id: "accounts.security", label: "account.link.security" },
  { id: "accounts.preferences", label: "account.link.preferences" },
];

/** What a kind of person comes to do, first things first. */
export const tasksByKind: Readonly<Record<string, readonly AccountTask[]>> = {};
