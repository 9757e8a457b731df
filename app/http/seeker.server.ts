import type { Actor, Seeker } from "#app/features/accounts/policy/index.ts";
import { forbidden } from "./failures.server.ts";

/** The actor of a page that the table opens to seekers alone. */
export function seekerOf(actor: Actor): Seeker {
  if (actor.kind !== "seeker") throw forbidden();
  return actor;
}
