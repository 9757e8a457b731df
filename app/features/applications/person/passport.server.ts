import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { adjustmentLimits } from "../policy/index.ts";
import { sealWords, unseal } from "../sealed.server.ts";

export interface PassportItem {
  readonly id: string;
  readonly code: string | null;
  readonly words: string;
}

/** What a person keeps of what they need, in the order they wrote it. */
export async function listPassport({ userId }: Seeker, { db }: Context): Promise<PassportItem[]> {
  const rows = await db.passportItem.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, code: true, wordsEncrypted: true },
  });
  return rows.map(({ id, code, wordsEncrypted }) => ({
    ...{ id, code },
    words: unseal(wordsEncrypted, "passport_items.words"),
  }));
}

/** The codes that each of some people keep; for working out what fits many. */
export async function listPassportCodes(
  userIds: readonly string[],
  { db }: Context,
): Promise<readonly { readonly userId: string; readonly code: Adjustment }[]> {
  const rows = await db.passportItem.findMany({
    where: { userId: { in: [...userIds] }, code: { not: null } },
    select: { userId: true, code: true },
  });
  return rows.flatMap(({ userId, code }) =>
    code === null ? [] : [{ userId, code: code as Adjustment }],
  );
}

/** Adds an item, or changes its words; one of the list stands once. */
export async function savePassportItem(
  item: { readonly id?: string; readonly code: Adjustment | null; readonly words: string },
  { userId }: Seeker,
  { db, now }: Context,
) {
  const columns = {
    code: item.code,
    wordsEncrypted: sealWords(item.words, "passport_items.words"),
    updatedAt: now,
  };
  if (columns.code === null && columns.wordsEncrypted === null) return refused("says-nothing");
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    const others = await tx.passportItem.findMany({
      where: { userId, ...(item.id && { id: { not: item.id } }) },
      select: { code: true },
    });
    if (item.code !== null && others.some(({ code }) => code === item.code)) {
      return refused("item-taken");
    }
    if (item.id !== undefined) {
      const { count } = await tx.passportItem.updateMany({
        where: { id: item.id, userId },
        data: columns,
      });
      return count === 1 ? accepted() : refused("not-found");
    }
    if (others.length >= adjustmentLimits.items) return refused("too-many-adjustments");
    await tx.passportItem.create({ data: { ...columns, userId, createdAt: now } });
    return accepted();
  });
}

export async function removePassportItem(
  { id }: { readonly id: string },
  { userId }: Seeker,
  { db }: Context,
) {
  await db.passportItem.deleteMany({ where: { id, userId } });
  return accepted();
}
