import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { OrganisationFacts, OrganisationUnderReview } from "../policy/index.ts";

const PHONE = "organisations.contact_phone";

export const organisationSelect = {
  id: true,
  kind: true,
  uscc: true,
  name: true,
  nameEn: true,
  nature: true,
  industry: true,
  staffBand: true,
  region: true,
  address: true,
  about: true,
  aboutEn: true,
  website: true,
  contactName: true,
  contactPhoneEncrypted: true,
  contactEmail: true,
  state: true,
  submittedAt: true,
  decidedAt: true,
  decisionReason: true,
  version: true,
} as const satisfies Prisma.OrganisationSelect;
export type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

/** In clear; "" where there is none. */
export function contactPhoneOf(row: Pick<OrganisationRow, "contactPhoneEncrypted">): string {
  return row.contactPhoneEncrypted ? decryptField(row.contactPhoneEncrypted, PHONE) : "";
}

export function sealContactPhone(phone: string | undefined): string | null {
  return phone ? encryptField(phone, PHONE) : null;
}

export function factsOf(row: OrganisationRow): OrganisationFacts {
  const { name, uscc, nature, region, address } = row;
  const contact = { contactName: row.contactName ?? "", contactPhone: contactPhoneOf(row) };
  return { name, uscc, nature, region, address, ...contact };
}

export function underReview(row: OrganisationRow): OrganisationUnderReview {
  const { id, kind, state, region } = row;
  return { id, kind, state, region };
}
