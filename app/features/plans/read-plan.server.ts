import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Prisma } from "#db/generated/client.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { readCompanions, unsealBeside } from "./beside/companion-rows.server.ts";
import { planText } from "./agree-on-plan.server.ts";
import { readKeptWords } from "./keep-work.server.ts";
import {
  agreeBeside,
  isResting,
  keptStatus,
  ladderStatus,
  movesOf,
  reviewedOn,
  stuckBecause,
} from "./policy/index.ts";
import type { LadderFacts, PersonDeed } from "./policy/index.ts";
import {
  dayOf,
  factsOf,
  readerOf,
  scopeOf,
  sideOf,
  type Planner,
  type PlanRow,
} from "./plan-row.server.ts";
import { readContent, type PlanContent } from "./read-content.server.ts";
import { withoutHidden } from "./read-for.server.ts";
import { agreedSelect, shownTo } from "./shown-to.server.ts";

const planSelect = {
  id: true,
  userId: true,
  region: true,
  kind: true,
  state: true,
  stateSince: true,
  listedOn: true,
  ...agreedSelect,
  assessedOn: true,
  proposedAt: true,
  personDid: true,
  personDidAt: true,
  nextOn: true,
  placedOn: true,
  outcome: true,
  version: true,
  user: { select: { name: true } },
  counsellor: { select: { name: true } },
  followUps: {
    orderBy: [{ on: "asc" }, { id: "asc" }],
    select: { on: true, channel: true, reached: true, nextOn: true },
  },
  agreements: {
    orderBy: { number: "desc" },
    select: {
      ...{ number: true, digest: true, agreedAt: true, withdrawnAt: true },
      besideEncrypted: true,
    },
  },
  _count: { select: { goals: true, measures: true, agreements: true } },
} satisfies Prisma.PlanSelect;

/** The person's own newest plan; null where there is none. */
export async function findOwnPlanId(userId: string, { db }: Context): Promise<string | null> {
  const newest = await db.plan.findFirst({
    where: { userId },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return newest?.id ?? null;
}

/** The person's own plan: the one under way, or the last that was; null where there never was one. */
export async function readOwnPlan(actor: Seeker, ctx: Context) {
  const planId = await findOwnPlanId(actor.userId, ctx);
  return planId === null ? null : readPlan(planId, actor, ctx);
}

/** A plan with everything it says, for the person it is of and the counsellor who keeps it; null for anybody else. */
export async function readPlan(id: string, actor: Planner, ctx: Context) {
  const row = await ctx.db.plan.findFirst({
    where: { id, ...scopeOf(actor) },
    select: planSelect,
  });
  if (!row) return null;
  const { may, pick } = shownTo(readerOf(actor), row);
  const whole = may("content") ? await readContent(ctx.db, id) : null;
  const content = whole && withoutHidden(whole, may);
  // What is agreed to is the whole, whatever of it a reader is shown.
  const words = whole && planText(whole);
  const today = shanghaiDay(ctx.now);
  const digest = words?.digest ?? "";
  const companions = may("companions")
    ? await readShownCompanions({ planId: id, digest, today }, may, ctx)
    : [];
  const standing = agreeBeside({ by: "person", standing: companions, present: [] });
  const placedOn = pick("content", dayOf(row.placedOn), null);
  const said =
    !may("check-ins") || placedOn === null
      ? null
      : await readKeptWords(ctx.db, { planId: id, placedOn });
  const [last] = row.agreements;
  const stuck = {
    state: row.state,
    nextOn: dayOf(row.nextOn),
    proposedOn: dayOf(row.proposedAt),
    stateSince: shanghaiDay(row.stateSince),
    reviewedOn: reviewedOn(dayOf(row.assessedOn), dayOf(last?.agreedAt ?? null)),
  };
  return {
    ...{ id, kind: row.kind, state: row.state, showsProfile: row.showsProfile },
    ...{ content, showsCertificate: row.showsCertificate },
    isResting: isResting(row.state),
    outcome: pick("content", row.outcome, null),
    name: pick("account-name", row.user.name, null),
    counsellor: row.counsellor.name,
    hasConsent: row.consentedAt !== null,
    isProposed: row.proposedAt !== null,
    listedOn: shanghaiDay(row.listedOn),
    assessedOn: pick("content", dayOf(row.assessedOn), null),
    nextOn: dayOf(row.nextOn),
    placedOn,
    kept: said && placedOn && keptStatus(placedOn, said, today),
    agreed: last
      ? {
          ...{ number: last.number, on: shanghaiDay(last.agreedAt) },
          withdrawnOn: dayOf(last.withdrawnAt),
          beside: may("companions") ? unsealBeside(last.besideEncrypted) : [],
        }
      : null,
    companions,
    /** Why the person's agreement would have to wait for somebody beside them; null: it would not. */
    waitsFor: standing.ok ? null : standing.reason,
    /** What is shown is not what was last agreed to and still stands. */
    hasChanged:
      last !== undefined &&
      last.withdrawnAt === null &&
      words !== null &&
      last.digest !== words.digest,
    /** What the person did last that the counsellor has not answered. */
    deed:
      row.personDid === null || !may("content")
        ? null
        : { what: row.personDid as PersonDeed, on: dayOf(row.personDidAt) },
    digest,
    ladder: content && ladderStatus(ladderFacts(row, content), row.kind),
    stuck: stuckBecause(stuck, today),
    moves: movesOf(factsOf(row, today), sideOf(actor)),
  };
}
type May = ReturnType<typeof shownTo>["may"];

/** What a guardian said stands with how to reach them: whoever reads the copy reads neither. */
async function readShownCompanions(
  of: Parameters<typeof readCompanions>[1],
  may: May,
  { db }: Context,
) {
  const companions = await readCompanions(db, of);
  if (may("companion-contact")) return companions;
  return companions.map((one) => ({ ...one, contact: "", saidWords: "" }));
}

export type ShownPlan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

function ladderFacts(
  row: { readonly assessedOn: Date | null; readonly followUps: PlanRow["followUps"] },
  { goals, measures, assessment }: PlanContent,
): LadderFacts {
  const reached = row.followUps.find(({ reached: isReached }) => isReached);
  const assessedOn = dayOf(row.assessedOn);
  return {
    checkedOn: dayOf(reached?.on ?? null),
    assessedOn,
    needsOn: goals.length > 0 || assessment?.support ? assessedOn : null,
    measures,
  };
}
