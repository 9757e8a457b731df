import { randomInt } from "node:crypto";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import type { Client } from "../client.server.ts";
import { barrierAnswerDays, receiptNumber, workingDaysAfter, type Actor } from "../policy/index.ts";
import { takeTurn } from "../rate-limits.server.ts";

export const BARRIER_CONTACT = "barrier_reports.contact";

export interface BarrierInput {
  readonly page: string;
  readonly description: string;
  readonly assistiveTech: string;
  /** However the reporter wants to be reached; kept encrypted. */
  readonly contact?: string | undefined;
  readonly locale: string;
}

/** Takes a report in and gives its receipt. Refused, with the moment of the next turn, only where a network floods. */
export async function reportBarrier(
  { contact, ...report }: BarrierInput,
  actor: Actor,
  client: Client,
  ctx: Context,
): Promise<Verdict<{ readonly number: string }, "barriers-too-many", { readonly until: Date }>> {
  const turn = await takeTurn([{ limit: "barrierNetwork", of: [client.network] }], ctx);
  if (!turn.ok) return refused("barriers-too-many", { until: turn.until });
  const { now, requestId } = ctx;
  const dueOn = workingDaysAfter(shanghaiDay(now), barrierAnswerDays);
  return ctx.db.$transaction(async (tx) => {
    const { id, number } = await tx.barrierReport.create({
      data: {
        ...report,
        number: receiptNumber((n) => randomInt(n)),
        contactEncrypted: contact ? encryptField(contact, BARRIER_CONTACT) : null,
        createdAt: now,
        dueOn: new Date(`${dueOn}T00:00:00Z`),
      },
      select: { id: true, number: true },
    });
    await recordAudit(tx, {
      action: "barrier.reported",
      subject: { type: "barrier", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted({ number });
  });
}
