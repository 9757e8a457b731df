import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { lockOrganisation } from "./move-organisation.server.ts";
import {
  contactPhoneOf,
  sealContactPhone,
  type OrganisationRow,
} from "./organisation-row.server.ts";
import type { Member } from "./submit-organisation.server.ts";

/** What owners and HR may change at any time; undefined empties a field. */
export interface DetailsInput {
  readonly version: number;
  readonly nameEn?: string | undefined;
  readonly industry?: string | undefined;
  readonly staffBand?: string | undefined;
  readonly place: { readonly region: string; readonly street: string };
  readonly about?: string | undefined;
  readonly aboutEn?: string | undefined;
  readonly website?: string | undefined;
  readonly contactName: string;
  /** A mobile number of 11 digits. */
  readonly contactPhone: string;
  readonly contactEmail?: string | undefined;
}

export type EditRefusal = "not-yours" | "not-found" | "changed-by-someone-else";

/** Changes what does not have to be verified again. The trail keeps the names of the fields alone. */
export async function editOrganisation(
  input: DetailsInput,
  actor: Member,
  { db, now, requestId }: Context,
): Promise<Verdict<object, EditRefusal>> {
  if (actor.role === "viewer") return refused("not-yours");
  const id = actor.organisationId;
  return db.$transaction(async (tx) => {
    const row = await lockOrganisation(tx, id);
    if (!row) return refused("not-found");
    if (row.version !== input.version) return refused("changed-by-someone-else");
    const { contactPhone, ...plain } = columnsOf(input);
    const fields = [
      ...changedFields(row, plain),
      ...(contactPhoneOf(row) === contactPhone ? [] : ["contactPhone"]),
    ];
    if (fields.length === 0) return accepted();
    await tx.organisation.updateMany({
      where: { id, version: row.version },
      data: {
        ...plain,
        contactPhoneEncrypted: sealContactPhone(contactPhone),
        ...(plain.region === row.region && plain.address === row.address
          ? {}
          : { lat: null, lng: null }),
        version: { increment: 1 },
      },
    });
    await recordAudit(tx, {
      action: "organisation.edited",
      subject: { type: "organisation", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { fields },
    });
    if (row.state === "verified") await enqueue(tx, { task: "organisation.changed", key: id });
    return accepted();
  });
}

function columnsOf(input: DetailsInput) {
  return {
    nameEn: input.nameEn ?? null,
    industry: input.industry ?? null,
    staffBand: input.staffBand ?? null,
    region: input.place.region,
    address: input.place.street,
    about: input.about ?? "",
    aboutEn: input.aboutEn ?? null,
    website: input.website ?? null,
    contactName: input.contactName,
    contactPhone: input.contactPhone,
    contactEmail: input.contactEmail ?? null,
  };
}

function changedFields(row: OrganisationRow, columns: Partial<OrganisationRow>): string[] {
  return (Object.keys(columns) as (keyof OrganisationRow)[]).filter(
    (field) => row[field] !== columns[field],
  );
}
