import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveLocked } from "./move-return.server.ts";
import { lockReturn } from "./return-row.server.ts";

/** The tax office has taken the file over: its returns are closed. Said once. */
export async function closeHandover(
  id: string,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly count: number }>> {
  const { region, userId } = officer;
  return db.$transaction(
    async (tx) => {
      const { count } = await tx.handover.updateMany({
        where: { id, region, receivedAt: null },
        data: { receivedAt: now, receivedById: userId },
      });
      if (count === 0) {
        const known = await tx.handover.findFirst({ where: { id, region }, select: { id: true } });
        return refused(known ? "not-from-this-state" : "not-found");
      }
      const items = await tx.handoverItem.findMany({
        where: { handoverId: id },
        orderBy: { returnId: "asc" },
        select: { returnId: true },
      });
      let closed = 0;
      for (const { returnId } of items) {
        const row = await lockReturn(tx, { id: returnId }, {});
        const order = { move: "close", action: "quota-return.closed" } as const;
        if (row && (await moveLocked(tx, row, { ...order, version: row.version }, officer, { now, requestId })).ok)
          closed += 1;
      }
      await recordAudit(tx, {
        action: "quota-handover.received",
        subject: { type: "quota-handover", id },
        actor: auditActor(officer),
        now,
        requestId,
        details: { count: closed },
      });
      return accepted({ count: closed });
    },
    { timeout: 120_000 },
  );
}
