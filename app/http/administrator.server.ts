import type { Actor, Administrator } from "#app/features/accounts/policy/index.ts";
import { forbidden } from "./failures.server.ts";

/** The actor of a page that the table opens to administrators alone. */
export function administratorOf(actor: Actor): Administrator {
  if (actor.kind !== "administrator") throw forbidden();
  return actor;
}
