import type { AuditActor } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { beginImport } from "./begin-import.server.ts";
import { importRows } from "./import-rows.server.ts";
import type { Progress } from "./import-rows.server.ts";
import { checkMapping, columnsOf, mappingOf } from "./policy/index.ts";
import type { Mapping, MappingRefusal } from "./policy/index.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import type { FileProblemCode } from "#app/platform/tables/file-problem.server.ts";
import { fileOnDisk, storeFile } from "#app/platform/store-file.server.ts";

interface Options {
  readonly organisationId: string;
  readonly path: string;
  readonly sheet?: string;
  /** Field by header, or null for a column to leave out; over what the headers suggest. */
  readonly fieldByHeader?: Readonly<Record<string, string | null>>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ImportedFile {
  readonly batchId: string;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly progress: Progress;
}

export type ImportFileRefusal =
  FileProblemCode | MappingRefusal | "header-unknown" | "field-unknown";

/** Imports a file of this machine from beginning to end, as the pages would step by step. */
export async function importFile(
  { organisationId, path, sheet, fieldByHeader = {}, onProgress }: Options,
  actor: AuditActor,
  ctx: Context,
): Promise<Verdict<ImportedFile, ImportFileRefusal, { readonly name?: string }>> {
  const file = await storeFile(fileOnDisk(path), ctx);
  if (!file.ok) return file;
  const brought = { kind: "positions", year: null } as const;
  const beginning = {
    organisationId,
    brought,
    file,
    path,
    ...(sheet === undefined ? {} : { sheet }),
  };
  const begun = await beginImport(beginning, actor, ctx);
  if (!begun.ok) {
    await ctx.db.storedFile.deleteMany({ where: { id: file.fileId } });
    return begun;
  }
  const { batchId } = begun;
  const { headers, mapping: suggested } = await ctx.db.importBatch.findFirstOrThrow({
    where: { id: batchId, organisationId },
    select: { headers: true, mapping: true },
  });
  const chosen = overMapping(mappingOf("positions", suggested), headers, fieldByHeader);
  if (!chosen.ok) return chosen;
  const { mapping } = chosen;
  await ctx.db.importBatch.updateMany({
    where: { id: batchId, organisationId },
    data: { mapping: { ...mapping }, state: "importing" },
  });
  try {
    const reading = { batchId, path, ...(onProgress ? { onProgress } : {}) };
    const progress = await importRows(reading, actor, ctx);
    return accepted({ batchId, headers, mapping, progress });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    await ctx.db.importBatch.updateMany({
      where: { id: batchId, organisationId },
      data: { state: "failed", failure: error.code, finishedAt: ctx.now },
    });
    return refused(error.code);
  }
}

function overMapping(
  suggested: Mapping,
  headers: readonly string[],
  fieldByHeader: Readonly<Record<string, string | null>>,
): Verdict<
  { readonly mapping: Mapping },
  Exclude<ImportFileRefusal, FileProblemCode>,
  { readonly name?: string }
> {
  const chosen = new Map<string, string>(Object.entries(suggested));
  for (const [header, field] of Object.entries(fieldByHeader)) {
    const column = headers.indexOf(header.replace(/\s+/g, " ").trim());
    if (column < 0) return refused("header-unknown", { name: header });
    chosen.delete(String(column));
    if (field === null || field === "") continue;
    const known = columnsOf.positions.fields.find((each) => each === field);
    if (!known) return refused("field-unknown", { name: field });
    chosen.set(String(column), known);
  }
  const mapping: Mapping = Object.fromEntries(chosen);
  const verdict = checkMapping("positions", mapping);
  return verdict.ok ? accepted({ mapping }) : refused(verdict.reason, { name: verdict.field });
}
