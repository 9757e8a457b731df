import { shanghaiDay } from "#app/lib/date.ts";
import { adjustmentsFor, isResting } from "#app/features/plans/policy/index.ts";
import type { MeasureKind } from "#app/features/plans/policy/index.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** A stream of its own, so that nothing else of the sample moves with it. */
const SEED = 5032;
const KINDS: readonly MeasureKind[] = ["device", "transport", "adjustment"];
const MOST = 12;

/** What an employer agreed to stands in some people's plans as a measure that was granted on that day. */
export function addPlanAdjustments({ sample, seal, ago }: Workbench): void {
  const random = seededRandom(SEED);
  const userOf = new Map(sample.applications.map(({ id, userId }) => [id, userId]));
  const agreed = sample.applicationAdjustments.filter(
    ({ state, code, answeredAt }) => state === "agreed" && code && answeredAt,
  );
  let added = 0;
  for (const plan of sample.plans) {
    if (added === MOST) return;
    if (!plan.consentedAt || !plan.assessedOn || isResting(plan.state ?? "listed")) continue;
    const one = agreed.find(({ applicationId }) => userOf.get(applicationId) === plan.userId);
    if (!one?.answeredAt) continue;
    const code = one.code as Adjustment;
    const on = new Date(`${shanghaiDay(new Date(one.answeredAt))}T00:00:00Z`);
    sample.planMeasures.push({
      id: random.uuid(ago(30)),
      planId: plan.id ?? "",
      kind: KINDS.find((kind) => adjustmentsFor(kind).includes(code)) ?? "adjustment",
      adjustment: code,
      source: "B2.24",
      wordsEncrypted: seal("入职前请单位准备好。", "plan_measures.words"),
      plannedOn: on,
      doneOn: on,
      fitted: false,
      closesGap: false,
      step: "granted",
      stepOn: on,
      createdAt: ago(30),
    });
    added += 1;
  }
}
