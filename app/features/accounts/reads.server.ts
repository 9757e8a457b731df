import type { Context } from "#app/platform/db.server.ts";

/** The organisation a member acts for, as its own people see it. */
export async function findOwnOrganisation(organisationId: string, { db }: Pick<Context, "db">) {
  const row = await db.organisation.findUnique({
    where: { id: organisationId },
    select: { name: true, state: true },
  });
  return row && { name: row.name, isSubmitted: row.state === "submitted" };
}
