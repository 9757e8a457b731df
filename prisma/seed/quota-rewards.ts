import type { RewardState } from "#app/features/quotas/policy/index.ts";
import type { Officers } from "./quota-filed.ts";
import type { Workbench } from "./sample.ts";

/** What became of the applications of the last data year, in turn; null: nobody applied. */
const NOW_STATES: readonly (RewardState | null)[] = [
  "applied",
  "approved",
  "awaiting_second",
  "returned",
  "refused",
  null,
  "withdrawn",
  "approved",
];

const REASONS: Readonly<Partial<Record<RewardState, string>>> = {
  returned: "账户不是本单位的对公账户，请更正。",
  refused: "申报的两名职工已在另一个地区申请了同一年度的奖励。",
};

const BANKS = ["晋城银行凤台支行", "山西农信城区信用社", "示例银行城区支行"] as const;

/** Applications for the reward in every state: the oldest year's are paid, the next one's handed over or approved. */
export function addRewards(bench: Workbench, filing: number, { reviewer }: Officers): void {
  const { random, sample, seal, ago } = bench;
  const returns = new Map(sample.quotaReturns.map((row) => [row.id, row]));
  let turn = 0;
  for (const { id, returnId, organisationId, year, rewardFen } of sample.determinations) {
    const filed = returns.get(returnId);
    if (!filed || Number(rewardFen) <= 0) continue;
    const state = stateOf(filing - year, String(filed.state), () => turn++);
    if (state === null) continue;
    const at = sample.rewardApplications.length;
    const appliedAt = ago(60 - (at % 50));
    const isDecided = ["approved", "refused", "handed_over", "paid"].includes(state);
    const applicationId = random.uuid(appliedAt);
    const number = String(1_000_000_000 + at * 7_919);
    sample.rewardApplications.push({
      id: applicationId,
      organisationId,
      returnId,
      year,
      region: filed.region,
      state,
      receipt: `JL${year}-${number.slice(0, 5)}-${number.slice(5)}`,
      determinationId: id ?? "",
      amountFen: rewardFen,
      accountName: nameOf(bench, organisationId),
      bank: BANKS[at % BANKS.length] ?? BANKS[0],
      accountEncrypted: seal(
        `9990000${String(at).padStart(9, "0")}`,
        "reward_applications.account",
      ),
      firstAppliedAt: appliedAt,
      appliedAt,
      appliedById: filed.submittedById ?? "",
      proposedById: state === "awaiting_second" ? reviewer : null,
      decidedAt: isDecided ? new Date(appliedAt.getTime() + 86_400_000) : null,
      decidedById: isDecided ? reviewer : null,
      reason: REASONS[state] ?? "",
    });
    sample.audits.push({
      action: "reward.applied",
      subject: { type: "reward", id: applicationId },
      actor: { id: filed.submittedById ?? null, kind: "employer-member:owner" },
      now: appliedAt,
    });
  }
}

function stateOf(back: number, state: string, next: () => number): RewardState | null {
  if (back === 2) return "paid";
  if (back === 1) return state === "closed" ? "handed_over" : "approved";
  return NOW_STATES[next() % NOW_STATES.length] ?? null;
}

const nameOf = ({ sample }: Workbench, organisationId: string): string =>
  sample.organisations.find(({ id }) => id === organisationId)?.name ?? "";
