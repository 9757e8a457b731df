import { inPages } from "#app/lib/keyset.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { ImportKind } from "./policy/index.ts";

const PAGE = 200;

/** Kinds whose rows become drafts that are handed in. */
export type DraftedKind = Extract<ImportKind, "positions" | "sessions">;

export interface DraftsAsked {
  readonly kind: ImportKind;
  readonly batchId: string;
  readonly organisationId: string;
}

const draftsIn = ({ batchId: importBatchId, organisationId }: DraftsAsked) =>
  ({ importBatchId, organisationId, state: "draft" }) as const;

/** How many drafts that a batch made nobody has handed in. */
export async function countDraftsOf(asked: DraftsAsked, { db }: Context): Promise<number> {
  if (asked.kind === "positions") return db.position.count({ where: draftsIn(asked) });
  return asked.kind === "sessions" ? db.trainingSession.count({ where: draftsIn(asked) }) : 0;
}

/** The drafts that a batch made and nobody has handed in, page by page. */
export function listDraftsOf(
  asked: DraftsAsked & { readonly kind: DraftedKind },
  { db }: Context,
): AsyncGenerator<{ id: string; version: number }[], void> {
  return inPages(PAGE, (after) => {
    const page = {
      where: { ...draftsIn(asked), ...after },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, version: true },
    } as const;
    return asked.kind === "positions"
      ? db.position.findMany(page)
      : db.trainingSession.findMany(page);
  });
}
