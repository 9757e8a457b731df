import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { isOpen } from "#app/features/positions/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn, dayOf } from "../application-row.server.ts";
import { namesIn } from "../names-in.server.ts";
import { unseal } from "../sealed.server.ts";

const MOST = 20;

const invitationSelect = {
  id: true,
  positionId: true,
  wordsEncrypted: true,
  invitedAt: true,
  declinedAt: true,
  position: {
    select: {
      title: true,
      titleEn: true,
      state: true,
      closingOn: true,
      organisation: { select: { name: true, nameEn: true, state: true } },
    },
  },
} as const;

/** Invitations that still lead somewhere: not declined, not applied for, the position open; newest first. */
export async function listInvitations({ userId }: Seeker, locale: Locale, { db, now }: Context) {
  const rows = await db.positionInvitation.findMany({
    where: {
      userId,
      declinedAt: null,
      position: {
        state: "published",
        closingOn: { gte: dateColumn(shanghaiDay(now)) },
        organisation: { state: "verified" },
        applications: { none: { userId } },
      },
    },
    orderBy: { invitedAt: "desc" },
    take: MOST,
    select: invitationSelect,
  });
  return rows.map(({ id, position }) => ({ id, ...namesIn(position, locale) }));
}

/** One invitation of the person, whatever became of it; null for anybody else. */
export async function readInvitation(
  id: string,
  { userId }: Seeker,
  locale: Locale,
  { db, now }: Context,
) {
  const row = await db.positionInvitation.findFirst({
    where: { id, userId },
    select: invitationSelect,
  });
  if (!row) return null;
  const { position, positionId, invitedAt } = row;
  const applied = await db.application.findFirst({
    where: { positionId, userId },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return {
    ...{ id, positionId, invitedAt, ...namesIn(position, locale) },
    words: unseal(row.wordsEncrypted, "position_invitations.words"),
    isDeclined: row.declinedAt !== null,
    isOpen:
      position.organisation.state === "verified" &&
      isOpen({ ...position, closingOn: dayOf(position.closingOn) }, shanghaiDay(now)),
    applicationId: applied?.id ?? null,
  };
}

/** Declines an invitation; the employer is not told. Twice is once. */
export async function declineInvitation(
  { invitationId: id }: { readonly invitationId: string },
  actor: Seeker,
  { db, now, requestId }: Context,
) {
  const { userId } = actor;
  return db.$transaction(async (tx) => {
    const { count } = await tx.positionInvitation.updateMany({
      where: { id, userId, declinedAt: null },
      data: { declinedAt: now },
    });
    if (count === 0) {
      const theirs = await tx.positionInvitation.count({ where: { id, userId } });
      return theirs === 0 ? refused("not-found") : accepted();
    }
    await recordAudit(tx, {
      action: "application.invitation-declined",
      subject: { type: "invitation", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}
