import type { Context } from "#app/platform/db.server.ts";

/** What has happened to an application, for the plan of the person it is of; null where there is none. */
export async function readProgress(applicationId: string, { db }: Context) {
  // owner-scope: asked by the application's own job; the answer names whose it is
  const row = await db.application.findUnique({
    where: { id: applicationId },
    select: {
      userId: true,
      positionId: true,
      events: { orderBy: { id: "asc" }, select: { move: true, at: true } },
      adjustments: {
        where: { state: "agreed", code: { not: null }, answeredAt: { not: null } },
        select: { code: true, answeredAt: true },
      },
    },
  });
  if (!row) return null;
  const { adjustments, ...found } = row;
  const agreed = adjustments.flatMap(({ code, answeredAt }) =>
    code !== null && answeredAt !== null ? [{ adjustment: code, at: answeredAt }] : [],
  );
  return { ...found, agreed };
}
