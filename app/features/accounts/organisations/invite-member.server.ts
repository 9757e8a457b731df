import { recordAudit } from "#app/features/audit/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { newToken, tokenHash } from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { invitationDays, type MemberRole } from "../policy/index.ts";
import { takeTurn } from "../rate-limits.server.ts";
import type { Member } from "./submit-organisation.server.ts";

export interface InviteInput {
  /** Lower-cased. */
  readonly email: string;
  readonly role: MemberRole;
  readonly locale: Locale;
}

/** Sends a link that makes its reader a member; an earlier open invitation of the same address ends. */
export async function inviteMember(
  { email, role, locale }: InviteInput,
  actor: Member,
  ctx: Context,
): Promise<Verdict<object, "not-yours" | "already-member" | "too-many-invitations">> {
  if (actor.role !== "owner") return refused("not-yours");
  const { organisationId } = actor;
  const turn = await takeTurn([{ limit: "invitationOrganisation", of: [organisationId] }], ctx);
  if (!turn.ok) return refused("too-many-invitations");
  const { now, requestId } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const isMember = { organisationId, user: { email } };
    if ((await tx.membership.count({ where: isMember })) > 0) return refused("already-member");
    const open = { organisationId, email, acceptedAt: null, revokedAt: null };
    await tx.invitation.updateMany({ where: open, data: { revokedAt: now } });
    const token = newToken();
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const { organisation } = await tx.invitation.create({
      data: {
        ...{ organisationId, email, role, expiresAt },
        tokenHash: tokenHash(token),
        invitedById: actor.userId,
        createdAt: now,
      },
      select: { organisation: { select: { name: true } } },
    });
    await recordAudit(tx, {
      action: "organisation.member-invited",
      subject: { type: "organisation", id: organisationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { role },
    });
    const t = speaker("organisations", locale);
    const words = {
      name: organisation.name,
      role: t(`role.${role}`),
      until: formatMoment(expiresAt, locale),
      site: speaker("shell", locale)("site.name"),
      link: env().appUrl + href(locale, "accounts.invitation", {}, { token }),
    };
    const subject = t("mail.invitation.subject", words);
    const body = t("mail.invitation.body", words);
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
    return accepted();
  });
}

/** Ends an open invitation of the actor's organisation. */
export function revokeInvitation(
  { id }: { readonly id: string },
  actor: Member,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-yours" | "not-found">> {
  return db.$transaction(async (tx): Promise<Verdict<object, "not-yours" | "not-found">> => {
    if (actor.role !== "owner") return refused("not-yours");
    const { organisationId } = actor;
    const { count } = await tx.invitation.updateMany({
      where: { id, organisationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return refused("not-found");
    await recordAudit(tx, {
      action: "organisation.invitation-revoked",
      subject: { type: "organisation", id: organisationId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}
