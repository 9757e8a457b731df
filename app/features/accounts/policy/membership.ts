import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { MemberRole } from "./access.ts";

/** Days an invitation to an organisation or to the staff is good for. */
export const invitationDays = 7;

export interface MemberOfMany {
  readonly userId: string;
  readonly role: MemberRole;
}

/**
 * May a member's role become `to` (null: leave or be removed)? An organisation always keeps an owner,
 * for nobody else can hand it in, invite, or let somebody go.
 */
export function changeMember(
  members: readonly MemberOfMany[],
  userId: string,
  to: MemberRole | null,
): Verdict<{ readonly from: MemberRole }, "not-found" | "last-owner"> {
  const member = members.find((one) => one.userId === userId);
  if (!member) return refused("not-found");
  const owners = members.filter(({ role }) => role === "owner");
  const isLast = member.role === "owner" && owners.length === 1;
  return isLast && to !== "owner" ? refused("last-owner") : accepted({ from: member.role });
}

export type InvitationState = "open" | "accepted" | "revoked" | "expired";

/** What an invitation is good for at `now`. */
export function invitationState(
  invitation: {
    readonly acceptedAt: Date | null;
    readonly revokedAt: Date | null;
    readonly expiresAt: Date;
  },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}
