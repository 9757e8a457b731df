import type { Context } from "#app/platform/db.server.ts";
import { listOpenFacts } from "./open-positions.server.ts";
import { FitIndex, fitOf } from "./policy/index.ts";
import type { Fit, PositionFacts, SeekerFacts } from "./policy/index.ts";
import { readAskers } from "./read-profile.server.ts";
import { readWeights } from "./weights.server.ts";

/** All that is open now, ready to be asked for many people. */
export async function openFitIndex(ctx: Context) {
  const facts: PositionFacts[] = [];
  for await (const page of listOpenFacts({}, ctx)) facts.push(...page);
  const { weights, version } = await readWeights(ctx);
  const index = new FitIndex(facts);
  return {
    weightsVersion: version,
    /** The best positions for each of these people, best first. */
    async bestFor(
      userIds: readonly string[],
      most: number,
    ): Promise<ReadonlyMap<string, readonly string[]>> {
      const askers = await readAskers(userIds, ctx);
      return new Map(
        [...askers].map(([userId, { facts: asking, hidden }]) => [
          userId,
          index.best(asking, weights, most, hidden),
        ]),
      );
    },
  };
}

export interface FitOfPair {
  readonly userId: string;
  readonly positionId: string;
  readonly fit: Fit;
  readonly seeker: SeekerFacts;
  readonly asked: PositionFacts;
}

/** How positions fit people now, pair by pair; pairs that no longer fit, are hidden or not open are left out. */
export async function fitPairs(
  pairs: readonly { readonly userId: string; readonly positionId: string }[],
  ctx: Context,
): Promise<readonly FitOfPair[]> {
  const positionIds = [...new Set(pairs.map(({ positionId }) => positionId))];
  const [askers, { weights }, positions] = await Promise.all([
    readAskers([...new Set(pairs.map(({ userId }) => userId))], ctx),
    readWeights(ctx),
    factsOf(positionIds, ctx),
  ]);
  return pairs.flatMap(({ userId, positionId }) => {
    const asker = askers.get(userId);
    const asked = positions.get(positionId);
    if (!asker || !asked || asker.hidden.has(positionId)) return [];
    const fit = fitOf(asker.facts, asked, weights);
    return fit.fits ? [{ userId, positionId, fit, seeker: asker.facts, asked }] : [];
  });
}

async function factsOf(positionIds: readonly string[], ctx: Context) {
  const facts: PositionFacts[] = [];
  for await (const page of listOpenFacts({ positionIds }, ctx)) facts.push(...page);
  return new Map(facts.map((position) => [position.id, position]));
}
