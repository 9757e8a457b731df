import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { wordsOf } from "../agree-on-plan.server.ts";
import { onPlan, toDate } from "../plan-row.server.ts";
import type { GuardianBasis, GuardianWord } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";
import { tellPerson } from "../tell-person.server.ts";
import { besideOn } from "./companion-rows.server.ts";
import { putBeside, type Naming } from "./name-supporter.server.ts";

export interface GuardianRecord extends Naming {
  readonly basis: GuardianBasis;
  readonly isNeeded: boolean;
}

/** Records a guardian by a paper that the counsellor saw; the person is told, so that it is never done behind them. */
export function recordGuardian(record: GuardianRecord, actor: Counsellor, ctx: Context) {
  return onPlan(record.planId, actor, ctx, "plan.guardian-recorded", async (tx, row) => {
    const { basis, isNeeded, onceKey } = record;
    const put = { row, role: "guardian", actor, ctx } as const;
    const recorded = await putBeside(tx, put, record, { basis, isNeeded });
    if (!recorded.ok) return recorded;
    await tellPerson(
      tx,
      { userId: row.userId, about: "guardian", key: `${row.id}-${onceKey}` },
      ctx.now,
    );
    return recorded;
  });
}

export interface Heard {
  readonly planId: string;
  readonly companionId: string;
  /** The digest of the plan that was read to the guardian. */
  readonly seen: string;
  readonly says: GuardianWord;
  readonly words: string;
  readonly on: PlainDate;
}

/** Notes what a guardian says to the plan that is before the person; what is changed afterwards they have not heard. */
export function hearGuardian(heard: Heard, actor: Counsellor, ctx: Context) {
  const { planId, companionId, seen, says, words, on } = heard;
  return onPlan(planId, actor, ctx, "plan.guardian-heard", async (tx, row) => {
    if (row.consentedAt === null) return refused("consent-missing");
    if (row.proposedAt === null) return refused("nothing-proposed");
    const { digest } = await wordsOf(tx, planId);
    if (digest !== seen) return refused("changed-meanwhile");
    const today = shanghaiDay(ctx.now);
    if (on > today) return refused("day-ahead");
    const { count } = await tx.planCompanion.updateMany({
      where: { ...besideOn(planId, today), id: companionId, role: "guardian" },
      data: {
        ...{ says, saysDigest: digest, saidOn: toDate(on) },
        saidWordsEncrypted: sealWords(words, "plan_companions.said_words"),
      },
    });
    return count === 0 ? refused("companion-gone") : accepted({ change: {} });
  });
}
