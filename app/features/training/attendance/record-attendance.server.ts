import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { lockSession } from "../lock-session.server.ts";
import { mayRecord, minutesOf, presentBetween } from "../policy/index.ts";
import type { Meeting } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";
import { findMeeting } from "./read-attendance.server.ts";

export interface RecordedRow {
  readonly id: string;
  /** Version of the record that was read; 0: there was none. */
  readonly version: number;
  readonly isWhole: boolean;
  readonly minutes: number | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
}

export interface AttendanceList {
  readonly meetingId: string;
  readonly rows: readonly RecordedRow[];
  /** Why records that stand are changed. */
  readonly reason: string;
}

type Write = Pick<RecordedRow, "id" | "joinedAt" | "leftAt"> & {
  readonly to: number;
  readonly before: number | null;
};

/**
 * Records who was in a meeting and how long, all rows or none. Rows that say nothing stay as they are; what stands is
 * changed with a reason. Refused where somebody else changed a row meanwhile, and once a result was drawn from it.
 */
export async function recordAttendance(
  { meetingId, rows, reason }: AttendanceList,
  actor: ProviderMember,
  ctx: Context,
): Promise<Accepted<{ readonly changed: number }> | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  return ctx.db.$transaction(async (tx) => {
    const meeting = await findMeeting(tx, meetingId, actor);
    if (!meeting) return refused("not-found");
    const { id: sessionId, organisationId } = meeting.session;
    await lockSession(tx, sessionId);
    const standing = await tx.enrolment.findMany({
      where: { sessionId, organisationId, id: { in: rows.map(({ id }) => id) } },
      select: {
        id: true,
        state: true,
        attendances: { where: { meetingId }, select: { minutes: true, version: true } },
      },
    });
    const byId = new Map(standing.map((one) => [one.id, one]));
    const writes: Write[] = [];
    for (const row of rows) {
      const minutes = minutesSaid(meeting, row);
      if (!minutes.ok) return minutes;
      const found = byId.get(row.id);
      if (!found) return refused("not-found");
      const before = found.attendances[0]?.minutes ?? null;
      if (minutes.present === null || minutes.present === before) continue;
      if (found.state !== "enrolled") return refused("result-stands");
      if ((found.attendances[0]?.version ?? 0) !== row.version) {
        return refused("changed-by-someone-else");
      }
      const allowed = mayRecord(meeting, { minutes: minutes.present, before, reason }, ctx.now);
      if (!allowed.ok) return allowed;
      writes.push({ ...row, to: minutes.present, before });
    }
    for (const write of writes)
      await writeAttendance(tx, write, { meetingId, organisationId, reason }, actor, ctx);
    await recordAudits(
      tx,
      writes.map(({ id, to, before }) => ({
        action: before === null ? "attendance.recorded" : "attendance.corrected",
        subject: { type: "enrolment", id },
        actor: auditActor(actor),
        now: ctx.now,
        requestId: ctx.requestId,
        details: { meetingId, from: before, minutes: to },
      })),
    );
    return accepted({ changed: writes.length });
  });
}

/** Joining and leaving say most, then a number, then "all of it"; null: nothing was said. */
function minutesSaid(
  meeting: Meeting,
  { joinedAt, leftAt, minutes, isWhole }: RecordedRow,
): Accepted<{ readonly present: number | null }> | Refused {
  if (joinedAt !== null && leftAt !== null) return presentBetween(meeting, joinedAt, leftAt);
  if (joinedAt !== null || leftAt !== null) return refused("time-missing");
  if (minutes !== null) return accepted({ present: minutes });
  return accepted({ present: isWhole ? minutesOf(meeting) : null });
}

/** Writes one record, in the caller's transaction that holds the session. */
export async function writeAttendance(
  tx: Transaction,
  { id: enrolmentId, to, joinedAt, leftAt, before }: Write,
  where: { readonly meetingId: string; readonly organisationId: string; readonly reason: string },
  actor: ProviderMember,
  { now }: Context,
): Promise<void> {
  const { meetingId, organisationId, reason } = where;
  const columns = {
    ...{ minutes: to, joinedAt, leftAt, source: joinedAt === null ? "list" : "times" },
    ...{ recordedById: actor.userId, recordedAt: now },
  };
  if (before === null) {
    await tx.attendance.create({ data: { enrolmentId, meetingId, organisationId, ...columns } });
    return;
  }
  await tx.attendance.updateMany({
    where: { enrolmentId, meetingId, organisationId },
    data: {
      ...columns,
      reasonEncrypted: sealWords(reason, "attendances.reason"),
      version: { increment: 1 },
    },
  });
}
