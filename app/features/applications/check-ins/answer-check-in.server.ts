import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember, Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { SupportAnswer } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";
import { sideOf } from "./read-check-ins.server.ts";

export interface CheckInAnswer {
  readonly checkInId: string;
  readonly isWorking: boolean;
  readonly adjustments: SupportAnswer;
  readonly words: string;
  /** Of the answer that was seen. */
  readonly version: number;
}

/** Says how it goes; corrected over the answer that was seen. The same twice is once. */
export function answerCheckIn(
  { checkInId, isWorking, adjustments, words, version }: CheckInAnswer,
  actor: Seeker | EmployerMember,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found" | "not-yours" | "changed-by-someone-else">> {
  type Answer = Verdict<object, "not-found" | "not-yours" | "changed-by-someone-else">;
  return db.$transaction(async (tx): Promise<Answer> => {
    if (actor.kind === "employer-member" && actor.role === "viewer") return refused("not-yours");
    const own = { id: checkInId, ...sideOf(actor) };
    await tx.$executeRaw`SELECT id FROM hire_check_ins WHERE id = ${checkInId}::uuid FOR UPDATE`;
    const row = await tx.hireCheckIn.findFirst({
      where: own,
      select: {
        version: true,
        isWorking: true,
        adjustments: true,
        answeredById: true,
        afterDays: true,
      },
    });
    if (!row) return refused("not-found");
    if (row.version !== version) {
      const isSame =
        row.version === version + 1 &&
        row.answeredById === actor.userId &&
        row.isWorking === isWorking &&
        row.adjustments === adjustments;
      return isSame ? accepted() : refused("changed-by-someone-else");
    }
    await tx.hireCheckIn.updateMany({
      where: { ...own, version },
      data: {
        ...{ isWorking, adjustments, answeredAt: now, answeredById: actor.userId },
        wordsEncrypted: sealWords(words, "hire_check_ins.words"),
        version: { increment: 1 },
      },
    });
    await enqueue(tx, { task: "plan.follow-check-in", key: checkInId });
    await recordAudit(tx, {
      action: "hire.checked-in",
      subject: { type: "hire-check-in", id: checkInId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { afterDays: row.afterDays, isWorking, adjustments },
    });
    return accepted();
  });
}
