import { listActivity } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { organisationGaps } from "../policy/index.ts";
import { contactPhoneOf, factsOf, organisationSelect } from "./organisation-row.server.ts";

/** The organisation as its own members see it, with its thread with the bureau; null where it is gone. */
export async function readProfile(organisationId: string, { db }: Context) {
  const row = await db.organisation.findUnique({
    where: { id: organisationId },
    select: organisationSelect,
  });
  if (!row) return null;
  const { contactPhoneEncrypted: _sealed, ...organisation } = row;
  return {
    organisation: { ...organisation, contactPhone: contactPhoneOf(row) },
    gaps: organisationGaps(factsOf(row)),
    activity: await listActivity(db, { type: "organisation", id: organisationId }),
  };
}
export type Profile = NonNullable<Awaited<ReturnType<typeof readProfile>>>;
