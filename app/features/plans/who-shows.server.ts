import { listEndingOf } from "#app/features/accounts/index.server.ts";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { listWishingIn } from "#app/features/matching/index.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { certificateWatchDays, restingStates } from "./policy/index.ts";
import { scopeOf } from "./plan-row.server.ts";
import { whereShown } from "./shown-to.server.ts";

/** More than a caseload holds. */
const MOST = 1_000;

const select = {
  id: true,
  userId: true,
  user: { select: { name: true } },
} satisfies Prisma.PlanSelect;

/** Of a counsellor's own plans those whose person agreed to show something; no other is asked about it. */
function listShowing(field: "certificate-end" | "profile", actor: Counsellor, { db }: Context) {
  return db.plan.findMany({
    where: { ...scopeOf(actor), ...whereShown("counsellor", field) },
    orderBy: { id: "asc" },
    take: MOST,
    select: { ...select, state: true },
  });
}

/** Whose certificate ends soon or has ended, with the day alone. */
async function withEnding(actor: Counsellor, ctx: Context) {
  const today = shanghaiDay(ctx.now);
  const plans = await listShowing("certificate-end", actor, ctx);
  const ending = await listEndingOf(
    plans.map(({ userId }) => userId),
    { by: addDays(today, certificateWatchDays) },
    ctx,
  );
  return plans.flatMap(({ id, userId, state, user }) => {
    const endsOn = ending.get(userId);
    return endsOn ? [{ id, state, name: user.name, endsOn, hasEnded: endsOn < today }] : [];
  });
}

/** Only of people who agreed that their counsellor sees the day, the earliest first. */
export async function listCertificatesEnding(actor: Counsellor, ctx: Context) {
  const resting: readonly string[] = restingStates;
  const ending = await withEnding(actor, ctx);
  return ending
    .filter(({ state }) => !resting.includes(state))
    .map(({ id, name, endsOn, hasEnded }) => ({ id, name, endsOn, hasEnded }))
    .sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
}

/** The plans of those whose certificate ends soon. */
export async function plansWithEnding(actor: Counsellor, ctx: Context): Promise<string[]> {
  return (await withEnding(actor, ctx)).map(({ id }) => id);
}

/** The plans of those who want to work in a place, and let the counsellor see what they told of it. */
export async function plansWishingIn(
  place: string,
  actor: Counsellor,
  ctx: Context,
): Promise<string[]> {
  const plans = await listShowing("profile", actor, ctx);
  const wishing = await listWishingIn(
    place,
    plans.map(({ userId }) => userId),
    ctx,
  );
  return plans.flatMap(({ id, userId }) => (wishing.has(userId) ? [id] : []));
}
