import { auditActor, takeTurn } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import { parseAttendanceCode, presentByCode, takesCode } from "../policy/index.ts";

export type CheckInRefusal =
  "not-found" | "not-from-this-state" | "not-now" | "code-wrong" | "too-many-tries";

/**
 * A person gives the code of the meeting that is on: they were there. What stands already stays, so a second press and
 * a list that was quicker change nothing. Guessing takes turns.
 */
export async function checkIn(
  { id, code: typed }: { readonly id: string; readonly code: string },
  actor: Seeker,
  ctx: Context,
): Promise<Verdict<object, CheckInRefusal>> {
  const turn = await takeTurn([{ limit: "attendanceCode", of: [actor.userId] }], ctx);
  if (!turn.ok) return refused("too-many-tries");
  const code = parseAttendanceCode(typed);
  return ctx.db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    if (row.state !== "enrolled") return refused("not-from-this-state");
    const meetings = await tx.trainingMeeting.findMany({
      where: { sessionId: row.sessionId },
      select: { id: true, startsAt: true, endsAt: true, code: { select: { code: true } } },
    });
    // Two meetings may take a code at once: the second from a quarter of an hour before it begins.
    const open = meetings.filter((one) => takesCode(one, ctx.now));
    if (open.length === 0) return refused("not-now");
    const meeting = open.find((one) => code !== undefined && one.code?.code === code);
    if (!meeting) return refused("code-wrong");
    const present = presentByCode(meeting, ctx.now);
    if (!present.ok) return present;
    const { count } = await tx.attendance.createMany({
      data: [
        {
          ...{ enrolmentId: id, meetingId: meeting.id, organisationId: row.organisationId },
          ...{ minutes: present.present, source: "code", joinedAt: ctx.now },
          ...{ recordedById: actor.userId, recordedAt: ctx.now },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return accepted();
    await recordAudit(tx, {
      action: "attendance.checked-in",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now: ctx.now,
      requestId: ctx.requestId,
      details: { meetingId: meeting.id, minutes: present.present },
    });
    return accepted();
  });
}
