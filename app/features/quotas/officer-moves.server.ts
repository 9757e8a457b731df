import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { moveOneReturn, returnScope, windowOf } from "./move-return.server.ts";
import type { Moved } from "./move-return.server.ts";
import { lockMinutes, moveReturn } from "./policy/return-states.ts";
import { lockReturn, returnInState } from "./return-row.server.ts";
import type { ReturnRow } from "./return-row.server.ts";
import { NOBODY_DECIDES } from "./submit-return.server.ts";
import { supersedeDetermination } from "./supersede-determination.server.ts";
import { tellEmployer } from "./tell-employer.server.ts";

export interface OfficerMoveInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

const RELEASED = { lockedById: null, lockedUntil: null } as const;

export function heldUntil(now: Date): Date {
  return new Date(now.getTime() + lockMinutes * 60_000);
}

/**
 * Takes a return in hand: what waits comes under review, and for some minutes other officers cannot decide on it. What
 * somebody else has in hand is refused.
 */
export async function takeReview(
  { id, version }: Omit<OfficerMoveInput, "reason">,
  officer: Officer,
  ctx: Context,
): Promise<Verdict> {
  const { db, now, requestId } = ctx;
  const held = { lockedById: officer.userId, lockedUntil: heldUntil(now) };
  return db.$transaction(async (tx): Promise<Verdict> => {
    const row = await lockReturn(tx, { id }, returnScope(officer));
    if (!row) return refused("not-found");
    const subject = returnInState(row, await windowOf(tx, row), now);
    const today = shanghaiDay(now);
    const begins = moveReturn(subject, "begin-review", officer, today);
    // Under review already: who may decide on it takes it in hand again.
    const resumes = moveReturn(subject, "reject", officer, today, { reason: "-" });
    if (!begins.ok && !resumes.ok) return refused(begins.reason, { state: row.state });
    if (version !== row.version) return refused("changed-by-someone-else");
    const { count } = await tx.quotaReturn.updateMany({
      where: { id, state: row.state, version },
      data: { ...held, ...(begins.ok ? { state: begins.to } : {}), version: { increment: 1 } },
    });
    if (count !== 1) throw new Error("quota-return.review-begun: a locked return changed");
    await recordAudit(tx, {
      action: begins.ok ? "quota-return.review-begun" : "quota-return.review-resumed",
      subject: { type: "quota-return", id },
      actor: auditActor(officer),
      now,
      requestId,
      details: { from: row.state, to: begins.ok ? begins.to : row.state },
    });
    return accepted();
  });
}

type OfficerMove = "send-back" | "reject" | "decline" | "reopen";

/** What each leaves on the return; a rejection also ends what was certified before. */
const ORDERS: Readonly<
  Record<
    OfficerMove,
    {
      readonly action: string;
      readonly columns: (officer: Officer, now: Date) => Prisma.QuotaReturnUncheckedUpdateManyInput;
      readonly then?: (tx: Transaction, row: ReturnRow, now: Date, reason: string) => Promise<void>;
    }
  >
> = {
  "send-back": { action: "quota-return.sent-back", columns: () => ({}) },
  reject: {
    action: "quota-return.rejected",
    columns: ({ userId }, now) => ({ decidedAt: now, decidedById: userId }),
    then: supersedeDetermination,
  },
  decline: {
    action: "quota-return.approval-declined",
    columns: () => ({ proposedAt: null, proposedById: null }),
  },
  reopen: {
    action: "quota-return.reopened",
    columns: ({ userId }, now) => ({
      ...NOBODY_DECIDES,
      lockedById: userId,
      lockedUntil: heldUntil(now),
    }),
    then: (tx, row, now, reason) => tellEmployer(tx, row, { to: "reopened", reason }, now),
  },
};

const verbOf =
  (move: OfficerMove) =>
  ({ id, ...order }: OfficerMoveInput, officer: Officer, ctx: Context): Promise<Moved> => {
    const { action, columns, then } = ORDERS[move];
    return moveOneReturn(
      { id },
      {
        ...order,
        move,
        action,
        columns: () => ({ ...RELEASED, ...columns(officer, ctx.now) }),
        then: async (tx, row) => then?.(tx, row, ctx.now, order.reason),
      },
      officer,
      ctx,
    );
  };

/** Sends a return back to be put right, with the reason. */
export const sendBackReturn = verbOf("send-back");
/** Refuses a return: nobody counts. */
export const rejectReturn = verbOf("reject");
/** Takes up what is certified again, also where the tax office has it: what was certified holds until it is decided anew. */
export const reopenReturn = verbOf("reopen");
/** The second person does not agree: the return goes back to be reviewed. */
export const declineReturn = verbOf("decline");
