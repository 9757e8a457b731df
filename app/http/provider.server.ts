import type { Actor, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { forbidden } from "./failures.server.ts";

/** A member of a training provider; the table has settled the role. */
export function providerOf(actor: Actor): ProviderMember & { readonly organisationId: string } {
  if (actor.kind !== "provider-member" || actor.organisationId === null) throw forbidden();
  return { ...actor, organisationId: actor.organisationId };
}
