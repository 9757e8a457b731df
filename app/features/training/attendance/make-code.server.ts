import { randomInt } from "node:crypto";
import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findMeeting } from "./read-attendance.server.ts";

/** Makes the code of a meeting, once: whoever asks again is shown the same. */
export async function makeAttendanceCode(
  { meetingId }: { readonly meetingId: string },
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found" | "not-yours" | "meeting-over">> {
  if (actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    const meeting = await findMeeting(tx, meetingId, actor);
    if (!meeting) return refused("not-found");
    if (meeting.endsAt <= now) return refused("meeting-over");
    const { count } = await tx.attendanceCode.createMany({
      data: [
        {
          meetingId,
          organisationId: meeting.session.organisationId,
          code: String(randomInt(1_000_000)).padStart(6, "0"),
          madeById: actor.userId,
          madeAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return accepted();
    await recordAudit(tx, {
      action: "attendance.code-made",
      subject: { type: "training-session", id: meeting.session.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { meetingId },
    });
    return accepted();
  });
}
