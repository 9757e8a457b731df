import type { Officer } from "#app/features/accounts/policy/index.ts";
import { listActivity } from "#app/features/audit/index.server.ts";
import type { Activity } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { afterPlace, keyOf } from "#app/lib/keyset.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import { findOwnDetermination } from "./determinations.server.ts";
import { mayApplyForReward, rewardMovesFor } from "./policy/index.ts";
import type { RewardMove, RewardState, RewardWindow } from "./policy/index.ts";
import {
  ACCOUNT_FIELD,
  findRewardWindow,
  rewardInState,
  rewardScope,
  rewardSelect,
} from "./reward-row.server.ts";
import type { RewardRow } from "./reward-row.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import { determinationContent } from "./schema/determination.ts";
import type { Figures } from "./schema/figures.ts";
import type { RewardQuery } from "./schema/reward-forms.ts";

export interface ShownReward {
  readonly id: string;
  readonly employer: string;
  readonly year: number;
  readonly region: string;
  readonly returnId: string;
  readonly state: RewardState;
  readonly receipt: string;
  readonly determination: string;
  /** In fen. */
  readonly amount: number;
  readonly figures: Figures;
  readonly isOfEdition: boolean;
  readonly accountName: string;
  readonly bank: string;
  readonly account: string;
  readonly appliedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string;
  readonly version: number;
}

function shown(row: RewardRow): ShownReward {
  const { id, year, region, returnId, state, receipt, accountName, bank, appliedAt } = row;
  const { decidedAt, reason, version } = row;
  return {
    ...{ id, year, region, returnId, state, receipt, accountName, bank, appliedAt },
    ...{ decidedAt, reason, version },
    employer: row.organisation.name,
    determination: row.determination.number,
    amount: Number(row.amountFen),
    figures: determinationContent.parse(row.determination.figures).figures,
    isOfEdition: row.determination.supersededAt === null,
    account: decryptField(row.accountEncrypted, ACCOUNT_FIELD),
  };
}

export interface OwnReward {
  readonly application: ShownReward | null;
  readonly moves: readonly RewardMove[];
  readonly may: Verdict;
  readonly window: RewardWindow | null;
  /** When it can be applied for the next data year; null: no dates yet. */
  readonly nextWindow: RewardWindow | null;
  /** The determination in force with what it certifies; null: none. */
  readonly certified: {
    readonly id: string;
    readonly number: string;
    readonly figures: Figures;
  } | null;
}

/** One's own reward of a data year: what can be applied for, when, and what became of it. */
export async function findOwnReward(
  actor: LedgerKeeper,
  year: number,
  ctx: Context,
): Promise<OwnReward> {
  const { organisationId } = actor;
  const { db, now } = ctx;
  const [row, determination, organisation] = await Promise.all([
    db.rewardApplication.findFirst({ where: { organisationId, year }, select: rewardSelect }),
    findOwnDetermination(actor, year, ctx),
    db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { region: true } }),
  ]);
  const region = determination?.region ?? organisation.region;
  const window = await findRewardWindow(db, { region, dataYear: year });
  const nextWindow = await findRewardWindow(db, { region, dataYear: year + 1 });
  return {
    application: row && shown(row),
    moves: row ? rewardMovesFor(rewardInState(row), actor) : [],
    may: mayApplyForReward(
      { window, reward: determination?.figures.reward ?? null, state: row?.state ?? null },
      shanghaiDay(now),
    ),
    window,
    nextWindow,
    certified: determination && {
      id: determination.id,
      number: determination.number,
      figures: determination.figures,
    },
  };
}

export interface RewardListRow {
  readonly id: string;
  readonly employer: string;
  readonly year: number;
  readonly amount: number;
  readonly appliedAt: Date;
}

const PAGE = 50;

/** Applications of the officer's district in one state, the longest waiting first. */
export async function listRewards(
  { state, after }: RewardQuery,
  officer: Officer,
  { db }: Context,
): Promise<{
  readonly rows: readonly RewardListRow[];
  readonly counts: Readonly<Partial<Record<RewardState, number>>>;
  readonly next: string | null;
}> {
  const scope = rewardScope(officer);
  const [found, counts] = await Promise.all([
    db.rewardApplication.findMany({
      where: { AND: [{ ...scope, state }, afterPlace(after, "appliedAt", "asc")] },
      orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: {
        id: true,
        year: true,
        amountFen: true,
        appliedAt: true,
        organisation: { select: { name: true } },
      },
    }),
    db.rewardApplication.groupBy({ by: ["state"], where: scope, _count: true }),
  ]);
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  const rows = found.slice(0, PAGE).map(({ organisation, amountFen, id, year, appliedAt }) => ({
    ...{ id, year, appliedAt },
    employer: organisation.name,
    amount: Number(amountFen),
  }));
  return {
    rows,
    counts: Object.fromEntries(counts.map((one) => [one.state, one._count])),
    next: last ? keyOf({ at: last.appliedAt, id: last.id }) : null,
  };
}

export interface RewardForOfficer extends ShownReward {
  readonly moves: readonly RewardMove[];
  readonly activity: readonly Activity[];
}

/** One application; null outside the officer's district. */
export async function findReward(
  id: string,
  officer: Officer,
  { db }: Context,
): Promise<RewardForOfficer | null> {
  const row = await db.rewardApplication.findFirst({
    where: { id, ...rewardScope(officer) },
    select: rewardSelect,
  });
  if (!row) return null;
  return {
    ...shown(row),
    moves: rewardMovesFor(rewardInState(row), officer),
    activity: await listActivity(db, { type: "reward", id }),
  };
}
