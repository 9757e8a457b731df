import type { Context } from "#app/platform/db.server.ts";
import { moveOneOrganisation, type Moved } from "./move-organisation.server.ts";
import type { Member } from "./submit-organisation.server.ts";

/** Takes the actor's organisation out of the queue again, to change it. */
export function withdrawOrganisation(
  { version }: { readonly version: number },
  actor: Member,
  ctx: Context,
): Promise<Moved> {
  return moveOneOrganisation(
    actor.organisationId,
    { move: "withdraw", action: "organisation.withdrawn", version, columns: { submittedAt: null } },
    actor,
    ctx,
  );
}
