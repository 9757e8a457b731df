import { auditActor } from "#app/features/accounts/index.server.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { ProfileSection } from "./policy/index.ts";
import { MATCHING_PURPOSE, sealAbilities } from "./read-profile.server.ts";
import type { ProfileValues } from "./schema/profile-forms.ts";

type SaveRefusal = "changed-meanwhile" | "consent-missing";

/**
 * Writes one part of a profile over the version that was seen. Abilities are kept only under a consent of their own,
 * which is given with the first and withdrawn when the last is taken away.
 */
export function saveProfile<S extends ProfileSection>(
  { section, values, version }: { section: S; values: ProfileValues[S]; version: number },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, SaveRefusal>> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<object, SaveRefusal>> => {
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    if (section === "abilities") {
      const kept = await keepConsent(tx, values as ProfileValues["abilities"], userId, now);
      if (!kept.ok) return kept;
    }
    if (!(await write(tx, userId, columnsOf(section, values), version, now))) {
      return refused("changed-meanwhile");
    }
    await recordAudit(tx, {
      action: "profile.saved",
      subject: { type: "account", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { section },
    });
    return accepted();
  });
}

async function write(
  tx: Transaction,
  userId: string,
  columns: ReturnType<typeof columnsOf>,
  version: number,
  now: Date,
): Promise<boolean> {
  if (version === 0) {
    const { count } = await tx.seekerProfile.createMany({
      data: [{ userId, ...columns, updatedAt: now }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.seekerProfile.updateMany({
    where: { userId, version },
    data: { ...columns, updatedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}

function columnsOf<S extends ProfileSection>(section: S, values: ProfileValues[S]) {
  if (section === "abilities") {
    const { abilities } = values as ProfileValues["abilities"];
    return { abilitiesEncrypted: sealAbilities(abilities) };
  }
  if (section === "background") {
    const { education, experienceYears, holds } = values as ProfileValues["background"];
    return { education, experienceYears, holds };
  }
  const { wageFloor, ...wishes } = values as ProfileValues["wishes"];
  return { ...wishes, wageFloorFen: wageFloor };
}

async function keepConsent(
  tx: Transaction,
  { abilities, agreed }: ProfileValues["abilities"],
  userId: string,
  now: Date,
): Promise<Verdict<object, "consent-missing">> {
  const open = { userId, purpose: MATCHING_PURPOSE, withdrawnAt: null };
  if (Object.keys(abilities).length === 0) {
    await tx.consent.updateMany({ where: open, data: { withdrawnAt: now } });
    return accepted();
  }
  if (!agreed) return refused("consent-missing");
  if ((await tx.consent.count({ where: open })) > 0) return accepted();
  await tx.consent.create({
    data: {
      userId,
      purpose: MATCHING_PURPOSE,
      fields: ["abilities"],
      textVersion: noticeVersion,
      givenAt: now,
    },
  });
  return accepted();
}
