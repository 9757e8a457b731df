import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Batch } from "./batches.server.ts";
import { knownMapping, lookAt } from "./begin-import.server.ts";
import { checkMapping, mappingOf } from "./policy/index.ts";
import type { Mapping, MappingRefusal } from "./policy/index.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import { withStoredFile } from "#app/platform/store-file.server.ts";

type Refusal = MappingRefusal | "begun";

/** Says which field each column holds. Once the import has begun, it stays. */
export async function chooseColumns(
  { batch, organisationId, mapping: sent }: Choice & { readonly mapping: Mapping },
  { db }: Context,
): Promise<Verdict<object, Refusal>> {
  const mapping = mappingOf(batch.kind, sent);
  const verdict = checkMapping(batch.kind, mapping);
  if (!verdict.ok) return verdict;
  const { count } = await db.importBatch.updateMany({
    where: { id: batch.id, organisationId, state: { in: ["uploaded", "mapped"] } },
    data: { mapping: { ...mapping }, state: "mapped", version: { increment: 1 } },
  });
  return count === 1 ? accepted() : refused("begun");
}

interface Choice {
  readonly batch: Batch;
  readonly organisationId: string;
}

/** Takes another sheet of the same file. */
export async function chooseSheetOf(
  { batch, organisationId, sheet }: Choice & { readonly sheet: string },
  ctx: Context,
): Promise<Verdict<object, "begun" | "sheet-unreadable">> {
  try {
    const found = await withStoredFile(batch.fileId, ctx, (path) =>
      lookAt(batch.kind, path, sheet),
    );
    const mapping = await knownMapping({ organisationId, kind: batch.kind }, found.headers, ctx);
    const { count } = await ctx.db.importBatch.updateMany({
      where: { id: batch.id, organisationId, state: { in: ["uploaded", "mapped"] } },
      data: { ...found, mapping: { ...mapping }, state: "uploaded", version: { increment: 1 } },
    });
    return count === 1 ? accepted() : refused("begun");
  } catch (error) {
    if (error instanceof FileProblem) return refused("sheet-unreadable");
    throw error;
  }
}
