import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { refused } from "#app/lib/verdict.ts";
import type { Refused } from "#app/lib/verdict.ts";

/** A member who may handle applications, with the organisation; or why not. */
export function handlingOf(
  actor: EmployerMember,
):
  | { readonly ok: true; readonly organisationId: string; readonly userId: string }
  | Refused<"not-yours" | "organisation-not-verified"> {
  const { organisationId, userId, role, verified } = actor;
  if (organisationId === null || role === "viewer") return refused("not-yours");
  return verified ? { ok: true, organisationId, userId } : refused("organisation-not-verified");
}
