import { recordAudits } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import { inPages } from "#app/lib/keyset.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { SessionFields } from "../schema/session-parts.ts";
import { ownOf } from "./import-courses.server.ts";
import type { ImportedRows, OwnFilter } from "./import-courses.server.ts";
import { listHouse } from "./own-sessions.server.ts";
import {
  sessionColumnsOf,
  sessionContentSelect,
  sessionFieldsOf,
} from "./session-content.server.ts";

/** A session as a row of a table says it: by names where the form has ids. */
export interface SessionRow {
  readonly courseId: string;
  readonly courseTitle: string;
  readonly venue: string;
  readonly teacher: string;
  readonly fields: SessionFields;
}

export interface ImportedSession {
  /** Keyed on the row's content: the same row imported again is the same session. */
  readonly importKey: string;
  readonly fields: SessionRow;
}

/**
 * Many drafts of sessions of one provider in the caller's transaction, whatever was imported before; says how many are
 * new. Courses, venues and teachers are held to the provider by the database's keys.
 */
export async function createImportedSessions(
  tx: Transaction,
  { organisationId, batchId, rows }: ImportedRows<ImportedSession>,
  actor: AuditActor,
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<number> {
  const { region } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { region: true },
  });
  const created = await tx.trainingSession.createManyAndReturn({
    data: rows.map(({ importKey, fields: { courseId, fields } }) => ({
      ...sessionColumnsOf(fields),
      courseId,
      organisationId,
      region,
      importKey,
      importBatchId: batchId,
      createdAt: now,
      createdById: actor.id,
      updatedAt: now,
    })),
    skipDuplicates: true,
    select: { id: true, importKey: true },
  });
  const timetables = new Map(rows.map((row) => [row.importKey, row.fields.fields.timetable]));
  await tx.trainingMeeting.createMany({
    data: created.flatMap(({ id: sessionId, importKey }) =>
      (timetables.get(importKey ?? "") ?? []).map((meeting) => ({ sessionId, ...meeting })),
    ),
  });
  await recordAudits(
    tx,
    created.map(({ id }) => ({
      action: "training-session.imported",
      subject: { type: "training-session", id },
      actor,
      now,
      requestId,
      details: { importBatchId: batchId },
    })),
  );
  return created.length;
}

const PAGE = 200;

/** A provider's sessions with everything they say, page by page, in the order they were made. */
export async function* listSessionsInPages(
  filter: OwnFilter,
  { db }: Context,
): AsyncGenerator<{ id: string; fields: SessionRow }[], void> {
  const pages = inPages(PAGE, (after) =>
    db.trainingSession.findMany({
      where: { AND: [ownOf(filter), after] },
      orderBy: { id: "asc" },
      take: PAGE,
      select: {
        ...sessionContentSelect,
        id: true,
        courseId: true,
        course: { select: { title: true } },
        venue: { select: { ...sessionContentSelect.venue.select, name: true } },
        teacher: { select: { name: true } },
      },
    }),
  );
  for await (const rows of pages) {
    yield rows.map((row) => ({
      id: row.id,
      fields: {
        courseId: row.courseId,
        courseTitle: row.course.title,
        venue: row.venue?.name ?? "",
        teacher: row.teacher?.name ?? "",
        fields: sessionFieldsOf(row),
      },
    }));
  }
}

/** Of these keys those of sessions that came in before. */
export async function findImportedSessions(
  organisationId: string,
  keys: readonly string[],
  { db }: Context,
): Promise<(string | null)[]> {
  const found = await db.trainingSession.findMany({
    where: { organisationId, importKey: { in: [...keys] } },
    select: { importKey: true },
  });
  return found.map(({ importKey }) => importKey);
}

/** What rows of sessions name: the provider's courses, venues and teachers. */
export async function readHouse(organisationId: string, ctx: Context) {
  const [courses, house] = await Promise.all([
    ctx.db.course.findMany({
      where: { organisationId },
      select: { id: true, title: true, delivery: true },
    }),
    listHouse(organisationId, ctx),
  ]);
  return { courses, ...house };
}

export type House = Awaited<ReturnType<typeof readHouse>>;
