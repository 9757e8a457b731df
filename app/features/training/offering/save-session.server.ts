import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { canonicalJson, recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { isSessionEditable } from "../policy/index.ts";
import type { Meeting } from "../policy/index.ts";
import { lockSession } from "../lock-session.server.ts";
import {
  sessionColumnsOf,
  sessionContentSelect,
  sessionFieldsOf,
} from "./session-content.server.ts";
import type { SessionFields } from "../schema/session-parts.ts";

export interface SessionChange {
  readonly sessionId: string;
  /** The version the words were typed over. */
  readonly version: number;
  /** The fields of the page that was filled in; the others stay. */
  readonly patch: Partial<SessionFields>;
}

export type SaveSessionVerdict =
  | Accepted<{ readonly version: number }>
  | Refused<
      "not-found" | "not-yours" | "not-editable" | "changed-by-someone-else" | "not-in-house"
    >;

/** Saves part of a session as far as it is written; the trail keeps old and new values of what changed, of software, which names who tried it, only that it did. */
export async function saveSession(
  { sessionId, version, patch }: SessionChange,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<SaveSessionVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    await lockSession(tx, sessionId);
    const row = await tx.trainingSession.findFirst({
      where: { id: sessionId, organisationId },
      select: { ...sessionContentSelect, state: true, version: true },
    });
    if (!row) return refused("not-found");
    if (!isSessionEditable(row.state)) return refused("not-editable");
    const before = sessionFieldsOf(row);
    const changes = changesBetween(before, patch);
    if (changes.length === 0) return accepted({ version: row.version });
    if (row.version !== version) return refused("changed-by-someone-else");
    if (!(await isInHouse(tx, patch, organisationId))) return refused("not-in-house");
    const saved = await tx.trainingSession.updateMany({
      where: { id: sessionId, organisationId, state: row.state, version },
      data: { ...sessionColumnsOf(patch), updatedAt: now, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused("changed-by-someone-else");
    if (patch.timetable) await replaceMeetings(tx, sessionId, patch.timetable);
    await recordAudit(tx, {
      action: "training-session.saved",
      subject: { type: "training-session", id: sessionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { changes },
    });
    return accepted({ version: version + 1 });
  });
}

function changesBetween(before: SessionFields, patch: Partial<SessionFields>) {
  return (Object.keys(patch) as (keyof SessionFields)[])
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(patch[field] ?? null))
    .map((field) => ({
      field,
      ...(field === "software" ? {} : { before: before[field], after: patch[field] ?? null }),
    }));
}

/** A venue or teacher of somebody else's is none to choose. */
async function isInHouse(
  tx: Transaction,
  { venueId, teacherId }: Partial<SessionFields>,
  organisationId: string,
): Promise<boolean> {
  const own = { organisationId };
  const venue = venueId ? await tx.trainingVenue.count({ where: { id: venueId, ...own } }) : 1;
  const teacher = teacherId
    ? await tx.trainingTeacher.count({ where: { id: teacherId, ...own } })
    : 1;
  return venue === 1 && teacher === 1;
}

async function replaceMeetings(tx: Transaction, sessionId: string, timetable: readonly Meeting[]) {
  await tx.trainingMeeting.deleteMany({ where: { sessionId } });
  await tx.trainingMeeting.createMany({
    data: timetable.map(({ startsAt, endsAt }) => ({ sessionId, startsAt, endsAt })),
  });
}
