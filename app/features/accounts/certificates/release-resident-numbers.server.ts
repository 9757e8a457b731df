import { recordAudits } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { checkDisabilityCertificate } from "../policy/index.ts";
import type { Officer } from "../policy/index.ts";
import { numberOf } from "./certificate-row.server.ts";

const RESIDENT_NUMBER = 18;

/**
 * The resident numbers of people with a verified certificate, in clear and without the figures of category and grade; the
 * trail of each certificate keeps who read it and what for. That each of them agreed is the caller's rule.
 */
export async function releaseResidentNumbers(
  userIds: readonly string[],
  purpose: string,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<ReadonlyMap<string, string>> {
  return db.$transaction(async (tx) => {
    const rows = await tx.certificate.findMany({
      where: { userId: { in: [...userIds] }, state: "verified", withdrawnAt: null },
      orderBy: { submittedAt: "asc" },
      select: { id: true, userId: true, numberEncrypted: true },
    });
    const newest = new Map(rows.map((row) => [row.userId, row]));
    await recordAudits(
      tx,
      [...newest.values()].map(({ id }) => ({
        action: "certificate.viewed",
        subject: { type: "certificate", id },
        actor: auditActor(officer),
        now,
        requestId,
        details: { purpose },
      })),
    );
    const today = shanghaiDay(now);
    return new Map([...newest].map(([userId, row]) => [userId, residentIn(numberOf(row), today)]));
  });
}

/** A certificate of a longer form than the rule knows begins with the same number. */
function residentIn(number: string, today: ReturnType<typeof shanghaiDay>): string {
  const read = checkDisabilityCertificate(number, today);
  return read.ok ? read.residentId : number.slice(0, RESIDENT_NUMBER);
}
