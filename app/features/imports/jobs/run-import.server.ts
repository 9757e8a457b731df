import { log } from "#app/platform/log.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { importRows } from "../import-rows.server.ts";
import { kindsOfMember } from "../policy/index.ts";
import type { ImportKind } from "../policy/index.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import { forgetContent, withStoredFile } from "#app/platform/store-file.server.ts";

/** Imports a batch that was begun; one that is done or failed is left alone. */
export async function runImport(
  batchId: string,
  { signal, ...ctx }: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  const batch = await ctx.db.importBatch.findFirst({
    where: { id: batchId, state: "importing" },
    select: { kind: true, fileId: true, organisationId: true, createdById: true },
  });
  if (!batch) return;
  const actor = { id: batch.createdById, kind: memberOf(batch.kind) };
  try {
    await withStoredFile(batch.fileId, ctx, (path) =>
      importRows({ batchId, path, ...(signal ? { signal } : {}) }, actor, ctx),
    );
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    log.warn({ batchId, problem: error.code }, "import cannot be read");
    const { kind, fileId, organisationId } = batch;
    await ctx.db.$transaction(async (tx) => {
      await tx.importBatch.updateMany({
        where: { id: batchId, organisationId, state: "importing" },
        data: { state: "failed", failure: error.code, finishedAt: ctx.now },
      });
      if (kind === "ledger") await forgetContent(tx, fileId);
    });
  }
}

function memberOf(kind: ImportKind): keyof typeof kindsOfMember {
  const isEmployers = kindsOfMember["employer-member"].some((each) => each === kind);
  return isEmployers ? "employer-member" : "provider-member";
}
