import type { Officer, ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { cancelEvent } from "../events/cancel-event.server.ts";
import { cancelEnrolments } from "./cancel-enrolments.server.ts";
import { carryOut } from "./move-session.server.ts";
import type { SessionTarget } from "./move-session.server.ts";
import { tellProvider } from "./tell-provider.server.ts";

type WithReason = SessionTarget & { readonly reason: string };

/** The provider cancels what was published: everybody who has or waits for a seat is told in the same transaction. */
export function cancelSession(
  { reason, ...target }: WithReason,
  actor: ProviderMember,
  ctx: Context,
) {
  const { now } = ctx;
  return carryOut(
    {
      move: "cancel",
      action: "training-session.cancelled",
      reason,
      columns: () => ({ endedAt: now, stateReason: reason.trim() }),
      then: async (tx, row) => {
        const cancelled = { ...row, reason: reason.trim() };
        await cancelEnrolments(tx, cancelled, ctx);
        await cancelEvent(tx, cancelled, ctx);
      },
    },
    target,
    actor,
    ctx,
  );
}

/** An officer stops what was published; the provider is told too. */
export function stopSession({ reason, ...target }: WithReason, actor: Officer, ctx: Context) {
  const { now } = ctx;
  const words = reason.trim();
  return carryOut(
    {
      move: "stop",
      action: "training-session.stopped",
      reason,
      columns: () => ({
        endedAt: now,
        stateReason: words,
        decidedAt: now,
        decidedById: actor.userId,
      }),
      then: async (tx, row) => {
        await cancelEnrolments(tx, { ...row, reason: words }, ctx);
        await cancelEvent(tx, { ...row, reason: words }, ctx);
        await tellProvider(tx, row, { kind: "stopped", reason: words }, ctx);
      },
    },
    target,
    actor,
    ctx,
  );
}

/** Gives up what was never published. A row it was imported from may then come in again. */
export function discardSession(target: SessionTarget, actor: ProviderMember, ctx: Context) {
  return carryOut(
    {
      move: "discard",
      action: "training-session.discarded",
      columns: () => ({ endedAt: ctx.now, importKey: null }),
    },
    target,
    actor,
    ctx,
  );
}
