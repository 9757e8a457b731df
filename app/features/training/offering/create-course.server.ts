import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import { columnsOf, contentOf, contentSelect } from "./course-content.server.ts";
import { emptyCourse } from "../policy/index.ts";
import type { CourseContent } from "../policy/index.ts";

const ORGANISATION_PHONE = "organisations.contact_phone";

export type CourseVerdict =
  Accepted<{ readonly courseId: string }> | Refused<"not-yours" | "not-found">;

/** Begins a course with what is known of the provider: whom to ask. */
export async function createCourse(
  { title }: Pick<CourseContent, "title">,
  actor: ProviderMember,
  ctx: Context,
): Promise<CourseVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  const provider = await ctx.db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { contactName: true, contactPhoneEncrypted: true, contactEmail: true },
  });
  const content: CourseContent = {
    ...emptyCourse,
    title,
    contactName: provider.contactName ?? "",
    contactPhone: provider.contactPhoneEncrypted
      ? decryptField(provider.contactPhoneEncrypted, ORGANISATION_PHONE)
      : "",
    contactEmail: provider.contactEmail ?? "",
  };
  return store({ content, organisationId, details: {} }, actor, ctx);
}

/** A new course with the words of one in any state: for those that are fixed. */
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
  return store({ content, organisationId, details: { copiedFrom: id } }, actor, ctx);
}

interface NewCourse {
  readonly content: CourseContent;
  readonly organisationId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

function store(
  { content, organisationId, details }: NewCourse,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<CourseVerdict> {
  return db.$transaction(async (tx) => {
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
      details,
    });
    return accepted({ courseId: id });
  });
}
