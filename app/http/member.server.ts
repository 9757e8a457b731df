import type { Actor, EmployerMember, Officer } from "#app/features/accounts/policy/index.ts";
import { forbidden } from "./failures.server.ts";

/** A member of an employer who has registered or joined one; the table has settled the role. */
export function employerOf(actor: Actor): EmployerMember & { readonly organisationId: string } {
  if (actor.kind !== "employer-member" || actor.organisationId === null) throw forbidden();
  return { ...actor, organisationId: actor.organisationId };
}

export function officerOf(actor: Actor): Officer {
  if (actor.kind !== "officer") throw forbidden();
  return actor;
}
