import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { noteEvent } from "./note-event.server.ts";
import type { OutcomeKind, PlanMove } from "./policy/index.ts";
import { onPlan, sideOf, stateAfter, toDate, type Planner } from "./plan-row.server.ts";
import { seal } from "./sealed.server.ts";

/** Steps made on purpose; the others follow from what is recorded. */
export const madeMoves = [
  "place",
  "lose",
  "settle",
  "close",
  "no-need",
  "decline",
  "unreachable",
  "transfer",
  "reopen",
] as const satisfies readonly PlanMove[];
export type MadeMove = (typeof madeMoves)[number];

export interface Step {
  readonly planId: string;
  readonly move: MadeMove;
  /** Why, in words; kept as a follow-up of the day. */
  readonly words: string;
  /** With "place": the day the work begins, and what form it has. */
  readonly placedOn: PlainDate | null;
  readonly outcome: OutcomeKind | null;
  readonly onceKey: string;
}

/** Makes a step of the plan by either side, with its reason kept in the log. */
export function makeStep(step: Step, actor: Planner, ctx: Context) {
  const { planId, move, words, placedOn, outcome } = step;
  const today = shanghaiDay(ctx.now);
  return onPlan(planId, actor, ctx, `plan.${move}`, async (tx, row) => {
    const moved = stateAfter(row, move, sideOf(actor), ctx.now);
    if (!moved.ok) return moved;
    if (move === "place" && (placedOn === null || outcome === null)) {
      return refused("outcome-missing");
    }
    if (placedOn !== null && placedOn > today) return refused("day-ahead");
    const { count } = await tx.planFollowUp.createMany({
      data: [
        {
          ...{
            planId: row.id,
            channel: "online",
            reached: move !== "unreachable",
            onceKey: step.onceKey,
          },
          on: toDate(today),
          wordsEncrypted: words.trim() === "" ? null : seal(words, "plan_follow_ups.words"),
          authorId: actor.userId,
          writtenAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    const value = move === "unreachable" ? "not-reached" : "reached";
    if (count > 0) await noteEvent(tx, row, { what: "follow-up", value }, ctx.now);
    const begun = move === "place" ? { placedOn: placedOn && toDate(placedOn), outcome } : {};
    const ended = move === "lose" ? { placedOn: null, outcome: null } : {};
    return accepted({ change: { ...moved.change, ...begun, ...ended, proposedAt: null } });
  });
}
