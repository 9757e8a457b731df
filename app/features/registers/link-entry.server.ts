import { timingSafeEqual } from "node:crypto";
import { auditActor } from "#app/features/accounts/index.server.ts";
import { noticeVersion, plainCode } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { unsealFacts, unsealNumber } from "./sealed.server.ts";
import { shownEntry } from "./shown-entry.server.ts";

const PURPOSE = "register-link";
/** Four figures cannot be guessed in so many tries. */
const MOST_ATTEMPTS = 5;

/** What may be linked, or is, for the person's own plan page; null where no list is spoken of. */
export async function findOwnLink({ userId }: Seeker, { db }: Context) {
  const entry = await db.registerEntry.findFirst({
    where: { OR: [{ userId }, { userId: null, plan: { userId } }] },
    orderBy: [{ linkedAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      year: true,
      userId: true,
      linkAttempts: true,
      factsEncrypted: true,
      numberEncrypted: true,
    },
  });
  if (!entry) return null;
  const { id, kind, year, linkAttempts } = entry;
  if (entry.userId === null) {
    // Whoever has not shown that it is them sees nothing of the list but its kind and year.
    return { id, kind, year, linked: null, isClosed: linkAttempts >= MOST_ATTEMPTS };
  }
  return { ...{ id, kind, year, isClosed: false }, linked: shownEntry("person", entry) };
}

/** The last four figures of the resident number, which a 残疾人证 number begins with. */
function lastFourOf(number: string): string {
  return number.slice(14, 18);
}

export type LinkRefusal = "not-found" | "not-yours" | "too-often";

/**
 * The person says that the entry their plan began from is them, and shows it by four figures of their number. Only then
 * does the account stand beside the list (个人信息保护法 art. 14, 29).
 */
export function linkEntry(
  { entryId, lastFour }: { readonly entryId: string; readonly lastFour: string },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, LinkRefusal>> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<object, LinkRefusal>> => {
    await tx.$executeRaw`SELECT id FROM register_entries WHERE id = ${entryId}::uuid FOR UPDATE`;
    const entry = await tx.registerEntry.findFirst({
      where: { id: entryId, plan: { userId } },
      select: { id: true, userId: true, linkAttempts: true, numberEncrypted: true },
    });
    if (!entry) return refused("not-found");
    if (entry.userId === userId) return accepted();
    if (entry.userId !== null || entry.linkAttempts >= MOST_ATTEMPTS) return refused("too-often");
    const [typed, real] = [plainCode(lastFour), lastFourOf(unsealNumber(entry.numberEncrypted))];
    const isTheirs =
      typed.length === real.length && timingSafeEqual(Buffer.from(typed), Buffer.from(real));
    await tx.registerEntry.updateMany({
      where: { id: entryId, userId: null, plan: { userId } },
      data: isTheirs ? { userId, linkedAt: now } : { linkAttempts: { increment: 1 } },
    });
    if (isTheirs) {
      await tx.consent.create({
        data: {
          ...{ userId, purpose: PURPOSE, fields: ["register-entry"] },
          ...{ textVersion: noticeVersion, givenAt: now },
        },
      });
    }
    await recordAudit(tx, {
      action: isTheirs ? "register.linked" : "register.link-failed",
      subject: { type: "register-entry", id: entryId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return isTheirs ? accepted() : refused("not-yours");
  });
}

/** Takes the link back: the account stands beside no list any more. */
export function unlinkEntry(
  { entryId }: { readonly entryId: string },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, LinkRefusal>> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<object, LinkRefusal>> => {
    const { count } = await tx.registerEntry.updateMany({
      where: { id: entryId, userId },
      data: { userId: null, linkedAt: null },
    });
    if (count === 0) return accepted();
    await tx.consent.updateMany({
      where: { userId, purpose: PURPOSE, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    await recordAudit(tx, {
      action: "register.unlinked",
      subject: { type: "register-entry", id: entryId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}

/** What a list says of somebody who linked their account to it, for the export of their data. */
export async function exportRegister({ userId }: Seeker, { db }: Context) {
  const entries = await db.registerEntry.findMany({
    where: { userId },
    orderBy: { id: "asc" },
    select: {
      kind: true,
      year: true,
      state: true,
      listedOn: true,
      linkedAt: true,
      factsEncrypted: true,
      numberEncrypted: true,
    },
  });
  return {
    register: entries.map(({ factsEncrypted, numberEncrypted, ...entry }) => ({
      ...entry,
      ...unsealFacts(factsEncrypted),
      number: unsealNumber(numberEncrypted),
    })),
  };
}
