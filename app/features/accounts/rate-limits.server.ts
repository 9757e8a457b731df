import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lookupHash } from "#app/platform/encryption.server.ts";
import { rateLimits, waitUntil, windowAt, type RateLimitName, type Tier } from "./policy/index.ts";

/** What a turn is counted for: a limit by name, and whom it concerns (never stored in clear). */
export interface Counter {
  readonly limit: RateLimitName;
  readonly of: readonly string[];
}

interface Window {
  readonly key: string;
  readonly start: Date;
  readonly end: Date;
  readonly tier: Tier;
}

export type TurnRefusal = Verdict<object, "too-many-tries", { readonly until: Date }>;

/**
 * Takes a turn on every counter before the thing is tried, so that many at once do not slip through;
 * refused with the moment of the next turn when one of them is full. A refused turn counts nothing.
 */
export async function takeTurn(counters: readonly Counter[], ctx: Context): Promise<TurnRefusal> {
  const windows = counters.map((counter) => windowsOf(counter, ctx.now));
  const taken = await countsOf(windows.flat(), ctx);
  const until = windows.flatMap((own) => {
    const counts = own.map(({ key }) => taken.get(key) ?? 0);
    const tiers = own.map(({ tier }) => tier);
    return waitUntil(tiers, counts, ctx.now) ?? [];
  });
  if (until.length > 0) return refusedUntil(until);
  const full: Date[] = [];
  for (const window of windows.flat()) if (!(await addOne(window, ctx))) full.push(window.end);
  return full.length > 0 ? refusedUntil(full) : accepted();
}

/** Gives turns back: the try succeeded and shall not count. */
export async function giveBackTurn(counters: readonly Counter[], ctx: Context): Promise<void> {
  for (const { key, start } of counters.flatMap((counter) => windowsOf(counter, ctx.now))) {
    await ctx.db.$executeRaw`
      UPDATE rate_counts SET count = count - 1
      WHERE key = ${key} AND window_start = ${start} AND count > 0`;
  }
}

/** Forgets what was counted: the person has shown who they are. */
export async function forgetTurns(counters: readonly Counter[], ctx: Context): Promise<void> {
  const keys = counters.flatMap((counter) => windowsOf(counter, ctx.now)).map(({ key }) => key);
  await ctx.db.rateCount.deleteMany({ where: { key: { in: keys } } });
}

function refusedUntil(ends: readonly Date[]) {
  const until = new Date(Math.max(...ends.map((end) => end.getTime())));
  return refused("too-many-tries", { until });
}

function windowsOf({ limit, of }: Counter, now: Date): Window[] {
  const subject = lookupHash([limit, ...of].join("\0"), "rate_counts.key");
  return rateLimits[limit].map((tier) => ({
    key: `${limit}:${tier.seconds}:${subject}`,
    tier,
    ...windowAt(now, tier.seconds),
  }));
}

async function countsOf(windows: readonly Window[], { db, now }: Context) {
  const rows = await db.rateCount.findMany({
    where: { key: { in: windows.map(({ key }) => key) }, expiresAt: { gt: now } },
    select: { key: true, count: true },
  });
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** One more, unless the window is full: decided in the row itself, where parallel tries meet. */
async function addOne({ key, start, end, tier }: Window, { db }: Context): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    INSERT INTO rate_counts (key, window_start, count, expires_at) VALUES (${key}, ${start}, 1, ${end})
    ON CONFLICT (key, window_start) DO UPDATE SET count = rate_counts.count + 1
      WHERE rate_counts.count < ${tier.limit}
    RETURNING count`;
  return rows.length > 0;
}
