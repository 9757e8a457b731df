import type { Context } from "#app/platform/db.server.ts";

const PAGE = 200;

/** The drafts that a batch made and nobody has handed in, page by page. */
export async function* listDraftsOf(
  { batchId, organisationId }: { readonly batchId: string; readonly organisationId: string },
  { db }: Context,
): AsyncGenerator<{ id: string; version: number }[], void> {
  let after: string | undefined;
  for (;;) {
    const rows = await db.position.findMany({
      where: {
        importBatchId: batchId,
        organisationId,
        state: "draft",
        ...(after === undefined ? {} : { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, version: true },
    });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.id;
  }
}
