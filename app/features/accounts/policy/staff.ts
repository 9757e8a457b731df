import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";

/** Jobs of people who work for the bureau; the first part is the kind of account. */
export const staffRoles = [
  "officer-reviewer",
  "officer-approver",
  "counsellor",
  "administrator",
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Whether the job belongs to a region; administrators answer for the whole product. */
export function needsRegion(role: StaffRole): boolean {
  return role !== "administrator";
}

export type StaffChange = "suspend" | "restore" | "reset-second-factor";

/**
 * May an administrator do this to a staff account? Nobody shuts themselves out, so an administrator
 * always remains; `state` refusals say that somebody was faster.
 */
export function changeStaff(
  account: {
    readonly id: string;
    readonly isSuspended: boolean;
    readonly hasSecondFactor: boolean;
  },
  change: StaffChange,
  administratorId: string,
): Verdict<object, "own-account" | "already-done"> {
  if (account.id === administratorId) return refused("own-account");
  const isDue = {
    suspend: !account.isSuspended,
    restore: account.isSuspended,
    "reset-second-factor": account.hasSecondFactor,
  }[change];
  return isDue ? accepted() : refused("already-done");
}
