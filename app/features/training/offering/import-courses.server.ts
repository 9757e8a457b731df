import { recordAudits } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import { inPages } from "#app/lib/keyset.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { CourseContent } from "../policy/index.ts";
import { columnsOf, contentOf, contentSelect } from "./course-content.server.ts";
import { providerContact } from "./provider-contact.server.ts";

export interface ImportedRows<Row> {
  readonly organisationId: string;
  readonly batchId: string;
  readonly rows: readonly Row[];
}

export interface ImportedCourse {
  /** Keyed on the row's content: the same row imported again is the same course. */
  readonly importKey: string;
  readonly fields: CourseContent;
}

/**
 * Many courses of one provider in the caller's transaction, whatever was imported before; says how many are new. Where
 * a row names nobody to ask, the provider's own contact is. The caller has settled that `actor` may write for it.
 */
export async function createImportedCourses(
  tx: Transaction,
  { organisationId, batchId, rows }: ImportedRows<ImportedCourse>,
  actor: AuditActor,
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<number> {
  const contact = await providerContact(tx, organisationId);
  const created = await tx.course.createManyAndReturn({
    data: rows.map(({ importKey, fields }) => ({
      ...columnsOf(namesNobody(fields) ? { ...fields, ...contact } : fields),
      title: fields.title,
      organisationId,
      importKey,
      importBatchId: batchId,
      createdAt: now,
      createdById: actor.id,
      updatedAt: now,
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  await recordAudits(
    tx,
    created.map(({ id }) => ({
      action: "course.imported",
      subject: { type: "course", id },
      actor,
      now,
      requestId,
      details: { importBatchId: batchId },
    })),
  );
  return created.length;
}

function namesNobody({ contactName, contactPhone, contactEmail }: CourseContent): boolean {
  return contactName + contactPhone + contactEmail === "";
}

/** What of a provider's own is exported: all of it, or these. */
export interface OwnFilter {
  readonly organisationId: string;
  readonly ids?: readonly string[];
}

export const ownOf = ({ organisationId, ids }: OwnFilter) => ({
  organisationId,
  ...(ids && { id: { in: [...ids] } }),
});

const PAGE = 200;

/** A provider's courses with everything they say, page by page, in the order they were made. */
export async function* listCoursesInPages(
  filter: OwnFilter,
  { db }: Context,
): AsyncGenerator<{ id: string; fields: CourseContent }[], void> {
  const pages = inPages(PAGE, (after) =>
    db.course.findMany({
      where: { AND: [ownOf(filter), after] },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { ...contentSelect, id: true },
    }),
  );
  for await (const rows of pages) {
    yield rows.map(({ id, ...row }) => ({ id, fields: contentOf(row) }));
  }
}

/** Of these keys those of courses that came in before. */
export async function findImportedCourses(
  organisationId: string,
  keys: readonly string[],
  { db }: Context,
): Promise<(string | null)[]> {
  const found = await db.course.findMany({
    where: { organisationId, importKey: { in: [...keys] } },
    select: { importKey: true },
  });
  return found.map(({ importKey }) => importKey);
}
