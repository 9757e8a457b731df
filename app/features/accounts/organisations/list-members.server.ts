import type { Context } from "#app/platform/db.server.ts";
import { maskedMobileNumber } from "../policy/index.ts";
import { readPhone } from "../user-address.server.ts";

/** The people of an organisation, owners first, and the invitations that can still be accepted. */
export async function listMembers(organisationId: string, { db, now }: Context) {
  const [members, invitations] = await Promise.all([
    db.membership.findMany({
      where: { organisationId },
      orderBy: [{ role: "asc" }, { createdAt: "asc" }],
      select: {
        userId: true,
        role: true,
        createdAt: true,
        user: { select: { name: true, email: true, phoneEncrypted: true } },
      },
    }),
    db.invitation.findMany({
      where: { organisationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "asc" },
      select: { id: true, email: true, role: true, expiresAt: true },
    }),
  ]);
  return {
    invitations,
    members: members.map(({ user, ...member }) => ({
      ...member,
      name: user.name,
      address:
        user.email ??
        (user.phoneEncrypted ? maskedMobileNumber(readPhone(user.phoneEncrypted)) : ""),
    })),
  };
}

/** One member of the organisation; null for anybody else. */
export async function findMember(
  { organisationId, userId }: { readonly organisationId: string; readonly userId: string },
  { db }: Context,
) {
  const row = await db.membership.findUnique({
    where: { organisationId_userId: { organisationId, userId } },
    select: { userId: true, role: true, user: { select: { name: true } } },
  });
  return row && { userId: row.userId, role: row.role, name: row.user.name };
}

/** The organisations a person can act for, in the order of their names. */
export async function listOwnOrganisations(userId: string, { db }: Context) {
  const rows = await db.membership.findMany({
    where: { userId },
    orderBy: { organisation: { name: "asc" } },
    select: { role: true, organisation: { select: { id: true, name: true } } },
  });
  return rows.map(({ role, organisation }) => ({ ...organisation, role }));
}
