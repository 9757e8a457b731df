import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { changedFields, columnsOf, contentOf, contentSelect } from "./course-content.server.ts";
import { lockHouse } from "./house-names.server.ts";
import { providerContact } from "./provider-contact.server.ts";
import { emptyCourse } from "../policy/index.ts";
import type { CourseContent } from "../policy/index.ts";

export type CourseVerdict =
  Accepted<{ readonly courseId: string }> | Refused<"not-yours" | "not-found">;

/** Begins a course with what is known of the provider: whom to ask. Pressed twice, it is begun once. */
export async function createCourse(
  { title }: Pick<CourseContent, "title">,
  actor: ProviderMember,
  ctx: Context,
): Promise<CourseVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  const contact = await providerContact(ctx.db, organisationId);
  const content: CourseContent = { ...emptyCourse, ...contact, title };
  return store({ content, organisationId, original: null }, actor, ctx);
}

/** A new course with the words of one in any state: for those that are fixed. Pressed twice, it is copied once. */
export async function copyCourse(
  { id }: { readonly id: string },
  actor: ProviderMember,
  ctx: Context,
): Promise<CourseVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  const original = await ctx.db.course.findFirst({
    where: { id, organisationId },
    select: contentSelect,
  });
  if (!original) return refused("not-found");
  const content = contentOf(original);
  return store({ content, organisationId, original: id }, actor, ctx);
}

interface NewCourse {
  readonly content: CourseContent;
  readonly organisationId: string;
  /** The one it is a copy of. */
  readonly original: string | null;
}

function store(
  { content, organisationId, original }: NewCourse,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<CourseVerdict> {
  return db.$transaction(async (tx) => {
    await lockHouse(tx, organisationId);
    const begun = await findUntouched(tx, { content, organisationId, original }, actor);
    if (begun !== undefined) return accepted({ courseId: begun });
    const { id } = await tx.course.create({
      data: {
        ...columnsOf(content),
        title: content.title,
        organisationId,
        createdAt: now,
        createdById: actor.userId,
        updatedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "course.created",
      subject: { type: "course", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: original === null ? {} : { copiedFrom: original },
    });
    return accepted({ courseId: id });
  });
}

/** What the same person began with the same words and nobody has used yet: a second press finds it. */
async function findUntouched(
  tx: Transaction,
  { content, organisationId, original }: NewCourse,
  { userId }: ProviderMember,
): Promise<string | undefined> {
  const rows = await tx.course.findMany({
    where: {
      ...{ organisationId, title: content.title, createdById: userId, version: 1 },
      ...(original !== null && { id: { not: original } }),
      sessions: { none: {} },
    },
    orderBy: { id: "desc" },
    select: { id: true, ...contentSelect },
  });
  return rows.find(({ id: _, ...row }) => changedFields(contentOf(row), content).length === 0)?.id;
}
