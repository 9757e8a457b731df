import { createHash } from "node:crypto";
import { canonicalJson } from "#app/features/audit/index.server.ts";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { readCompanions, type KeptBeside } from "./beside/companion-rows.server.ts";
import { noteEvent } from "./note-event.server.ts";
import { did, factsOf, lookedAt, onPlan, stateAfter } from "./plan-row.server.ts";
import { agreeBeside, isRecommended, movePlan } from "./policy/index.ts";
import { readContent, type PlanContent } from "./read-content.server.ts";
import { seal } from "./sealed.server.ts";
import { tellPerson } from "./tell-person.server.ts";

/** Puts the plan as it stands before the person, who is told that something waits. Again is once. */
export function proposePlan(
  { planId }: { readonly planId: string },
  actor: Counsellor,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.proposed", async (tx, row) => {
    const facts = factsOf(row, shanghaiDay(ctx.now));
    if (!["assessed", "planned", "active"].includes(row.state)) return refused("not-now");
    // What the person could not agree to is not put before them.
    const agreeable = movePlan({ ...facts, state: "assessed" }, "agree", "person");
    if (!agreeable.ok) return agreeable;
    if (row.proposedAt !== null) return accepted({ change: {} });
    await tellPerson(
      tx,
      { userId: row.userId, about: "proposed", key: `${row.id}-${row.version}` },
      ctx.now,
    );
    return accepted({ change: { proposedAt: ctx.now, ...lookedAt } });
  });
}

/**
 * The person agrees to the plan they were shown: its words are kept as they are now, with their digest in the trail.
 * What changed since it was shown is not agreed to. Who stands beside the person is kept with it, and whom they say are
 * there (`beside`).
 */
export function agreeToPlan(
  {
    planId,
    seen,
    beside: present = [],
  }: { readonly planId: string; readonly seen: string; readonly beside?: readonly string[] },
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.agreed", async (tx, row) => {
    if (row.proposedAt === null) return refused("not-proposed");
    const { text, digest } = await wordsOf(tx, planId);
    if (digest !== seen) return refused("changed-meanwhile");
    const today = shanghaiDay(ctx.now);
    const companions = await readCompanions(tx, { planId, digest, today });
    const stood = agreeBeside({ by: "person", standing: companions, present });
    if (!stood.ok) return stood;
    const change = { proposedAt: null, disagreementEncrypted: null };
    const moved =
      row.state === "assessed"
        ? stateAfter(row, "agree", "person", ctx.now)
        : accepted({ change: { state: row.state } });
    if (!moved.ok) return moved;
    await tx.planAgreement.create({
      data: {
        planId,
        number: row._count.agreements + 1,
        textEncrypted: seal(text, "plan_agreements.text"),
        digest,
        agreedAt: ctx.now,
        besideEncrypted: sealBeside(
          companions.map(({ role, name, relation, isNeeded, says }, at) => ({
            ...{ role, name, relation, isNeeded, says },
            isPresent: stood.beside[at]?.isPresent ?? false,
          })),
        ),
      },
    });
    const value = String(row._count.agreements + 1);
    await noteEvent(tx, row, { what: "agreed", value }, ctx.now);
    return accepted({ change: { ...change, ...moved.change } });
  });
}

const sealBeside = (beside: readonly KeptBeside[]) =>
  beside.length === 0 ? null : seal(canonicalJson(beside), "plan_agreements.beside");

/** The person does not agree; what they say stands in the plan for the counsellor to read. */
export function disagreeWithPlan(
  { planId, words }: { readonly planId: string; readonly words: string },
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.disagreed", (_tx, row) => {
    if (row.proposedAt === null) return refused("not-proposed");
    const disagreementEncrypted = seal(words, "plans.disagreement");
    return accepted({
      change: { proposedAt: null, disagreementEncrypted, ...did("disagreed", ctx.now) },
    });
  });
}

/** The person takes back what they agreed to: without it no plan stands, and it is drafted anew. */
export function takeAgreementBack(
  { planId }: { readonly planId: string },
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.agreement-withdrawn", async (tx, row) => {
    const moved = stateAfter(row, "unagree", "person", ctx.now);
    if (!moved.ok) return moved;
    await tx.planAgreement.updateMany({
      where: { planId, number: row._count.agreements },
      data: { withdrawnAt: ctx.now },
    });
    return accepted({ change: { ...moved.change, proposedAt: null, ...did("withdrew", ctx.now) } });
  });
}

/** The words of a plan as they stand, and their SHA-256. */
export async function wordsOf(db: Transaction | Context["db"], planId: string) {
  return planText(await readContent(db, planId));
}

type Agreed = {
  readonly assessment: PlanContent["assessment"];
  readonly goals: readonly Pick<PlanContent["goals"][number], "words" | "byOn">[];
  readonly measures: readonly Pick<
    PlanContent["measures"][number],
    "kind" | "words" | "plannedOn" | "closesGap" | "source"
  >[];
};

/** What is agreed to: assessment, goals and measures but for what was recommended, in one canonical text. */
export function planText({ assessment, goals, measures }: Agreed): {
  readonly text: string;
  readonly digest: string;
} {
  const text = canonicalJson({
    assessment,
    goals: goals.map(({ words, byOn }) => ({ words, byOn })),
    measures: measures
      .filter((measure) => !isRecommended(measure))
      .map(({ kind, words, plannedOn, source }) => ({
        ...{ kind, words, plannedOn },
        ...(source !== null && { source }),
      })),
  });
  return { text, digest: createHash("sha256").update(text).digest("hex") };
}
