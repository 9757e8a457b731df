import { careAndHealth } from "./care-and-health.ts";
import { deskWork } from "./desk-work.ts";
import { making } from "./making.ts";
import { mediaWork } from "./media-work.ts";
import { outdoorsAndPublic } from "./outdoors-and-public.ts";
import type { Profile, Trade } from "./profile.ts";
import { shopAndFood } from "./shop-and-food.ts";

/** Every occupation that postings are composed for. */
export const profiles: readonly Profile[] = [
  ...deskWork,
  ...mediaWork,
  ...shopAndFood,
  ...careAndHealth,
  ...making,
  ...outdoorsAndPublic,
];

const byTrade = new Map<Trade, readonly Profile[]>();

/** The work an employer of this trade offers; every trade offers some. */
export function profilesOf(trade: Trade): readonly Profile[] {
  const known = byTrade.get(trade) ?? profiles.filter((each) => each.trades.includes(trade));
  byTrade.set(trade, known);
  return known;
}
