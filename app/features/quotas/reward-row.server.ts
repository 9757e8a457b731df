import type { Officer } from "#app/features/accounts/policy/index.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { findParameters } from "./find-parameters.server.ts";
import type { RewardInState, RewardWindow } from "./policy/index.ts";

/** Field name bound into the sealed account. */
export const ACCOUNT_FIELD = "reward_applications.account";

export const rewardSelect = {
  id: true,
  organisationId: true,
  returnId: true,
  year: true,
  region: true,
  state: true,
  receipt: true,
  determinationId: true,
  amountFen: true,
  accountName: true,
  bank: true,
  accountEncrypted: true,
  appliedAt: true,
  appliedById: true,
  proposedById: true,
  decidedAt: true,
  reason: true,
  version: true,
  organisation: { select: { name: true } },
  determination: { select: { number: true, figures: true, supersededAt: true } },
} as const satisfies Prisma.RewardApplicationSelect;
export type RewardRow = Prisma.RewardApplicationGetPayload<{ select: typeof rewardSelect }>;

/** An application as the rules of its states ask for it. */
export function rewardInState(row: RewardRow): RewardInState {
  const { state, organisationId, region, appliedById, proposedById, determination } = row;
  const isOfEdition = determination.supersededAt === null;
  return { state, organisationId, region, appliedById, proposedById, isOfEdition };
}

/** Applications of the officer's own district and of those within it. */
export function rewardScope({ region }: Officer): Prisma.RewardApplicationWhereInput {
  return { region: { startsWith: regionStem(region) } };
}

/** The application, locked until the transaction ends; whose it may be is settled by `scope`. */
export async function lockReward(
  tx: Transaction,
  where: Prisma.RewardApplicationWhereInput,
  scope: Prisma.RewardApplicationWhereInput,
): Promise<RewardRow | null> {
  const found = await tx.rewardApplication.findFirst({
    where: { ...where, AND: [scope] },
    select: { id: true },
  });
  if (!found) return null;
  await tx.$queryRaw`SELECT id FROM reward_applications WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.rewardApplication.findFirst({
    where: { id: found.id, AND: [scope] },
    select: rewardSelect,
  });
}

/** When the reward of a data year can be applied for in a place; null without parameters. */
export async function findRewardWindow(
  db: Context["db"] | Transaction,
  of: { readonly region: string; readonly dataYear: number },
): Promise<RewardWindow | null> {
  const found = await findParameters(db, of);
  return found.ok ? found.parameters.reward.window : null;
}
