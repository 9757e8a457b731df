import { planText } from "#app/features/plans/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { seededRandom } from "./random.ts";
import type { Sample, Workbench } from "./sample.ts";
import { assessments, barriers, goals, measures } from "./texts/plans.ts";

/** A stream of its own, so that nothing else of the sample moves with it. */
const SEED = 5137;
type Plan = Sample["plans"][number];

/** Some people changed their plan, did not agree to it or took their agreement back; their counsellors see it today. */
export function addPlanDeeds(bench: Workbench, own: string): void {
  const { sample, seal, ago } = bench;
  const random = seededRandom(SEED);
  const guarded = new Set(
    sample.planCompanions.filter(({ role }) => role === "guardian").map(({ planId }) => planId),
  );
  const theirs = sample.plans.filter(
    ({ id, userId, consentedAt }) => consentedAt && userId !== own && !guarded.has(id ?? ""),
  );
  const agreed = theirs.filter((plan) => plan.state === "active" && !plan.proposedAt);
  everyThird(agreed, 0, (plan) => {
    Object.assign(plan, { personDid: "changed", personDidAt: ago(random.int(1, 4)) });
  });
  const asked = theirs.filter((plan) => plan.state === "assessed" && plan.proposedAt);
  everyThird(asked, 0, (plan, at) => {
    const words = barriers[at % barriers.length] ?? "";
    Object.assign(plan, {
      ...{ proposedAt: null, personDid: "disagreed", personDidAt: ago(random.int(1, 4)) },
      disagreementEncrypted: seal(words, "plans.disagreement"),
    });
  });
  everyThird(asked, 1, (plan, at) => {
    Object.assign(plan, { proposedAt: null, personDid: "withdrew", personDidAt: ago(2) });
    addWithdrawn(bench, plan, at);
  });

  function addWithdrawn({ now }: Workbench, { id }: Plan, at: number): void {
    const day = shanghaiDay(now);
    const [kind, words] = measures[at % measures.length] ?? ["guidance", ""];
    const { text, digest } = planText({
      assessment: assessments[at % assessments.length] ?? null,
      goals: [{ words: goals[at % goals.length] ?? "", byOn: day }],
      measures: [{ kind, words, plannedOn: day, closesGap: false, source: null }],
    });
    sample.planAgreements.push({
      ...{ id: random.uuid(ago(9)), planId: id ?? "", number: 1, digest },
      textEncrypted: seal(text, "plan_agreements.text"),
      ...{ agreedAt: ago(9), withdrawnAt: ago(2) },
    });
  }
}

/** Of each counsellor's, the same ones whatever the others have. */
function everyThird(
  plans: readonly Plan[],
  from: number,
  change: (plan: Plan, at: number) => void,
) {
  const seen = new Map<string, number>();
  for (const plan of plans) {
    const at = seen.get(plan.counsellorId) ?? 0;
    seen.set(plan.counsellorId, at + 1);
    if (at % 3 === from) change(plan, at);
  }
}
