import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import {
  changedFields,
  columnsOf,
  contentOf,
  contentSelect,
  loggedChanges,
} from "./course-content.server.ts";
import { fixesCourse } from "../policy/index.ts";
import type { CourseContent } from "../policy/index.ts";

export interface CourseChange {
  readonly courseId: string;
  /** The version the words were typed over. */
  readonly version: number;
  /** The fields of the page that was filled in; the others stay. */
  readonly patch: Partial<CourseContent>;
}

export type SaveCourseVerdict =
  | Accepted<{ readonly version: number }>
  | Refused<"not-found" | "not-yours" | "course-fixed" | "changed-by-someone-else">;

/**
 * Held from here to the end of the transaction: a session is handed in under the same lock, so that what is judged is
 * what stays.
 */
export async function lockCourse(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM courses WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/** Saves part of a course as far as it is written, unless a session fixes its words. */
export async function saveCourse(
  { courseId, version, patch }: CourseChange,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<SaveCourseVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    await lockCourse(tx, courseId);
    const row = await tx.course.findFirst({
      where: { id: courseId, organisationId },
      select: {
        ...contentSelect,
        version: true,
        sessions: { select: { state: true }, distinct: ["state"] },
      },
    });
    if (!row) return refused("not-found");
    if (row.sessions.some(({ state }) => fixesCourse(state))) return refused("course-fixed");
    const before = contentOf(row);
    const changed = changedFields(before, patch);
    if (changed.length === 0) return accepted({ version: row.version });
    if (row.version !== version) return refused("changed-by-someone-else");
    const fields = Object.fromEntries(changed.map((field) => [field, patch[field]]));
    const saved = await tx.course.updateMany({
      where: { id: courseId, organisationId, version },
      data: { ...columnsOf(fields), updatedAt: now, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused("changed-by-someone-else");
    await recordAudit(tx, {
      action: "course.saved",
      subject: { type: "course", id: courseId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { changes: loggedChanges(before, patch, changed) },
    });
    return accepted({ version: version + 1 });
  });
}
