import type { Context, Transaction } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import type { CourseContent } from "../policy/index.ts";

const ORGANISATION_PHONE = "organisations.contact_phone";

/** Whom to ask at a provider: what a new course begins with. */
export async function providerContact(
  db: Context["db"] | Transaction,
  organisationId: string,
): Promise<Pick<CourseContent, "contactName" | "contactPhone" | "contactEmail">> {
  const provider = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { contactName: true, contactPhoneEncrypted: true, contactEmail: true },
  });
  return {
    contactName: provider.contactName ?? "",
    contactPhone: provider.contactPhoneEncrypted
      ? decryptField(provider.contactPhoneEncrypted, ORGANISATION_PHONE)
      : "",
    contactEmail: provider.contactEmail ?? "",
  };
}
