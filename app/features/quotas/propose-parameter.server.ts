import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Administrator } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listEditableRows } from "./list-parameter-rows.server.ts";
import { mayPropose } from "./policy/index.ts";
import type { Confidence, ProposedParameter, ProposeRefusal } from "./policy/index.ts";

export type ParameterProposalForm = ProposedParameter & {
  readonly source: string;
  readonly article: string;
  readonly confidence: Confidence;
  readonly reason: string;
};

/** Proposes a row; it counts for nothing until another administrator approves it. */
export function proposeParameter(
  form: ParameterProposalForm,
  actor: Administrator,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly id: string }, ProposeRefusal>> {
  return db.$transaction(async (tx): Promise<Verdict<{ readonly id: string }, ProposeRefusal>> => {
    const verdict = mayPropose(form, await listEditableRows(tx));
    if (!verdict.ok) return verdict;
    const { name, region, value, source, article, confidence, reason } = form;
    const { id } = await tx.parameterProposal.create({
      data: {
        ...{ name, region, value, source, article, confidence, reason },
        validFrom: toDate(form.validFrom),
        validTo: form.validTo && toDate(form.validTo),
        proposedById: actor.userId,
        proposedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "parameter.proposed",
      subject: { type: "parameter", id: `${name}/${region}` },
      actor: auditActor(actor),
      now,
      requestId,
      details: { proposal: id, value, validFrom: form.validFrom, validTo: form.validTo },
    });
    return accepted({ id });
  });
}

export function toDate(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
