import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import { columnsOf } from "./position-row.server.ts";
import { emptyPosition } from "./schema/position-fields.ts";
import type { PositionFields } from "./schema/position-fields.ts";
import type { WorkplaceAccess } from "./policy/index.ts";

const ORGANISATION_PHONE = "organisations.contact_phone";

export type DraftVerdict =
  Accepted<{ readonly positionId: string }> | Refused<"not-yours" | "access-not-answered">;

/**
 * Begins a position with what is known of the employer: place, contact and access. Before the first
 * one the questions about the workplace must have been answered.
 */
export async function createDraft(
  { title }: Pick<PositionFields, "title">,
  actor: EmployerMember,
  { db, now, requestId }: Context,
): Promise<DraftVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    const employer = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: {
        region: true,
        address: true,
        accessFacts: true,
        accessAnsweredAt: true,
        contactName: true,
        contactPhoneEncrypted: true,
        contactEmail: true,
      },
    });
    if (employer.accessAnsweredAt === null) return refused("access-not-answered");
    const fields: PositionFields = {
      ...emptyPosition,
      title,
      region: employer.region,
      address: employer.address,
      accessFacts: employer.accessFacts as WorkplaceAccess[],
      contactName: employer.contactName ?? "",
      contactPhone: employer.contactPhoneEncrypted
        ? decryptField(employer.contactPhoneEncrypted, ORGANISATION_PHONE)
        : "",
      contactEmail: employer.contactEmail ?? "",
    };
    const { id } = await tx.position.create({
      data: {
        ...columnsOf(fields),
        title,
        organisationId,
        createdAt: now,
        updatedAt: now,
        createdById: actor.userId,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "position.created",
      subject: { type: "position", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted({ positionId: id });
  });
}
