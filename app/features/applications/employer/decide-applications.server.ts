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

interface WithWords extends Seen {
  readonly words: string;
  readonly onceKey: string;
}

/** Asks the person something; they have five working days, the employer's own time stands still. */
export function askApplicant(
  { words, onceKey, ...target }: WithWords,
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveVerdict> {
  const order = { move: "ask", words, then: toThread({ words, onceKey }, actor, ctx) } as const;
  return moveOne(order, target, actor, ctx);
}

/** Offers the job; the person answers within five working days. */
export function offerJob(
  { words, onceKey, ...target }: WithWords,
  actor: EmployerMember,
  ctx: Context,
): Promise<MoveVerdict> {
  const order = { move: "offer", then: toThread({ words, onceKey }, actor, ctx) } as const;
  return moveOne(order, target, actor, ctx);
}

/** The words of a step, where there are any, are read in the thread. */
function toThread(
  said: Pick<WithWords, "words" | "onceKey">,
  { userId }: EmployerMember,
  { now }: Context,
): NonNullable<Order["then"]> {
  return async (tx, { id }) => {
    if (said.words.trim() === "") return;
    await writeMessage(tx, { ...said, applicationId: id, authorId: userId, side: "employer" }, now);
  };
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
