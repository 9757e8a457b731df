import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { readSeekerFacts } from "#app/features/matching/index.server.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { draftMeasures } from "../policy/index.ts";
import type { DraftFacts, DraftRule, MeasureKind } from "../policy/index.ts";
import { onOpenPlan, scopeOf, showingProfile } from "../plan-row.server.ts";
import { whereShown } from "../shown-to.server.ts";
import { putMeasure } from "../write-plan.server.ts";

const DAYS_AHEAD = 30;

/** What the rules suggest for a plan of the counsellor's, as it stands now; null where it is not theirs to read. */
export async function listDrafts(planId: string, actor: Counsellor, ctx: Context) {
  const plan = await ctx.db.plan.findFirst({
    where: { id: planId, ...scopeOf(actor), ...whereShown("counsellor", "content") },
    select: { user: { select: { name: true } } },
  });
  if (!plan) return null;
  const profile = await readProfileOf(planId, actor, ctx);
  const drafts = draftMeasures(await factsOf(ctx.db, planId, profile));
  return { drafts, name: plan.user.name, needs: profile?.needs.length ?? 0 };
}

interface Taken {
  readonly planId: string;
  readonly draft: DraftRule;
  /** Why, in the words of the page. */
  readonly words: string;
  readonly nameOf: (adjustment: Adjustment) => string;
}

/** Takes over what a rule suggests, with words of why; what was put before the person is taken back. Twice is once. */
export async function takeDraft(
  { planId, draft, words, nameOf }: Taken,
  actor: Counsellor,
  ctx: Context,
) {
  const profile = await readProfileOf(planId, actor, ctx);
  return onOpenPlan(planId, actor, ctx, "plan.draft-taken", async (tx, row) => {
    const facts = await factsOf(tx, planId, row.showsProfile ? profile : null);
    if (facts.measures.some((measure) => measure.draft === draft)) return accepted({ change: {} });
    const found = draftMeasures(facts).find(({ rule }) => rule === draft);
    if (!found) return refused("not-suggested");
    const plannedOn = addDays(shanghaiDay(ctx.now), DAYS_AHEAD);
    const { kind, source, adjustment } = found;
    // As where a counsellor chooses it: what is agreed to names the adjustment.
    const said = adjustment ? `${nameOf(adjustment)}\n${words}` : words;
    const measure = { kind, source, adjustment, draft, words: said, plannedOn };
    return putMeasure(tx, row, measure, actor, ctx);
  });
}

/** Leaves it out: not suggested again for the version under work. Twice is once. */
export function leaveDraft(
  { planId, draft }: { readonly planId: string; readonly draft: DraftRule },
  actor: Counsellor,
  ctx: Context,
) {
  return onOpenPlan(planId, actor, ctx, "plan.draft-left-out", async (tx, row) => {
    const version = row._count.agreements;
    await tx.planDraftLeftOut.createMany({
      data: [{ planId: row.id, draft, version, leftOutAt: ctx.now }],
      skipDuplicates: true,
    });
    return accepted({ change: {} });
  });
}

/** Null where the person does not let the counsellor read it. */
async function readProfileOf(
  planId: string,
  actor: Counsellor,
  ctx: Context,
): Promise<DraftFacts["profile"]> {
  const plan = await ctx.db.plan.findFirst({
    where: showingProfile(planId, actor),
    select: { userId: true },
  });
  return plan && readSeekerFacts({ kind: "seeker", userId: plan.userId }, ctx);
}

async function factsOf(
  db: Transaction | Context["db"],
  planId: string,
  profile: DraftFacts["profile"],
): Promise<DraftFacts> {
  // Found by its owner before.
  const { kind, measures, leftOut, _count } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      kind: true,
      measures: { select: { kind: true, draft: true } },
      leftOut: { select: { draft: true, version: true } },
      _count: { select: { agreements: true } },
    },
  });
  return {
    ...{ kind, profile },
    measures: measures.map((measure) => ({
      kind: measure.kind as MeasureKind,
      draft: measure.draft as DraftRule | null,
    })),
    leftOut: leftOut
      .filter(({ version }) => version === _count.agreements)
      .map(({ draft }) => draft as DraftRule),
  };
}
