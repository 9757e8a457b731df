import { plainDate, type PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

/**
 * The days on which the verified certificates of these people end, of those that end by a day: nothing else of a
 * certificate is told. The caller has made sure that each of them agreed to it.
 */
export async function listEndingOf(
  userIds: readonly string[],
  { by }: { readonly by: PlainDate },
  { db }: Pick<Context, "db">,
): Promise<ReadonlyMap<string, PlainDate>> {
  const rows = await db.certificate.findMany({
    where: { userId: { in: [...userIds] }, state: "verified", withdrawnAt: null },
    orderBy: { submittedAt: "asc" },
    select: { userId: true, validTo: true },
  });
  // The newest says when it ends; one that was renewed does not.
  const newest = new Map(rows.map(({ userId, validTo }) => [userId, validTo]));
  return new Map(
    [...newest].flatMap(([userId, validTo]) => {
      const day = validTo && plainDate(validTo.toISOString().slice(0, 10));
      return day && day <= by ? [[userId, day] as const] : [];
    }),
  );
}
