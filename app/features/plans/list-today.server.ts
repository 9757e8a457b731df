import { listEndingOf } from "#app/features/accounts/index.server.ts";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listCaseload } from "./list-caseload.server.ts";
import { certificateWatchDays, restingStates } from "./policy/index.ts";
import { scopeOf } from "./plan-row.server.ts";

/** As many of each part as one page can be read; the rest is one link away. */
export const firstOfToday = 20;
/** More than a caseload holds. */
const MOST = 1_000;

/** What of a counsellor's own plans waits today: who is due, whose certificate ends soon, what does not move. */
export async function listToday(actor: Counsellor, ctx: Context) {
  const list = (view: "due" | "unmoved") => listCaseload({ view, after: "" }, actor, ctx);
  const [due, unmoved, certificates] = await Promise.all([
    list("due"),
    list("unmoved"),
    listCertificatesEnding(actor, ctx),
  ]);
  return {
    today: due.today,
    due: due.rows.slice(0, firstOfToday),
    unmoved: unmoved.rows.slice(0, firstOfToday),
    certificates,
  };
}

/** Only of people who agreed that their counsellor sees the day, the earliest first. */
async function listCertificatesEnding(actor: Counsellor, ctx: Context) {
  const today = shanghaiDay(ctx.now);
  const plans = await ctx.db.plan.findMany({
    where: {
      ...scopeOf(actor),
      state: { notIn: [...restingStates] },
      consentedAt: { not: null },
      showsCertificate: true,
    },
    orderBy: { id: "asc" },
    take: MOST,
    select: { id: true, userId: true, user: { select: { name: true } } },
  });
  const by = addDays(today, certificateWatchDays);
  const ending = await listEndingOf(
    plans.map(({ userId }) => userId),
    { by },
    ctx,
  );
  return plans
    .flatMap(({ id, userId, user }) => {
      const endsOn = ending.get(userId);
      return endsOn ? [{ id, name: user.name, endsOn, hasEnded: endsOn < today }] : [];
    })
    .sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
}
