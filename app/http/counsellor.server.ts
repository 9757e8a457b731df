import type { Actor, Counsellor } from "#app/features/accounts/policy/index.ts";
import { forbidden } from "./failures.server.ts";

/** The actor of a page that the table opens to counsellors alone. */
export function counsellorOf(actor: Actor): Counsellor {
  if (actor.kind !== "counsellor") throw forbidden();
  return actor;
}
