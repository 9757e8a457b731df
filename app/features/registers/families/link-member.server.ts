import { auditActor, findUserByAddress } from "#app/features/accounts/index.server.ts";
import { maskedAddress } from "#app/features/accounts/policy/index.ts";
import type { Address, Counsellor } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { endPriority } from "#app/features/training/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { familyPurpose } from "../policy/index.ts";
import { tellAsked } from "./tell-asked.server.ts";

export interface AskedMember {
  readonly familyId: string;
  readonly memberId: string;
  readonly address: Address;
}

/**
 * Asks whoever has an address whether they are a member of a family. The answer is the same whether anybody has it, and
 * nothing of the family is told before the person shows that it is them. One person is told once, and a no stands.
 */
export function askMember(
  { familyId, memberId, address }: AskedMember,
  actor: Counsellor,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found" | "linked-already">> {
  type Asked = Verdict<object, "not-found" | "linked-already">;
  return db.$transaction(async (tx): Promise<Asked> => {
    await lockFamily(tx, familyId);
    const member = await tx.familyMember.findFirst({
      where: { id: memberId, familyId, family: { counsellorId: actor.userId } },
      select: { link: { select: { userId: true, agreedAt: true } } },
    });
    if (!member) return refused("not-found");
    const { link } = member;
    if (link && link.agreedAt !== null) return refused("linked-already");
    const found = await findUserByAddress(tx, address);
    const isFit = found?.kind === "seeker" && !found.suspendedAt && !found.closedAt;
    const userId = found && isFit ? found.id : null;
    const asked = { toldAs: maskedAddress(address), askedAt: now };
    const anew = { ...asked, userId, attempts: 0, refusedAt: null };
    const isSame = link !== null && userId !== null && link.userId === userId;
    const { id } = await tx.familyLink.upsert({
      where: { memberId },
      create: { memberId, ...anew },
      update: isSame ? asked : anew,
      select: { id: true },
    });
    if (userId !== null && !isSame) await tellAsked(tx, { userId, linkId: id }, now);
    await recordAudit(tx, {
      action: "family.member-asked",
      subject: { type: "family", id: familyId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}

export async function lockFamily(tx: Transaction, familyId: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM families WHERE id = ${familyId}::uuid FOR UPDATE`;
}

/** Ends what rests on a person's yes to a family: the consent, and the place a rule gave them in a queue. */
export async function endFamilyConsent(
  tx: Transaction,
  userId: string,
  ctx: Omit<Context, "db">,
): Promise<void> {
  await endPriority(tx, { userId, group: "zero-employment-family" }, ctx);
  await tx.consent.updateMany({
    where: { userId, purpose: familyPurpose, withdrawnAt: null },
    data: { withdrawnAt: ctx.now },
  });
}
