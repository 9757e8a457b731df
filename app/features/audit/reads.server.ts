import type { Database } from "#app/platform/db.server.ts";

export interface Activity {
  readonly sequence: number;
  readonly action: string;
  readonly actorKind: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What happened to one subject, newest first; at most `limit`. */
export async function listActivity(
  db: Database,
  subject: { readonly type: string; readonly id: string },
  limit = 100,
): Promise<Activity[]> {
  const events = await db.auditEvent.findMany({
    where: { subjectType: subject.type, subjectId: subject.id },
    orderBy: { sequence: "desc" },
    take: limit,
    select: { sequence: true, action: true, actorKind: true, at: true, details: true },
  });
  return events.map((event) => ({ ...event, details: event.details as Record<string, unknown> }));
}
