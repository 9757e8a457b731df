import { randomUUID } from "node:crypto";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { Member } from "../organisations/submit-organisation.server.ts";
import type { MemberRole } from "../policy/index.ts";
import { sealContactPhone } from "../organisations/organisation-row.server.ts";

export const NOW = new Date("2026-11-23T02:00:00Z");
export const REGION = "140502";

export const contextAt = (db: Database, now = NOW): Context => ({ db, now, requestId: "test" });

/** An employer that lacks nothing, and its owner. */
export async function anOrganisation(
  db: Database,
  changes: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
): Promise<Member> {
  const { id } = await db.organisation.create({
    data: {
      kind: "employer",
      uscc: "91140502999000128J",
      name: "同心客服中心",
      nature: "enterprise",
      region: REGION,
      address: "凤台西街12号",
      contactName: "王女士",
      contactPhoneEncrypted: sealContactPhone("19900001234"),
      accessFacts: [],
      submittedAt: NOW,
      ...changes,
    },
    select: { id: true },
  });
  return aMember(db, id, "owner", changes.kind ?? "employer");
}

export async function aMember(
  db: Database,
  organisationId: string,
  role: MemberRole,
  kind: "employer" | "provider" = "employer",
): Promise<Member> {
  const { id } = await db.user.create({
    data: {
      kind: `${kind}_member`,
      name: "李明",
      email: `${randomUUID()}@example.cn`,
      memberships: { create: { organisationId, role } },
    },
    select: { id: true },
  });
  return { kind: `${kind}-member`, userId: id, organisationId, role, verified: false };
}

export const anOfficer = (changes: Partial<Officer> = {}): Officer => ({
  kind: "officer",
  userId: randomUUID(),
  role: "reviewer",
  region: REGION,
  secondFactor: true,
  ...changes,
});
