import { canonicalJson } from "#app/features/audit/index.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { companionRelations } from "#app/features/plans/policy/index.ts";
import type {
  CompanionRelation,
  CompanionRole,
  GuardianBasis,
} from "#app/features/plans/policy/index.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** A stream of its own, so that nothing else of the sample moves with it. */
const SEED = 5132;

const NAMES = ["王芳", "李建国", "赵敏", "周海燕", "陈立"] as const;

/**
 * The sample seeker has somebody beside them, who was there when they agreed; so have some others. Of the sample
 * counsellor's people one has a guardian whose agreement the law asks for, and one whose word is heard beside.
 */
export function addBeside(
  bench: Workbench,
  own: { readonly seeker: string; readonly counsellor: string },
): void {
  const { sample } = bench;
  const random = seededRandom(SEED);
  const agreedTo = sample.plans.filter(({ consentedAt }) => consentedAt);
  for (const plan of agreedTo) {
    if (plan.userId !== own.seeker && !random.chance(0.2)) continue;
    const isOwn = plan.userId === own.seeker;
    const name = isOwn ? "王芳" : random.pick(NAMES);
    const relation = isOwn ? "parent" : random.pick(companionRelations.slice(0, 6));
    addCompanion(bench, plan, { role: "supporter", name, relation, namedById: plan.userId });
  }
  const theirs = agreedTo.filter(
    ({ counsellorId, userId }) => counsellorId === own.counsellor && userId !== own.seeker,
  );
  for (const [state, isNeeded] of [
    ["assessed", true],
    ["stable", false],
  ] as const) {
    const plan = theirs.findLast((one) => one.state === state);
    if (!plan) continue;
    addCompanion(bench, plan, {
      ...{ role: "guardian", name: "孙玉兰", relation: "parent", namedById: own.counsellor },
      ...{ basis: isNeeded ? "court" : "order", isNeeded },
    });
  }
}

interface New {
  readonly role: CompanionRole;
  readonly name: string;
  readonly relation: CompanionRelation;
  readonly namedById: string;
  readonly basis?: GuardianBasis;
  readonly isNeeded?: boolean;
}

function addCompanion(
  { sample, seal, ago, now }: Workbench,
  plan: { readonly id?: string | undefined; readonly createdAt: Date | string },
  { name, ...companion }: New,
): void {
  const { id: planId = "", createdAt } = plan;
  const at = sample.planCompanions.length;
  const agreement = sample.planAgreements.find((one) => one.planId === planId);
  const since = agreement ? new Date(agreement.agreedAt) : ago(5);
  const namedAt = new Date(Math.max(since.getTime() - 86_400_000, new Date(createdAt).getTime()));
  sample.planCompanions.push({
    id: seededRandom(SEED + at).uuid(namedAt),
    ...{ planId, onceKey: `sample-${at}`, isNeeded: false, ...companion },
    nameEncrypted: seal(name, "plan_companions.name"),
    contactEncrypted: seal(`139${String(10_000_000 + at)}`, "plan_companions.contact"),
    since: new Date(`${shanghaiDay(namedAt)}T00:00:00Z`),
    until: at % 4 === 1 ? new Date(`${addDays(shanghaiDay(now), 200)}T00:00:00Z`) : null,
    namedAt,
  });
  if (!agreement) return;
  const { role, relation, isNeeded = false } = companion;
  const beside = [{ role, name, relation, isNeeded, says: null, isPresent: at % 3 !== 2 }];
  agreement.besideEncrypted = seal(canonicalJson(beside), "plan_agreements.beside");
}
