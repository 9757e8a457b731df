import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { listLoads, openEntry, within } from "./loads.server.ts";
import { assignBalanced } from "./policy/index.ts";
import type { Assignment } from "./policy/index.ts";

/** As many as one press gives; the rest wait for the next. */
const AT_ONCE = 500;

const waiting = (officer: Officer) => ({
  region: within(officer),
  counsellorId: null,
  ...openEntry,
});

/** Who would be given to whom, writing nothing: the counsellors with what they have and what they would get. */
export async function proposeAssignment(officer: Officer, { db }: Context) {
  const [{ assignments, loads }, unassigned] = await Promise.all([
    workOut(db, officer),
    db.registerEntry.count({ where: waiting(officer) }),
  ]);
  const gets = new Map<string, number>();
  for (const { counsellorId } of assignments) {
    gets.set(counsellorId, (gets.get(counsellorId) ?? 0) + 1);
  }
  return {
    unassigned,
    loads: loads.map((load) => ({ ...load, gets: gets.get(load.counsellorId) ?? 0 })),
  };
}

/** Gives everybody who has no counsellor to one, evenly. Two officers at once give each person once. */
export function assignEntries(
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly assigned: number }, "no-counsellor">> {
  return db.$transaction(
    async (tx): Promise<Verdict<{ assigned: number }, "no-counsellor">> => {
      // Loads are counted under the lock: the second officer counts what the first has given.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`assign:${officer.region.slice(0, 2)}`}, 0))`;
      const { assignments, loads } = await workOut(tx, officer);
      if (loads.length === 0) return refused("no-counsellor");
      let assigned = 0;
      for (const { personId, counsellorId, had } of assignments) {
        const { count } = await tx.registerEntry.updateMany({
          where: { id: personId, ...waiting(officer) },
          data: {
            counsellorId,
            assignedOn: new Date(`${shanghaiDay(now)}T00:00:00Z`),
            version: { increment: 1 },
          },
        });
        if (count === 0) continue;
        assigned += 1;
        await recordAudit(tx, {
          action: "register.assigned",
          subject: { type: "register-entry", id: personId },
          actor: auditActor(officer),
          now,
          requestId,
          details: { counsellorId, because: "fewest-people", had },
        });
      }
      return accepted({ assigned });
    },
    { timeout: 60_000 },
  );
}

async function workOut(db: Context["db"] | Transaction, officer: Officer) {
  const people = await db.registerEntry.findMany({
    where: waiting(officer),
    orderBy: [{ listedOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true, region: true },
  });
  const loads = await listLoads(officer, db);
  // Each district's people among its own counsellors.
  const assignments: Assignment[] = [];
  for (const [region, own] of groupBy(people, (one) => one.region)) {
    const there = loads.filter((load) => load.region === region);
    const ids = own.map(({ id }) => id);
    if (there.length > 0) assignments.push(...assignBalanced(ids, there));
  }
  return { assignments, loads };
}
