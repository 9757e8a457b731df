import { listActivity } from "#app/features/audit/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import type { SignedIn } from "../policy/index.ts";
import { readPhone } from "../user-address.server.ts";
import { numberOf } from "./certificate-row.server.ts";

/** What a person agreed to, and who opened what of theirs, newest first. */
export async function readPrivacy({ userId }: SignedIn, { db }: Context) {
  const [consents, certificates] = await Promise.all([
    db.consent.findMany({
      where: { userId },
      orderBy: { givenAt: "desc" },
      select: { id: true, purpose: true, fields: true, givenAt: true, withdrawnAt: true },
    }),
    db.certificate.findMany({ where: { userId }, select: { id: true } }),
  ]);
  const trails = await Promise.all(
    certificates.map(({ id }) => listActivity(db, { type: "certificate", id })),
  );
  const views = trails
    .flatMap((events, at) => events.map((event) => ({ ...event, of: certificates[at]?.id ?? "" })))
    .filter(({ action }) => action === "certificate.viewed")
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ of, sequence, at, actorKind }) => ({ id: `${of}-${sequence}`, at, actorKind }));
  return { consents, views };
}

/** All that is kept about a person, in clear, for themselves; the trail records that it was taken. */
export async function exportOwnData(actor: SignedIn, { db, now, requestId }: Context) {
  const { userId } = actor;
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      kind: true,
      name: true,
      email: true,
      phoneEncrypted: true,
      locale: true,
      preferences: true,
      createdAt: true,
      memberships: {
        select: {
          role: true,
          createdAt: true,
          organisation: { select: { name: true, uscc: true } },
        },
      },
      consents: {
        select: {
          purpose: true,
          fields: true,
          textVersion: true,
          givenAt: true,
          withdrawnAt: true,
        },
      },
      certificates: {
        select: {
          numberEncrypted: true,
          category: true,
          grade: true,
          validTo: true,
          state: true,
          region: true,
          submittedAt: true,
          decidedAt: true,
          decisionReason: true,
          withdrawnAt: true,
        },
      },
      savedPositions: { select: { positionId: true, savedAt: true, remindOn: true } },
      savedSearches: true,
    },
  });
  const trail = await db.auditEvent.findMany({
    where: { actorId: userId },
    orderBy: { at: "desc" },
    take: 1000,
    select: { at: true, action: true, subjectType: true },
  });
  await db.$transaction((tx) =>
    recordAudit(tx, {
      action: "account.exported",
      subject: { type: "account", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
    }),
  );
  const { phoneEncrypted, certificates, ...account } = user;
  return {
    exportedAt: now,
    account: { ...account, phone: phoneEncrypted ? readPhone(phoneEncrypted) : null },
    certificates: certificates.map(({ numberEncrypted, ...one }) => ({
      number: numberOf({ numberEncrypted }),
      ...one,
    })),
    activity: trail,
  };
}
