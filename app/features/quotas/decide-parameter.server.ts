import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Administrator } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { addDays } from "#app/lib/date.ts";
import { refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { findProposal, type FoundProposal } from "./find-proposal.server.ts";
import { listEditableRows } from "./list-parameter-rows.server.ts";
import { editableParameters, mayDecide, mayPropose } from "./policy/index.ts";
import type { ProposalMove, ProposeRefusal } from "./policy/index.ts";
import { toDate } from "./propose-parameter.server.ts";

export interface ParameterDecision {
  readonly proposalId: string;
  readonly move: ProposalMove;
  readonly note: string;
}
type Decided = Verdict<
  object,
  ProposeRefusal | "not-found" | "already-decided" | "own-proposal" | "not-own"
>;

/**
 * Approves, refuses or withdraws a proposal. Approval writes the row: it replaces the one that begins on the same day
 * and ends an older one the day before, so that no older value comes back when the new one ends.
 */
export function decideParameter(
  { proposalId, move, note }: ParameterDecision,
  actor: Administrator,
  { db, now, requestId }: Context,
): Promise<Decided> {
  return db.$transaction(async (tx): Promise<Decided> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('policy-parameters', 0))`;
    const proposal = await findProposal(proposalId, { db: tx });
    if (!proposal) return refused("not-found");
    const verdict = mayDecide(proposal, move, actor.userId);
    if (!verdict.ok) return verdict;
    if (move === "approve") {
      const writable = mayPropose(proposal, await listEditableRows(tx));
      if (!writable.ok) return writable;
      await writeRow(tx, proposal);
    }
    await tx.parameterProposal.updateMany({
      where: { id: proposalId, state: "waiting" },
      data: { state: verdict.to, note, decidedById: actor.userId, decidedAt: now },
    });
    const { name, region, value } = proposal;
    await recordAudit(tx, {
      action: `parameter.${verdict.to}`,
      subject: { type: "parameter", id: `${name}/${region}` },
      actor: auditActor(actor),
      now,
      requestId,
      details: { proposal: proposalId, value, before: proposal.current?.value ?? null },
    });
    return verdict;
  });
}

async function writeRow(tx: Transaction, proposal: FoundProposal): Promise<void> {
  const { name, region, value, source, article, confidence } = proposal;
  const validFrom = toDate(proposal.validFrom);
  const dayBefore = toDate(addDays(proposal.validFrom, -1));
  await tx.policyParameter.updateMany({
    where: {
      name,
      region,
      validFrom: { lt: validFrom },
      OR: [{ validTo: null }, { validTo: { gte: validFrom } }],
    },
    data: { validTo: dayBefore },
  });
  const row = {
    value,
    source,
    article,
    confidence,
    unit: editableParameters[name].unit,
    validTo: proposal.validTo && toDate(proposal.validTo),
  };
  await tx.policyParameter.upsert({
    where: { name_region_validFrom: { name, region, validFrom } },
    create: { name, region, validFrom, ...row },
    update: row,
  });
}
