import type { EmployerMember, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { submitMany } from "#app/features/positions/index.server.ts";
import { submitSessions } from "#app/features/training/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listDraftsOf } from "./list-drafts.server.ts";

/** Handed in by one request; what is beyond is handed in by the next. */
const MOST = 2_000;

type Member = (EmployerMember | ProviderMember) & { readonly organisationId: string };

/** Hands in the drafts of a batch that may be handed in; the others stay drafts. */
export async function submitBatch(
  batchId: string,
  actor: Member,
  ctx: Context,
): Promise<{ readonly submitted: number; readonly left: number }> {
  const { organisationId } = actor;
  const kind = actor.kind === "provider-member" ? "sessions" : "positions";
  let [submitted, left] = [0, 0];
  for await (const drafts of listDraftsOf({ kind, batchId, organisationId }, ctx)) {
    const done = await submitDrafts(drafts, actor, ctx);
    submitted += done;
    left += drafts.length - done;
    if (submitted + left >= MOST) break;
  }
  return { submitted, left };
}

async function submitDrafts(
  drafts: readonly { readonly id: string; readonly version: number }[],
  actor: Member,
  ctx: Context,
): Promise<number> {
  if (actor.kind === "provider-member") return submitSessions(drafts, actor, ctx);
  const outcomes = await submitMany(drafts, actor, ctx);
  return outcomes.filter(({ verdict }) => verdict.ok).length;
}
