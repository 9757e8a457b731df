import type { PlanContent } from "./read-content.server.ts";
import type { ShownPlan } from "./read-plan.server.ts";
import { shownTo } from "./shown-to.server.ts";

/** Measures that say what somebody needs. */
const OF_NEEDS: readonly string[] = ["adjustment", "device", "transport"];

type May = ReturnType<typeof shownTo>["may"];

/** What of a plan's content a reader is shown beside its goals and measures: talks, answers, what the person needs. */
export function withoutHidden(content: PlanContent, may: May): PlanContent {
  const { assessment, measures, followUps, disagreement } = content;
  const shownMeasures = measures.filter(
    ({ kind }) =>
      (may("answers") || kind !== "recommendation") && (may("support") || !OF_NEEDS.includes(kind)),
  );
  return {
    ...content,
    assessment: assessment && {
      ...assessment,
      ...(!may("support") && { barriers: "", support: "" }),
    },
    measures: may("answers")
      ? shownMeasures
      : shownMeasures.map((one) => ({ ...one, isWanted: null })),
    disagreement: may("answers") ? disagreement : "",
    followUps: may("talks") ? followUps : [],
  };
}

/** What the copy in plain words is made of. */
export type CopiedPlan = Pick<
  ShownPlan,
  | "name"
  | "counsellor"
  | "content"
  | "agreed"
  | "hasChanged"
  | "nextOn"
  | "isResting"
  | "companions"
>;

/** A plan as somebody reads it whom its person lets read it: what the copy says and no more; null without consent. */
export function forReader(
  plan: ShownPlan,
  { hidesSupport }: { readonly hidesSupport: boolean },
): CopiedPlan | null {
  const agreed = { ...plan, consentedAt: plan.hasConsent ? new Date(0) : null };
  const { may, pick } = shownTo("plan-reader", agreed, hidesSupport ? [] : ["support"]);
  const { content, companions } = plan;
  if (content === null || !may("copy")) return null;
  return {
    ...{ counsellor: plan.counsellor, hasChanged: plan.hasChanged, nextOn: plan.nextOn },
    ...{ isResting: plan.isResting, name: pick("account-name", plan.name, null) },
    agreed: plan.agreed && { ...plan.agreed, beside: pick("companions", plan.agreed.beside, []) },
    companions: pick("companions", companions, []).map((one) =>
      may("companion-contact") ? one : { ...one, contact: "", saidWords: "" },
    ),
    content: withoutHidden(content, may),
  };
}
