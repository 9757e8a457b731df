import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";

/** More than the families of one counsellor have members. */
const MOST = 1_000;

/** The people who agreed, and still do, that they are a member of one of a counsellor's own families. */
export async function listLinkedPeople(
  { userId: counsellorId, region }: Counsellor,
  { db }: Pick<Context, "db">,
): Promise<string[]> {
  const rows = await db.familyLink.findMany({
    where: {
      ...{ agreedAt: { not: null }, refusedAt: null, userId: { not: null } },
      member: { family: { counsellorId, region } },
    },
    orderBy: { id: "asc" },
    take: MOST,
    select: { userId: true },
  });
  return rows.flatMap(({ userId }) => userId ?? []);
}
