import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn } from "../application-row.server.ts";
import { moveApplications, moveOne, previewMoves } from "../move-applications.server.ts";
import type { MoveOutcome, MoveVerdict, Order, Target } from "../move-applications.server.ts";
import { endStandingOffer } from "../person/answer-moves.server.ts";
import type { RefusalReason } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";
import { writeMessage } from "../write-message.server.ts";

type Seen = Required<Target>;

/** What can be decided of many at once; each is judged alone and told alone. */
export type ManyDecision =
  | { readonly move: "shortlist" }
  | { readonly move: "refuse"; readonly reason: RefusalReason; readonly words: string };

/** What the decision would do to each, writing nothing. */
export function previewDecision(
  decision: ManyDecision,
  targets: readonly Target[],
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveOutcome[]> {
  return previewMoves(orderOf(decision, ctx), targets, actor, ctx);
}

/** Decides on each that may be decided on, and says of the others why not. */
export function decideMany(
  decision: ManyDecision,
  targets: readonly Seen[],
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveOutcome[]> {
  return moveApplications(orderOf(decision, ctx), targets, actor, ctx);
}

export function decide(
  decision: ManyDecision,
  target: Seen,
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveVerdict> {
  return moveOne(orderOf(decision, ctx), target, actor, ctx);
}

/** Asks the person something; they have five working days, the employer's own time stands still. */
export function askApplicant(
  { words, onceKey, ...target }: Seen & { readonly words: string; readonly onceKey: string },
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveVerdict> {
  const message = {
    ...{ applicationId: target.id, authorId: actor.userId, words, onceKey },
    side: "employer",
  } as const;
  return moveOne(
    {
      move: "ask",
      words,
      then: async (tx) => {
        await writeMessage(tx, message, ctx.now);
      },
    },
    target,
    actor,
    ctx,
  );
}

/** Offers the job; the person answers within five working days. Words go to the thread. */
export function offerJob(
  { words, onceKey, ...target }: Seen & { readonly words: string; readonly onceKey: string },
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveVerdict> {
  const message = {
    ...{ applicationId: target.id, authorId: actor.userId, words, onceKey },
    side: "employer",
  } as const;
  return moveOne(
    {
      move: "offer",
      then: async (tx) => {
        if (words.trim() !== "") await writeMessage(tx, message, ctx.now);
      },
    },
    target,
    actor,
    ctx,
  );
}

/** Records the hire that the ledger and the follow-up build on; the person has accepted before. */
export function recordHire(
  { startsOn, ...target }: Seen & { readonly startsOn: PlainDate },
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveVerdict> {
  return moveOne(
    {
      move: "hire",
      details: { startsOn },
      then: async (tx, { id, userId, organisationId, positionId }) => {
        await tx.hire.create({
          data: {
            ...{ applicationId: id, userId, organisationId, positionId },
            startsOn: dateColumn(startsOn),
            recordedById: actor.userId,
            recordedAt: ctx.now,
          },
        });
      },
    },
    target,
    actor,
    ctx,
  );
}

function orderOf(decision: ManyDecision, { now }: Context): Order {
  if (decision.move === "shortlist") return { move: "shortlist" };
  const { reason, words } = decision;
  return {
    move: "refuse",
    words,
    endReason: reason,
    columns: () => ({ endWordsEncrypted: sealWords(words, "applications.end_words") }),
    // What may no longer be read need not be answered.
    then: async (tx, { id }) => {
      await tx.applicationAdjustment.updateMany({
        where: { applicationId: id, state: "open" },
        data: { state: "withdrawn", version: { increment: 1 } },
      });
      await endStandingOffer(tx, id, now);
    },
  };
}
