import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { noteEvent } from "./note-event.server.ts";
import { isSameWork, keptStatus, monthsOfCheckIn, stableMonths } from "./policy/index.ts";
import type { KeptBasis, KeptMonths, KeptSource, KeptWord } from "./policy/index.ts";
import { dayOf, onPlan, stateAfter, toDate, type PlanRow } from "./plan-row.server.ts";

/** What was said of the work that began on a day, in the order of recording. */
export async function readKeptWords(
  db: Transaction | Context["db"],
  { planId, placedOn }: { readonly planId: string; readonly placedOn: PlainDate },
): Promise<readonly KeptWord[]> {
  const rows = await db.planEvent.findMany({
    where: { planId, what: "kept", placedOn: toDate(placedOn) },
    orderBy: { id: "asc" },
    take: 200,
    select: { afterMonths: true, source: true, value: true, on: true, basis: true },
  });
  return rows.map(({ afterMonths, source, value, on, basis }) => ({
    afterMonths: afterMonths ?? 0,
    source: source as KeptSource,
    isKept: value === "yes",
    on: shanghaiDay(on),
    basis: basis as KeptBasis | null,
  }));
}

interface Word {
  readonly afterMonths: KeptMonths;
  readonly isKept: boolean;
  readonly source: KeptSource;
  readonly basis: KeptBasis | null;
}

/** Keeps what is said once; half a year of kept work makes a placed person a settled one. */
async function keepWord(tx: Transaction, row: PlanRow, word: Word, now: Date) {
  const placedOn = dayOf(row.placedOn);
  if (placedOn === null || !["placed", "stable", "closed"].includes(row.state)) {
    return refused("not-now");
  }
  const { afterMonths, isKept, source, basis } = word;
  const words = await readKeptWords(tx, { planId: row.id, placedOn });
  const last = words.findLast((one) => one.afterMonths === afterMonths && one.source === source);
  if (last?.isKept === isKept && last.basis === basis) return accepted({ change: {} });
  await noteEvent(
    tx,
    row,
    {
      ...{ what: "kept", value: isKept ? "yes" : "no" },
      ...{ afterMonths, source, basis, placedOn: row.placedOn },
    },
    now,
  );
  if (!isKept || afterMonths < stableMonths || row.state !== "placed") {
    return accepted({ change: {} });
  }
  const settled = stateAfter(row, "settle", "counsellor", now);
  return settled.ok ? settled : accepted({ change: {} });
}

export interface KeptWork {
  readonly planId: string;
  readonly afterMonths: KeptMonths;
  readonly isKept: boolean;
  readonly basis: KeptBasis;
}

/** The counsellor notes whether the work was kept, once its month has come; said otherwise later, the later counts. */
export function noteKeptWork({ planId, ...word }: KeptWork, actor: Counsellor, ctx: Context) {
  return onPlan(planId, actor, ctx, "plan.work-kept", (tx, row) => {
    if (row.consentedAt === null) return refused("consent-missing");
    const placedOn = dayOf(row.placedOn);
    if (placedOn === null) return refused("not-now");
    const asked = keptStatus(placedOn, [], shanghaiDay(ctx.now)).find(
      ({ afterMonths }) => afterMonths === word.afterMonths,
    );
    if (!asked || asked.status === "not-yet") return refused("kept-early");
    return keepWord(tx, row, { ...word, source: "counsellor" }, ctx.now);
  });
}

export interface SaidOfWork {
  readonly userId: string;
  readonly side: "person" | "employer";
  readonly afterDays: number;
  readonly isWorking: boolean;
  readonly startsOn: PlainDate;
}

/** What either side answers after a hire is a word about the work of the plan that the person agreed to. */
export async function noteAnswer(said: SaidOfWork, ctx: Context): Promise<void> {
  const { userId, side, afterDays, isWorking, startsOn } = said;
  const afterMonths = monthsOfCheckIn(afterDays);
  if (afterMonths === null) return;
  const plans = await ctx.db.plan.findMany({
    where: { userId, consentedAt: { not: null }, placedOn: { not: null } },
    select: { id: true },
  });
  const person: Seeker = { kind: "seeker", userId };
  for (const { id } of plans) {
    await onPlan(id, person, ctx, "plan.work-answered", (tx, row) => {
      const placedOn = dayOf(row.placedOn);
      if (row.consentedAt === null || placedOn === null || !isSameWork(placedOn, startsOn)) {
        return refused("not-now");
      }
      const word = { afterMonths, isKept: isWorking, source: side, basis: null };
      return keepWord(tx, row, word, ctx.now);
    });
  }
}
