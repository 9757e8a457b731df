import { auditActor, holdDelegation, tellDelegation } from "#app/features/accounts/index.server.ts";
import { seesHealth } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { isLive, needsLimits, needsPurpose } from "../policy/index.ts";
import { seal, unseal } from "../sealed.server.ts";
import { needRows, showNeeds } from "./enrol.server.ts";
import type { WantedAdjustment } from "./enrol.server.ts";
import { lockEnrolment } from "./enrolment-row.server.ts";

const FIELD = "enrolments.proposed_needs";

export function proposedNeedsOf(sealed: string | null): readonly WantedAdjustment[] {
  return sealed === null ? [] : (JSON.parse(unseal(sealed, FIELD)) as WantedAdjustment[]);
}

type ProposeRefusal = "not-found" | "nothing-wanted" | "too-many-adjustments";

/** What a delegate who sees needs says is needed in class; waits for the person, in place of what was said before. */
export function proposeNeeds(
  { id, wanted }: { readonly id: string; readonly wanted: readonly WantedAdjustment[] },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, ProposeRefusal>> {
  return db.$transaction(async (tx): Promise<Verdict<object, ProposeRefusal>> => {
    const { by } = actor;
    const row = await lockEnrolment(tx, id, actor);
    if (!row || !by || !seesHealth(actor) || !isLive(row.state)) return refused("not-found");
    if (!(await holdDelegation(tx, by, now))) return refused("not-found");
    if (wanted.length === 0) return refused("nothing-wanted");
    if (wanted.length > needsLimits.items) return refused("too-many-adjustments");
    const { count } = await tx.enrolment.updateMany({
      where: { id, userId: actor.userId, enrolledById: by.userId },
      data: { proposedNeedsEncrypted: seal(JSON.stringify(wanted), FIELD), updatedAt: now },
    });
    if (count === 0) return refused("not-found");
    const told = { delegationId: by.delegationId, about: "needs-proposed" } as const;
    await tellDelegation(tx, told, now);
    await recordAudit(tx, {
      action: "enrolment.needs-proposed",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { adjustments: wanted.length },
    });
    return accepted();
  });
}

type DecideRefusal = "not-found" | "nothing-proposed";

/** The person agrees that the provider sees what was written for them, or deletes it. Nobody does that for them. */
export function decideProposedNeeds(
  { id, shows }: { readonly id: string; readonly shows: boolean },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, DecideRefusal>> {
  return db.$transaction(async (tx): Promise<Verdict<object, DecideRefusal>> => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row || actor.by) return refused("not-found");
    const { userId } = actor;
    const wanted = await takeProposal(tx, { id, userId }, now);
    if (wanted.length === 0) return refused("nothing-proposed");
    if (shows) {
      await tx.enrolmentAdjustment.createMany({
        data: needRows(wanted, row.organisationId, now).map((one) => ({
          ...one,
          enrolmentId: id,
        })),
      });
      const standing = { enrolmentId: id, userId, purpose: needsPurpose, withdrawnAt: null };
      if ((await tx.consent.count({ where: standing })) === 0) await showNeeds(tx, userId, id, now);
    }
    await recordAudit(tx, {
      action: shows ? "enrolment.needs-shown" : "enrolment.needs-forgotten",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { adjustments: wanted.length },
    });
    return accepted();
  });
}

async function takeProposal(
  tx: Transaction,
  where: { readonly id: string; readonly userId: string },
  now: Date,
): Promise<readonly WantedAdjustment[]> {
  const { proposedNeedsEncrypted } = await tx.enrolment.findFirstOrThrow({
    where,
    select: { proposedNeedsEncrypted: true },
  });
  if (proposedNeedsEncrypted === null) return [];
  await tx.enrolment.updateMany({
    where,
    data: { proposedNeedsEncrypted: null, updatedAt: now },
  });
  return proposedNeedsOf(proposedNeedsEncrypted);
}
