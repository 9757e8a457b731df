import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { DispatchInState, DispatchSide } from "./policy/index.ts";
import { isUnfiled } from "./policy/index.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

export const dispatchSelect = {
  id: true,
  agencyId: true,
  hostId: true,
  year: true,
  state: true,
  reason: true,
  createdAt: true,
  proposedAt: true,
  answeredAt: true,
  endedAt: true,
  version: true,
  agency: { select: { name: true } },
  host: { select: { name: true } },
} as const satisfies Prisma.DispatchAgreementSelect;
export type DispatchRow = Prisma.DispatchAgreementGetPayload<{ select: typeof dispatchSelect }>;

/** A host sees what was proposed to it; a draft is the agency's own. Others have none. */
export function dispatchScope({
  organisationId,
}: Pick<LedgerKeeper, "organisationId">): Prisma.DispatchAgreementWhereInput {
  return {
    OR: [{ agencyId: organisationId }, { hostId: organisationId, proposedAt: { not: null } }],
  };
}

export function sideOf(
  { agencyId, hostId }: Pick<DispatchRow, "agencyId" | "hostId">,
  { organisationId }: Pick<LedgerKeeper, "organisationId">,
): DispatchSide | null {
  if (organisationId === agencyId) return "agency";
  return organisationId === hostId ? "host" : null;
}

/** An agreement as its rules ask for it. */
export async function dispatchInState(
  db: Context["db"] | Transaction,
  row: DispatchRow,
  actor: LedgerKeeper,
  hasEffect: boolean,
): Promise<DispatchInState> {
  const returns = await db.quotaReturn.findMany({
    where: { organisationId: { in: [row.agencyId, row.hostId] }, year: row.year },
    select: { organisationId: true, state: true },
  });
  const unfiled = (id: string) => {
    const found = returns.find(({ organisationId }) => organisationId === id);
    return found === undefined || isUnfiled(found.state);
  };
  return {
    state: row.state,
    side: sideOf(row, actor),
    isVerified: actor.verified,
    isUnfiled: { agency: unfiled(row.agencyId), host: unfiled(row.hostId) },
    hasEffect,
  };
}
