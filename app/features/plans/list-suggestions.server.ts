import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { fitPairs } from "#app/features/matching/index.server.ts";
import { listOpenPositions } from "#app/features/positions/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { groupBy } from "#app/lib/group.ts";
import type { Context } from "#app/platform/db.server.ts";
import { queueState } from "#app/platform/queue.server.ts";
import { agreedSelect, shownTo } from "./shown-to.server.ts";
import { suggestedPlans } from "./suggest.server.ts";

/** People on a page, and positions shown of each. */
const PAGE = 10;
const SHOWN = 3;

/**
 * What was found to fit the people of a caseload, person by person: open positions that were not recommended yet, each
 * with why as it stands now. Who has nothing left to recommend is passed over.
 */
export async function listSuggestions(
  { after }: { readonly after: string | undefined },
  actor: Counsellor,
  locale: Locale,
  ctx: Context,
) {
  const of = { region: actor.region, counsellorId: actor.userId };
  const plans = await ctx.db.plan.findMany({
    where: {
      ...suggestedPlans(of),
      suggestions: { some: {} },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: {
      ...{ id: true, userId: true, ...agreedSelect },
      user: { select: { name: true } },
      suggestions: { orderBy: { rank: "asc" }, select: { positionId: true } },
      measures: { where: { kind: "recommendation" }, select: { positionId: true } },
    },
  });
  const page = plans.slice(0, PAGE);
  const pairs = page.flatMap(({ userId, suggestions, measures }) => {
    const before = new Set(measures.map(({ positionId }) => positionId));
    return suggestions
      .filter(({ positionId }) => !before.has(positionId))
      .map(({ positionId }) => ({ userId, positionId }));
  });
  const fits = groupBy(await fitPairs(pairs, ctx), ({ userId }) => userId);
  const shown = page.map(({ userId }) => (fits.get(userId) ?? []).slice(0, SHOWN));
  await noteReading(page, actor, ctx);
  const ids = [...new Set(shown.flat().map(({ positionId }) => positionId))];
  const cards = new Map((await listOpenPositions(ids, locale, ctx)).map((card) => [card.id, card]));
  return {
    people: page.map(({ id, user, measures, ...agreed }, at) => ({
      planId: id,
      name: shownTo("counsellor", agreed).pick("account-name", user.name, ""),
      recommended: measures.length,
      fits: (shown[at] ?? []).flatMap(({ positionId, fit, seeker, asked }) => {
        const card = cards.get(positionId);
        return card ? [{ card, conditions: fit.conditions, seeker, asked }] : [];
      }),
    })),
    next: plans.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Why something fits a person tells what they need: each of them can find who read it. */
async function noteReading(
  plans: readonly { readonly id: string }[],
  actor: Counsellor,
  { db, now, requestId }: Context,
): Promise<void> {
  const read = { action: "plan.fits-viewed", actor: auditActor(actor), now, requestId } as const;
  await db.$transaction(async (tx) => {
    for (const { id } of plans) await recordAudit(tx, { ...read, subject: { type: "plan", id } });
  });
}

/** The last time it was worked out for this caseload, by its counsellor or for the whole district. */
export async function findSuggestionRun(actor: Counsellor, { db }: Context) {
  const run = await db.suggestionRun.findFirst({
    where: {
      region: actor.region,
      OR: [{ counsellorId: actor.userId }, { counsellorId: null }],
    },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    select: {
      state: true,
      requestedAt: true,
      finishedAt: true,
      plansTotal: true,
      plansDone: true,
    },
  });
  if (!run) return null;
  const isWaiting = run.state === "running" && !(await queueState(db)).worker;
  return { ...run, isWaiting };
}
