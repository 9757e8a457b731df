import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { listOpenPositions, type PositionCard } from "#app/features/positions/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listOpenFacts } from "./open-positions.server.ts";
import { BestFits, fitOf, matchHints } from "./policy/index.ts";
import type { Fit, PositionFacts, ProfileHint, SeekerFacts } from "./policy/index.ts";
import { readSeekerFacts } from "./read-profile.server.ts";
import { readWeights } from "./weights.server.ts";

/** How many positions a person is shown as fitting. */
export const MOST_FITS = 20;

export interface ShownFit {
  readonly card: PositionCard;
  readonly fit: Fit;
  /** What the sentences compare. */
  readonly asked: PositionFacts;
}

export interface OwnFits {
  readonly seeker: SeekerFacts;
  readonly hints: readonly ProfileHint[];
  readonly shown: readonly ShownFit[];
  /** Open positions that were looked at, and how many of them fit. */
  readonly seen: number;
  readonly fitting: number;
  readonly hidden: number;
}

/** The open positions that fit a person best, worked out anew from what they told and nothing else. */
export async function findFits(actor: Seeker, locale: Locale, ctx: Context): Promise<OwnFits> {
  const { userId } = actor;
  const [seeker, { weights }, hidden] = await Promise.all([
    readSeekerFacts(actor, ctx),
    readWeights(ctx),
    ctx.db.hiddenPosition.count({ where: { userId } }),
  ]);
  const best = new BestFits(seeker, weights, MOST_FITS);
  for await (const page of listOpenFacts({ notHiddenBy: userId }, ctx)) {
    for (const position of page) best.add(position);
  }
  const cards = await listOpenPositions(
    best.ranked.map(({ position }) => position.id),
    locale,
    ctx,
  );
  const byId = new Map(best.ranked.map((ranked) => [ranked.position.id, ranked]));
  return {
    seeker,
    hints: matchHints(seeker),
    shown: cards.flatMap((card) => {
      const ranked = byId.get(card.id);
      return ranked ? [{ card, fit: ranked.fit, asked: ranked.position }] : [];
    }),
    ...{ seen: best.seen, fitting: best.fitting, hidden },
  };
}

/** How one open position fits; undefined where it is not open. */
export async function findFit(
  positionId: string,
  actor: Seeker,
  locale: Locale,
  ctx: Context,
): Promise<(ShownFit & { readonly seeker: SeekerFacts; readonly isHidden: boolean }) | undefined> {
  const [seeker, { weights }, [card], hidden] = await Promise.all([
    readSeekerFacts(actor, ctx),
    readWeights(ctx),
    listOpenPositions([positionId], locale, ctx),
    ctx.db.hiddenPosition.count({ where: { userId: actor.userId, positionId } }),
  ]);
  const { value: page } = await listOpenFacts({ positionIds: [positionId] }, ctx).next();
  const [asked] = page ?? [];
  if (!card || !asked) return undefined;
  return { seeker, card, asked, fit: fitOf(seeker, asked, weights), isHidden: hidden > 0 };
}
