import { auditActor } from "#app/features/accounts/index.server.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { answerFamily, familyPurpose, mostFamilyAttempts } from "../policy/index.ts";
import type { FamilyAnswerRefusal } from "../policy/index.ts";
import { endFamilyConsent, lockFamily } from "./link-member.server.ts";
import { toDay } from "./members.server.ts";

/** What a person is asked, and what they agreed to. Before their yes it is the counsellor's name and the day alone. */
export async function listOwnLinks({ userId }: Seeker, { db }: Context) {
  const rows = await db.familyLink.findMany({
    where: { userId, refusedAt: null },
    orderBy: [{ askedAt: "desc" }, { id: "asc" }],
    take: 20,
    select: {
      id: true,
      askedAt: true,
      attempts: true,
      agreedAt: true,
      member: {
        select: {
          standing: true,
          family: {
            select: {
              counsellor: { select: { name: true } },
              spells: {
                where: { clearedOn: null, endedOn: null },
                take: 1,
                select: { foundOn: true },
              },
            },
          },
        },
      },
    },
  });
  return rows.map(({ id, askedAt, attempts, agreedAt, member: { standing, family } }) => {
    const [spell] = family.spells;
    return {
      ...{ id, askedAt, agreedAt, counsellor: family.counsellor.name },
      isClosed: attempts >= mostFamilyAttempts,
      linked: agreedAt && {
        canWork: standing === "able",
        foundOn: spell ? toDay(spell.foundOn) : null,
      },
    };
  });
}

export type OwnFamilyLink = Awaited<ReturnType<typeof listOwnLinks>>[number];

type Answer = Verdict<object, FamilyAnswerRefusal | "not-found">;

/** Locks the family before the person, as everybody does who changes both, and reads the question again. */
async function lockLink(tx: Transaction, id: string, userId: string) {
  const seen = await tx.familyLink.findFirst({
    where: { id, userId },
    select: { member: { select: { familyId: true } } },
  });
  if (!seen) return null;
  await lockFamily(tx, seen.member.familyId);
  await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  return tx.familyLink.findFirst({
    where: { id, userId },
    select: {
      attempts: true,
      agreedAt: true,
      refusedAt: true,
      member: { select: { familyId: true, birthDate: true } },
    },
  });
}

/** Says yes, and shows by the day of birth that it is them. The same yes twice is once. */
export function agreeToFamily(
  { linkId, birthDate }: { readonly linkId: string; readonly birthDate: PlainDate },
  actor: Seeker,
  ctx: Context,
): Promise<Answer> {
  const { userId } = actor;
  return ctx.db.$transaction(async (tx): Promise<Answer> => {
    const link = await lockLink(tx, linkId, userId);
    if (!link) return refused("not-found");
    if (link.agreedAt !== null) return accepted();
    const others = await tx.familyLink.count({ where: { userId, agreedAt: { not: null } } });
    const verdict = answerFamily({
      ...{ attempts: link.attempts, isRefused: link.refusedAt !== null },
      ...{ isInAnother: others > 0, isTheirDay: toDay(link.member.birthDate) === birthDate },
    });
    if (!verdict.ok) {
      if (verdict.reason === "not-yours") {
        await tx.familyLink.updateMany({
          where: { id: linkId, userId },
          data: { attempts: { increment: 1 } },
        });
        await trail(tx, "family.link-failed", link.member.familyId, actor, ctx);
      }
      return verdict;
    }
    await tx.familyLink.updateMany({
      where: { id: linkId, userId, agreedAt: null },
      data: { agreedAt: ctx.now },
    });
    await tx.consent.create({
      data: {
        ...{ userId, purpose: familyPurpose, fields: ["family-member"] },
        ...{ textVersion: noticeVersion, givenAt: ctx.now },
      },
    });
    await trail(tx, "family.link-agreed", link.member.familyId, actor, ctx);
    return accepted();
  });
}

/** Says no, or takes a yes back: the counsellor reads of no account any more. Twice is once. */
export function refuseFamily(
  { linkId }: { readonly linkId: string },
  actor: Seeker,
  ctx: Context,
): Promise<Answer> {
  const { userId } = actor;
  return ctx.db.$transaction(async (tx): Promise<Answer> => {
    const link = await lockLink(tx, linkId, userId);
    if (!link) return refused("not-found");
    if (link.refusedAt !== null) return accepted();
    await tx.familyLink.updateMany({
      where: { id: linkId, userId },
      data: { agreedAt: null, refusedAt: ctx.now },
    });
    if (link.agreedAt !== null) await endFamilyConsent(tx, userId, ctx);
    const action = link.agreedAt === null ? "family.link-refused" : "family.link-withdrawn";
    await trail(tx, action, link.member.familyId, actor, ctx);
    return accepted();
  });
}

function trail(
  tx: Transaction,
  action: `family.link-${string}`,
  familyId: string,
  actor: Seeker,
  { now, requestId }: Context,
) {
  const subject = { type: "family", id: familyId };
  return recordAudit(tx, { action, subject, actor: auditActor(actor), now, requestId });
}

/** What is kept of a person's belonging to a family, for the export of their data. */
export async function exportFamilyLinks({ userId }: Seeker, { db }: Context) {
  const familyLinks = await db.familyLink.findMany({
    where: { userId },
    orderBy: { id: "asc" },
    select: { askedAt: true, agreedAt: true, refusedAt: true },
  });
  return { familyLinks };
}

/** An account that is erased belongs to no family. May be repeated. */
export async function forgetFamilyLinks({ userId }: Seeker, ctx: Context): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await endFamilyConsent(tx, userId, ctx);
    await tx.familyLink.deleteMany({ where: { userId } });
  });
}
