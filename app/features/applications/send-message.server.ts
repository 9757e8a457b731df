import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember, Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lockApplication } from "./application-row.server.ts";
import { recordEvent } from "./record-event.server.ts";
import { writeMessage } from "./write-message.server.ts";

export type SendRefusal =
  "not-found" | "not-yours" | "not-handed-in" | "words-missing" | "organisation-not-verified";

/** A message of either side, also after the application has ended: one may ask why. */
export async function sendMessage(
  input: { readonly applicationId: string; readonly words: string; readonly onceKey: string },
  actor: Seeker | EmployerMember,
  { db, now, requestId }: Context,
): Promise<Verdict<object, SendRefusal>> {
  const { applicationId, words, onceKey } = input;
  if (words.trim() === "") return refused("words-missing");
  if (actor.kind === "employer-member" && actor.role === "viewer") return refused("not-yours");
  if (actor.kind === "employer-member" && !actor.verified) {
    return refused("organisation-not-verified");
  }
  const side = actor.kind === "seeker" ? "person" : "employer";
  return db.$transaction(async (tx) => {
    const row = await lockApplication(tx, applicationId, actor);
    if (!row) return refused("not-found");
    if (row.state === "draft") return refused("not-handed-in");
    const message = { applicationId, side, authorId: actor.userId, words, onceKey } as const;
    if (!(await writeMessage(tx, message, now))) return accepted();
    await tx.application.updateMany({
      where: { id: applicationId, userId: row.userId },
      data: { quietSince: now },
    });
    await recordEvent(tx, {
      applicationId,
      organisationId: row.organisationId,
      move: "message",
      side,
      actorId: actor.userId,
      toState: row.state,
      at: now,
    });
    await recordAudit(tx, {
      action: "application.message-sent",
      subject: { type: "application", id: applicationId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}
