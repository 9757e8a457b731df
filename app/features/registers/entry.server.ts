import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Address, Counsellor } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { openPlan } from "#app/features/plans/index.server.ts";
import type { FollowUpChannel } from "#app/features/plans/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { moveEntry } from "./policy/index.ts";
import type { EntryMove, EntryRefusal, EntryState, MadeEntryMove } from "./policy/index.ts";
import { sealCall } from "./sealed.server.ts";

export type EntryAnswer = Verdict<object, EntryRefusal | "not-found" | "day-ahead">;

interface Locked {
  readonly id: string;
  readonly state: EntryState;
  readonly version: number;
  readonly planId: string | null;
}

/** An entry of the counsellor's own that has no plan and was not struck off the list. */
async function lockEntry(
  tx: Transaction,
  id: string,
  { userId }: Counsellor,
): Promise<Locked | null> {
  await tx.$executeRaw`SELECT id FROM register_entries WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.registerEntry.findFirst({
    where: { id, counsellorId: userId, goneOn: null },
    select: { id: true, state: true, version: true, planId: true },
  });
}

async function step(
  tx: Transaction,
  entry: Locked,
  move: EntryMove,
  actor: Counsellor,
  { now, requestId }: Context,
  more: { contactedOn?: Date; planId?: string } = {},
): Promise<EntryAnswer> {
  const attempts = await tx.registerCall.findMany({
    where: { entryId: entry.id },
    orderBy: [{ on: "asc" }, { id: "asc" }],
    select: { channel: true, reached: true },
  });
  const moved = moveEntry(entry.state, move, attempts);
  if (!moved.ok) return moved;
  await tx.registerEntry.updateMany({
    where: { id: entry.id, counsellorId: actor.userId, version: entry.version },
    data: { ...more, state: moved.to, version: { increment: 1 } },
  });
  await recordAudit(tx, {
    action: `register.${move}`,
    subject: { type: "register-entry", id: entry.id },
    actor: auditActor(actor),
    now,
    requestId,
    details: { from: entry.state, to: moved.to },
  });
  return accepted();
}

export interface Call {
  readonly entryId: string;
  readonly on: PlainDate;
  readonly channel: FollowUpChannel;
  readonly reached: boolean;
  readonly words: string;
  readonly onceKey: string;
}

/** Logs a call or a visit; the first that reached the person is the contact. Posted twice it is one. */
export function logCall(call: Call, actor: Counsellor, ctx: Context): Promise<EntryAnswer> {
  const { entryId, on, channel, reached, words, onceKey } = call;
  return ctx.db.$transaction(async (tx): Promise<EntryAnswer> => {
    const entry = await lockEntry(tx, entryId, actor);
    if (!entry) return refused("not-found");
    if (entry.planId !== null) return refused("not-now");
    if (on > shanghaiDay(ctx.now)) return refused("day-ahead");
    const day = new Date(`${on}T00:00:00Z`);
    const { count } = await tx.registerCall.createMany({
      data: [
        {
          ...{ entryId, channel, reached, onceKey, on: day },
          wordsEncrypted: sealCall(words),
          authorId: actor.userId,
          writtenAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0 || !reached || entry.state !== "listed") return accepted();
    return step(tx, entry, "contact", actor, ctx, { contactedOn: day });
  });
}

/** Ends what need not go on, or takes it up again. */
export function stepEntry(
  { entryId, move }: { readonly entryId: string; readonly move: MadeEntryMove },
  actor: Counsellor,
  ctx: Context,
): Promise<EntryAnswer> {
  return ctx.db.$transaction(async (tx): Promise<EntryAnswer> => {
    const entry = await lockEntry(tx, entryId, actor);
    if (!entry) return refused("not-found");
    return step(tx, entry, move, actor, ctx);
  });
}

type PlanAnswer = Verdict<
  { readonly planId: string },
  EntryRefusal | "not-found" | "day-ahead" | "nobody" | "has-plan" | "other-entry"
>;

/**
 * Asks somebody who was reached for a plan, at the address they gave. The account is not linked to the list by this:
 * only the person can say that it is them.
 */
export async function openPlanFor(
  { entryId, address }: { readonly entryId: string; readonly address: Address },
  actor: Counsellor,
  ctx: Context,
): Promise<PlanAnswer> {
  const found = await ctx.db.registerEntry.findFirst({
    where: { id: entryId, counsellorId: actor.userId, goneOn: null },
    select: { kind: true, state: true, planId: true },
  });
  if (!found) return refused("not-found");
  if (found.planId !== null) return accepted({ planId: found.planId });
  if (found.state !== "contacted") return refused("not-now");
  const opened = await openPlan({ address, kind: found.kind }, actor, ctx);
  if (!opened.ok) return opened;
  const { planId } = opened;
  return ctx.db.$transaction(async (tx): Promise<PlanAnswer> => {
    const entry = await lockEntry(tx, entryId, actor);
    if (!entry) return refused("not-found");
    if (entry.planId === planId) return accepted({ planId });
    const other = await tx.registerEntry.count({ where: { planId } });
    if (entry.planId !== null || other > 0) return refused("other-entry");
    const moved = await step(tx, entry, "plan", actor, ctx, { planId });
    return moved.ok ? accepted({ planId }) : moved;
  });
}
