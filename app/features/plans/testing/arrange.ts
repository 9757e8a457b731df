import { randomUUID } from "node:crypto";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { aSeeker, contextAt } from "#app/features/applications/testing/arrange.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import type { Database } from "#app/platform/db.server.ts";
import { agreeToPlan, proposePlan } from "../agree-on-plan.server.ts";
import { giveConsent } from "../answer-consent.server.ts";
import { openPlan } from "../open-plan.server.ts";
import { readOwnPlan } from "../read-plan.server.ts";
import { addGoal, addMeasure, assessPerson, logFollowUp } from "../write-plan.server.ts";
import type { FollowUp } from "../write-plan.server.ts";

export const day = (text: string): PlainDate => plainDate(text) as PlainDate;

export const assessment = {
  wish: "想做会计助理",
  strengths: "会计专业",
  barriers: "",
  support: "读屏软件",
};

export const followUp = (planId: string, changes: Partial<FollowUp> = {}): FollowUp => ({
  ...{ planId, on: day("2026-11-23"), channel: "phone", reached: true, words: "愿意试试。" },
  ...{ nextOn: null, onceKey: randomUUID() },
  ...changes,
});

/** Counsellors and plans in a database of a test's own. */
export function planWorld(db: Database) {
  const ctx = contextAt(db);

  async function aCounsellor(region = "140502"): Promise<Counsellor> {
    const { id } = await db.user.create({
      data: { kind: "counsellor", name: "杨帆", email: `${randomUUID()}@example.cn`, region },
      select: { id: true },
    });
    return { kind: "counsellor", userId: id, region, secondFactor: true };
  }

  async function open(seeker: Seeker, counsellor: Counsellor) {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: seeker.userId } });
    const address = { channel: "mail", value: email ?? "" } as const;
    return openPlan({ address, kind: "graduate" }, counsellor, ctx);
  }

  /** A plan up to its assessment, with a goal and a measure. */
  async function anAssessed() {
    const [seeker, counsellor] = [await aSeeker(db), await aCounsellor()];
    const opened = await open(seeker, counsellor);
    if (!opened.ok) throw new Error(opened.reason);
    const { planId } = opened;
    await giveConsent({ planId, showsProfile: true }, seeker, ctx);
    await logFollowUp(followUp(planId), counsellor, ctx);
    await assessPerson({ planId, assessment }, counsellor, ctx);
    await addGoal({ planId, words: "年底前入职", byOn: day("2026-12-31") }, counsellor, ctx);
    const planned = { kind: "guidance", words: "练习面试", plannedOn: day("2026-11-30") } as const;
    await addMeasure({ planId, ...planned }, counsellor, ctx);
    return { seeker, counsellor, planId };
  }

  /** The same, agreed to by the person. */
  async function anAgreed() {
    const plan = await anAssessed();
    const { seeker, counsellor, planId } = plan;
    await proposePlan({ planId }, counsellor, ctx);
    const seen = (await readOwnPlan(seeker, ctx))?.digest ?? "";
    const agreed = await agreeToPlan({ planId, seen }, seeker, ctx);
    if (!agreed.ok) throw new Error(agreed.reason);
    return plan;
  }

  return { aCounsellor, open, anAssessed, anAgreed };
}
