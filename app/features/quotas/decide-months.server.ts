import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { columnOfMonth } from "./days.server.ts";
import { returnScope, windowOf } from "./move-return.server.ts";
import { listElsewhere } from "./list-declared-elsewhere.server.ts";
import { heldUntil } from "./officer-moves.server.ts";
import { moveReturn } from "./policy/return-states.ts";
import { findFiledVersion, lockReturn, returnInState } from "./return-row.server.ts";
import { unsettledMonths } from "./unsettled-duplicates.server.ts";

export interface DecideMonthsInput {
  readonly id: string;
  readonly version: number;
  /** Of the filed version. */
  readonly returnPersonId: string;
  readonly months: readonly PlainMonth[];
  readonly decision: "accepted" | "rejected";
  readonly reason: string;
}

/**
 * Accepts or refuses months of one person, against what the rules found or with them. Refusing needs a reason; so does
 * accepting a month that the rules deny or that another employer declares too. A return is decided on only by who may approve it.
 */
export async function decideMonths(
  { id, version, returnPersonId, months, decision, reason }: DecideMonthsInput,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const why = reason.trim();
  return db.$transaction(async (tx): Promise<Verdict> => {
    const row = await lockReturn(tx, { id }, returnScope(officer));
    if (!row) return refused("not-found");
    const subject = returnInState(row, await windowOf(tx, row), now);
    const may = moveReturn(subject, "reject", officer, shanghaiDay(now), { reason: "-" });
    if (!may.ok) return refused(may.reason, { state: row.state });
    if (version !== row.version) return refused("changed-by-someone-else");
    const filed = await findFiledVersion(tx, row);
    const person = filed?.people.find((one) => one.id === returnPersonId);
    const chosen = person?.months.filter((one) =>
      months.some((month) => columnOfMonth(month).getTime() === one.month.getTime()),
    );
    if (!person || !chosen || chosen.length === 0) return refused("no-months");
    const elsewhere = await listElsewhere(tx, row, [person.personHash]);
    const isDisputed = unsettledMonths({ ...person, months: chosen }, elsewhere).length > 0;
    const isDenied = chosen.some(({ codes }) => codes.length > 0);
    const needsReason = decision === "rejected" || isDenied || isDisputed;
    if (needsReason && why === "") return refused("reason-missing");
    await tx.returnMonth.updateMany({
      where: { returnPersonId, month: { in: chosen.map((one) => one.month) } },
      data: { decision, decisionReason: why, decidedById: officer.userId },
    });
    await tx.quotaReturn.updateMany({
      where: { id, version },
      data: {
        version: { increment: 1 },
        lockedById: officer.userId,
        lockedUntil: heldUntil(now),
      },
    });
    await enqueue(tx, { task: "returns.recount-duplicates", key: id });
    await recordAudit(tx, {
      action: `quota-return.months-${decision}`,
      subject: { type: "quota-return", id },
      actor: auditActor(officer),
      now,
      requestId,
      details: { returnPersonId, months, ...(why ? { reason: why } : {}) },
    });
    return accepted();
  });
}
