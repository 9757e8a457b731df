import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { tokenHash } from "#app/platform/encryption.server.ts";
import { userAsActor } from "../audit-actor.server.ts";
import { beginSession, type BegunSession } from "../begin-session.server.ts";
import type { Client } from "../client.server.ts";
import { hashPassword } from "../hash-password.server.ts";
import {
  checkPassword,
  invitationState,
  type InvitationState,
  type PasswordRefusal,
  type SignedIn,
} from "../policy/index.ts";

const select = {
  id: true,
  email: true,
  role: true,
  organisationId: true,
  acceptedAt: true,
  revokedAt: true,
  expiresAt: true,
  organisation: { select: { name: true, kind: true } },
} as const;

/** What a link from an invitation opens; null where there is no such invitation. */
export async function findInvitation(token: string, { db, now }: Context) {
  const row = await db.invitation.findUnique({ where: { tokenHash: tokenHash(token) }, select });
  if (!row) return null;
  const { email, role, organisation } = row;
  const isRegistered = (await db.user.count({ where: { email } })) > 0;
  return { email, role, ...organisation, state: invitationState(row, now), isRegistered };
}

type Gone = `invitation-${Exclude<InvitationState, "open"> | "unknown"}`;
type AcceptRefusal = Gone | "invitation-other-kind";

/** Somebody who is signed in joins; used twice, also at the same moment, the link works once. */
export function acceptInvitation(
  token: string,
  actor: SignedIn,
  sessionId: string,
  ctx: Context,
): Promise<Verdict<object, AcceptRefusal>> {
  return ctx.db.$transaction(async (tx): Promise<Verdict<object, AcceptRefusal>> => {
    const found = await lockInvitation(tx, token, ctx.now);
    if (!found.ok) return found;
    const { organisation, organisationId } = found.invitation;
    if (actor.kind !== `${organisation.kind}-member`) return refused("invitation-other-kind");
    await join(tx, found.invitation, { id: actor.userId, kind: actor.kind }, ctx);
    await tx.session.updateMany({
      where: { id: sessionId, userId: actor.userId },
      data: { organisationId },
    });
    return accepted();
  });
}

export interface JoinInput {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  /** Version of the notice that was agreed to. */
  readonly consentTo: string;
  readonly locale: Locale;
}

type JoinRefusal = Gone | "address-taken" | `password-${PasswordRefusal}`;

/** Makes an account with the invited address, which the link has proved, joins and signs in. */
export async function joinByInvitation(
  { token, name, password, consentTo, locale }: JoinInput,
  client: Client,
  ctx: Context,
): Promise<Verdict<BegunSession, JoinRefusal>> {
  const known = await findInvitation(token, ctx);
  const checked = checkPassword(password, { name, email: known?.email });
  if (!checked.ok) return refused(`password-${checked.reason}`);
  const passwordHash = await hashPassword(password);
  const { now } = ctx;
  type Made = Verdict<
    { readonly user: { id: string; kind: "employer_member" | "provider_member" } },
    JoinRefusal
  >;
  const made = await ctx.db.$transaction(async (tx): Promise<Made> => {
    const found = await lockInvitation(tx, token, now);
    if (!found.ok) return found;
    const { email, organisation } = found.invitation;
    if ((await tx.user.count({ where: { email } })) > 0) return refused("address-taken");
    const kind = `${organisation.kind}_member` as const;
    const { id } = await tx.user.create({
      data: {
        ...{ kind, name, email, passwordHash, locale },
        emailVerifiedAt: now,
        createdAt: now,
        sessionsValidFrom: now,
        consents: {
          create: {
            purpose: "account",
            fields: ["name", "email", "password"],
            textVersion: consentTo,
            givenAt: now,
          },
        },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "account.registered",
      subject: { type: "account", id },
      actor: userAsActor({ id, kind }),
      now,
      requestId: ctx.requestId,
      details: { kind, by: "invitation", consentTo },
    });
    await join(tx, found.invitation, { id, kind }, ctx);
    return accepted({ user: { id, kind } });
  });
  if (!made.ok) return made;
  return accepted(await beginSession(made.user, { method: "registration", client }, ctx));
}

type Invitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

const readInvitation = (tx: Transaction, hash: string) =>
  tx.invitation.findUnique({ where: { tokenHash: hash }, select });

async function lockInvitation(
  tx: Transaction,
  token: string,
  now: Date,
): Promise<Verdict<{ readonly invitation: Invitation }, Gone>> {
  const hash = tokenHash(token);
  await tx.$queryRaw`SELECT id FROM invitations WHERE token_hash = ${hash} FOR UPDATE`;
  const invitation = await readInvitation(tx, hash);
  if (!invitation) return refused("invitation-unknown");
  const state = invitationState(invitation, now);
  return state === "open" ? accepted({ invitation }) : refused(`invitation-${state}`);
}

async function join(
  tx: Transaction,
  { id, organisationId, role }: Invitation,
  user: { readonly id: string; readonly kind: string },
  { now, requestId }: Context,
): Promise<void> {
  await tx.membership.createMany({
    data: [{ organisationId, userId: user.id, role, createdAt: now }],
    skipDuplicates: true,
  });
  await tx.invitation.updateMany({ where: { id, organisationId }, data: { acceptedAt: now } });
  await recordAudit(tx, {
    action: "organisation.member-joined",
    subject: { type: "organisation", id: organisationId },
    actor: userAsActor(user),
    now,
    requestId,
    details: { role },
  });
}
