import type { Actor, EmployerMember, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { forbidden } from "./failures.server.ts";

/** A member of an employer or a training provider; the table has settled the role. */
export function memberOf(
  actor: Actor,
): (EmployerMember | ProviderMember) & { readonly organisationId: string } {
  if (actor.kind !== "employer-member" && actor.kind !== "provider-member") throw forbidden();
  if (actor.organisationId === null) throw forbidden();
  return { ...actor, organisationId: actor.organisationId };
}
