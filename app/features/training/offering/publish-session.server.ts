import type { Officer } from "#app/features/accounts/policy/index.ts";
import { refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { carryOut } from "./move-session.server.ts";
import type { SessionTarget } from "./move-session.server.ts";
import { checkOffer } from "./submit-session.server.ts";
import { tellProvider } from "./tell-provider.server.ts";

/** Publishes a session; asked again at this moment: days pass, and a provider may have lost its standing. */
export function publishSession(target: SessionTarget, actor: Officer, ctx: Context) {
  const { now } = ctx;
  return carryOut(
    {
      move: "publish",
      action: "training-session.published",
      check: (row) =>
        row.course.organisation.state === "verified"
          ? checkOffer(row, now)
          : refused("organisation-not-verified"),
      columns: () => ({
        publishedAt: now,
        decidedAt: now,
        decidedById: actor.userId,
        stateReason: null,
      }),
      then: (tx, row) => tellProvider(tx, row, { kind: "published", reason: "" }, ctx),
    },
    target,
    actor,
    ctx,
  );
}

/** Gives a session back to its provider with what has to change. */
export function sendBackSession(
  { reason, ...target }: SessionTarget & { readonly reason: string },
  actor: Officer,
  ctx: Context,
) {
  const words = reason.trim();
  return carryOut(
    {
      move: "send-back",
      action: "training-session.sent-back",
      reason,
      columns: () => ({
        stateReason: words,
        decidedAt: ctx.now,
        decidedById: actor.userId,
      }),
      then: (tx, row) => tellProvider(tx, row, { kind: "sentBack", reason: words }, ctx),
    },
    target,
    actor,
    ctx,
  );
}
