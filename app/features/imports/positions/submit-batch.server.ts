import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { submitMany } from "#app/features/positions/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listDraftsOf } from "./list-drafts.server.ts";

/** Handed in by one request; what is beyond is handed in by the next. */
const MOST = 2_000;

/** Hands in the drafts of a batch that may be handed in; the others stay drafts. */
export async function submitBatch(
  batchId: string,
  actor: EmployerMember & { readonly organisationId: string },
  ctx: Context,
): Promise<{ readonly submitted: number; readonly left: number }> {
  let [submitted, left] = [0, 0];
  for await (const drafts of listDraftsOf({ batchId, organisationId: actor.organisationId }, ctx)) {
    const outcomes = await submitMany(drafts, actor, ctx);
    const done = outcomes.filter(({ verdict }) => verdict.ok).length;
    submitted += done;
    left += drafts.length - done;
    if (submitted + left >= MOST) break;
  }
  return { submitted, left };
}
