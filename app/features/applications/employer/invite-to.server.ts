import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { dateColumn } from "../application-row.server.ts";
import { seal } from "../sealed.server.ts";

interface Invitation {
  readonly positionId: string;
  readonly organisationId: string;
  readonly userId: string;
  readonly words: string;
  readonly invitedById: string;
}

/** Invites a person to apply for an open position of the employer, once per position; the caller has settled that they agree. */
export async function inviteTo(
  tx: Transaction,
  { positionId, organisationId, userId, words, invitedById }: Invitation,
  now: Date,
) {
  const open = { id: positionId, ...openOf(organisationId, now) };
  if ((await tx.position.count({ where: open })) === 0) return refused("position-closed");
  const [invitation] = await tx.positionInvitation.createManyAndReturn({
    data: [
      {
        ...{ positionId, organisationId, userId, invitedById },
        wordsEncrypted: seal(words.trim(), "position_invitations.words"),
        invitedAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!invitation) return refused("invited-before");
  await enqueue(tx, { task: "application.invited", key: invitation.id });
  return accepted({ invitationId: invitation.id });
}

/** The employer's positions that can be applied for now. */
export function openOf(organisationId: string, now: Date) {
  const closingOn = { gte: dateColumn(shanghaiDay(now)) };
  return { organisationId, state: "published", closingOn } as const;
}
