import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { contentOf } from "./course-content.server.ts";
import { carryOut } from "./move-session.server.ts";
import type { MovableSession, SessionTarget } from "./move-session.server.ts";
import { mayBeOffered } from "../policy/index.ts";
import { regionOf, sessionContentOf } from "./session-content.server.ts";

/** Is everything said that has to be, of the course and of the session? */
export function checkOffer(row: MovableSession, now: Date) {
  const verdict = mayBeOffered(contentOf(row.course), sessionContentOf(row), now);
  return verdict.ok ? verdict : refused(verdict.reason);
}

/** Hands a draft, or one that was sent back, to the bureau of the place where it is held. */
export function submitSession(target: SessionTarget, actor: ProviderMember, ctx: Context) {
  const { now } = ctx;
  return carryOut(
    {
      move: "submit",
      action: "training-session.submitted",
      check: (row) => checkOffer(row, now),
      columns: (row) => ({
        region: regionOf(contentOf(row.course), row.venue, row.course.organisation),
        submittedAt: now,
        submittedById: actor.userId,
        stateReason: null,
      }),
    },
    target,
    actor,
    ctx,
  );
}

/** Takes it back before it is decided, to change it. */
export function takeBackSession(target: SessionTarget, actor: ProviderMember, ctx: Context) {
  return carryOut(
    {
      move: "take-back",
      action: "training-session.taken-back",
      columns: () => ({ submittedAt: null, submittedById: null }),
    },
    target,
    actor,
    ctx,
  );
}

/** Hands in several, each by itself: what is not ready stays a draft. Says how many were handed in. */
export async function submitSessions(
  targets: readonly SessionTarget[],
  actor: ProviderMember,
  ctx: Context,
): Promise<number> {
  let submitted = 0;
  for (const target of targets) {
    const verdict = await submitSession(target, actor, ctx);
    if (verdict.ok) submitted += 1;
  }
  return submitted;
}
