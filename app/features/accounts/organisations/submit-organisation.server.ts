import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { organisationGaps, type EmployerMember, type ProviderMember } from "../policy/index.ts";
import { moveOneOrganisation, type Moved } from "./move-organisation.server.ts";
import { factsOf } from "./organisation-row.server.ts";

export type Member = (EmployerMember | ProviderMember) & { readonly organisationId: string };

/** Hands the actor's organisation in for verification; refused with `incomplete` while something is missing. */
export function submitOrganisation(
  { version }: { readonly version: number },
  actor: Member,
  ctx: Context,
): Promise<Moved> {
  return moveOneOrganisation(
    actor.organisationId,
    {
      move: "submit",
      action: "organisation.submitted",
      version,
      check: (row) =>
        organisationGaps(factsOf(row)).length > 0 ? refused("incomplete") : accepted(),
      columns: { submittedAt: ctx.now, decidedAt: null, decidedById: null },
    },
    actor,
    ctx,
  );
}
