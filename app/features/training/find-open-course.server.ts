import type { Context, Transaction } from "#app/platform/db.server.ts";
import { openAt } from "./list-open-sessions.server.ts";

/** A course that has a session which can be joined now; null for any other. */
export function findOpenCourse(
  { courseId }: { readonly courseId: string },
  { db, now }: { readonly db: Transaction | Context["db"]; readonly now: Date },
): Promise<{ readonly id: string; readonly title: string } | null> {
  return db.course.findFirst({
    where: { id: courseId, sessions: { some: openAt(now) } },
    select: { id: true, title: true },
  });
}
