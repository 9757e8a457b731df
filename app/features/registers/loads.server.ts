import type { Officer } from "#app/features/accounts/policy/index.ts";
import { restingStates } from "#app/features/plans/policy/index.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { openEntryStates } from "./policy/index.ts";

export interface CounsellorLoad {
  readonly counsellorId: string;
  readonly name: string;
  /** Whose people they look after. */
  readonly region: string;
  readonly plans: number;
  readonly entries: number;
  readonly families: number;
  /** All of it together: what is balanced, a family as one. */
  readonly people: number;
}

export function within({ region }: Pick<Officer, "region">) {
  return { startsWith: regionStem(region) };
}

/** Somebody of the register who still has to be contacted or given a plan. */
export const openEntry = { planId: null, goneOn: null, state: { in: [...openEntryStates] } };

/** The counsellors at work in a district and how many open people and families each looks after, by id. */
export async function listLoads(
  officer: Pick<Officer, "region">,
  db: Context["db"] | Transaction,
): Promise<CounsellorLoad[]> {
  const counsellors = await db.user.findMany({
    where: { kind: "counsellor", region: within(officer), suspendedAt: null, closedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, name: true, region: true },
  });
  const mine = { counsellorId: { in: counsellors.map(({ id }) => id) } };
  const [plans, entries, families] = await Promise.all([
    db.plan.groupBy({
      by: ["counsellorId"],
      where: { ...mine, state: { notIn: [...restingStates] } },
      _count: { _all: true },
    }),
    db.registerEntry.groupBy({
      by: ["counsellorId"],
      where: { ...mine, ...openEntry },
      _count: { _all: true },
    }),
    db.family.groupBy({ by: ["counsellorId"], where: mine, _count: { _all: true } }),
  ]);
  const numbers = [plans, entries, families].map(
    (rows) => new Map(rows.map(({ counsellorId, _count }) => [counsellorId, _count._all])),
  );
  return counsellors.map(({ id, name, region }) => {
    const [ofPlans = 0, ofEntries = 0, ofFamilies = 0] = numbers.map((each) => each.get(id) ?? 0);
    return {
      ...{ counsellorId: id, name, region: region ?? "" },
      ...{ plans: ofPlans, entries: ofEntries, families: ofFamilies },
      people: ofPlans + ofEntries + ofFamilies,
    };
  });
}
