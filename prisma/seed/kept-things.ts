import { tokenHash } from "#app/platform/encryption.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Workbench } from "./sample.ts";

/** Searches people keep: a name, and the query as the address of the search page has it. */
const SEARCHES = [
  ["晋城的客服工作", "q=%E5%AE%A2%E6%9C%8D&region=140500"],
  ["盲人按摩", "q=%E7%9B%B2%E4%BA%BA%E6%8C%89%E6%91%A9"],
  ["能居家做的", "formOfWork=home-based"],
  ["不用听电话的办公室工作", "occupation=3-01&withoutDemands=hearing"],
  ["公益性岗位", "formOfWork=public-welfare&region=140502"],
  ["试过读屏的软件岗位", "q=%E5%BC%80%E5%8F%91&adjustments=screen-reader-software"],
  ["数据标注", "q=%E6%95%B0%E6%8D%AE%E6%A0%87%E6%B3%A8&order=newest"],
  ["有无障碍卫生间", "accessFacts=accessible-toilet&region=140500"],
] as const;

/** Saves positions and searches for `seekers`: nothing for some, many for a few. */
export function addKeptThings(bench: Workbench, seekers: readonly string[]): void {
  seekers.forEach((userId, at) => {
    savePositions(bench, userId, [0, 0, 1, 2, 3, 5, 12][at % 7] ?? 0);
    saveSearches(bench, userId, [0, 1, 0, 2][at % 4] ?? 0);
  });
}

/** Open positions for the most part; some have closed or been filled since. */
export function savePositions(bench: Workbench, userId: string, count: number): void {
  const { random, sample, ago } = bench;
  const seen = sample.positions.filter(({ publishedAt }) => publishedAt);
  for (const position of random.sample(seen, count)) {
    const closingOn = shanghaiDay(position.closingOn as Date);
    const wanted = position.state === "published" && random.chance(0.7);
    const remindOn = addDays(closingOn, -3);
    sample.savedPositions.push({
      userId,
      positionId: position.id as string,
      savedAt: ago(random.next() * 2),
      remindOn: wanted ? new Date(`${remindOn}T00:00:00Z`) : null,
    });
  }
}

export function saveSearches(bench: Workbench, userId: string, count: number): void {
  const { random, sample, ago } = bench;
  for (const [name, query] of random.sample(SEARCHES, count)) {
    const frequency = random.pick(["daily", "weekly"] as const);
    const days = random.int(3, 60);
    const toldUpTo = ago(random.next() * (frequency === "daily" ? 1 : 7));
    const id = random.uuid(ago(days));
    const step = frequency === "daily" ? 1 : 7;
    sample.savedSearches.push({
      id,
      userId,
      name,
      query,
      frequency,
      createdAt: ago(days),
      toldUpTo,
      nextRunAt: new Date(toldUpTo.getTime() + step * 86_400_000),
      expiresAt: ago(days - 180),
      endedAt: random.chance(0.1) ? ago(1) : null,
    });
    if (days > 7) addAlert(bench, id, toldUpTo);
  }
}

function addAlert({ random, sample }: Workbench, savedSearchId: string, sentAt: Date): void {
  const open = sample.positions.filter(({ state }) => state === "published");
  const relevant = random.pick([true, false, null]);
  sample.searchAlerts.push({
    id: random.uuid(sentAt),
    savedSearchId,
    sentAt,
    positionIds: random.sample(open, random.int(1, 5)).map(({ id }) => id as string),
    tokenHash: tokenHash(`sample-${savedSearchId}`),
    relevant,
    answeredAt: relevant === null ? null : sentAt,
  });
}
