import { recordAudit } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { columnsOf, mappingOf, suggestedMapping } from "./policy/index.ts";
import type { ImportKind, Mapping } from "./policy/index.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import type { FileProblemCode } from "#app/platform/tables/file-problem.server.ts";
import { chooseSheet, findHeader } from "./find-header.server.ts";
import { openTable } from "#app/platform/tables/open-table.server.ts";
import type { StoredFile } from "#app/platform/store-file.server.ts";

/** What a file is to bring; a ledger's rows are of one year. */
export type Brought =
  | { readonly kind: Exclude<ImportKind, "ledger">; readonly year: null }
  | { readonly kind: "ledger"; readonly year: number };

interface Beginning {
  readonly organisationId: string;
  readonly brought: Brought;
  readonly file: StoredFile;
  /** Where the file lies on this machine while it is looked at. */
  readonly path: string;
  readonly sheet?: string;
}

/** Looks at a stored file and begins its import: sheet, headers, and the columns as far as they are known. */
export async function beginImport(
  { organisationId, brought, file, path, sheet }: Beginning,
  actor: AuditActor,
  ctx: Context,
): Promise<Verdict<{ readonly batchId: string }, FileProblemCode>> {
  try {
    const found = await lookAt(brought.kind, path, sheet);
    const mapping = await knownMapping({ organisationId, kind: brought.kind }, found.headers, ctx);
    return await ctx.db.$transaction(async (tx) => {
      const { id } = await tx.importBatch.create({
        data: {
          organisationId,
          ...brought,
          fileId: file.fileId,
          fileName: file.name,
          fileHash: file.sha256,
          ...found,
          mapping: { ...mapping },
          createdById: actor.id,
          createdAt: ctx.now,
        },
        select: { id: true },
      });
      await recordAudit(tx, {
        action: "import.uploaded",
        subject: { type: "import-batch", id },
        actor,
        now: ctx.now,
        requestId: ctx.requestId,
        details: { organisationId, sha256: file.sha256, ...brought },
      });
      return accepted({ batchId: id });
    });
  } catch (error) {
    if (error instanceof FileProblem) return refused(error.code);
    throw error;
  }
}

export interface LookedAt {
  readonly sheet: string;
  readonly headers: string[];
  readonly headerRow: number;
  readonly rowsTotal: number | null;
}

/** The sheet asked for, or the one that looks most like a table of its kind. Throws `FileProblem`. */
export async function lookAt(kind: ImportKind, path: string, wanted?: string): Promise<LookedAt> {
  const { known } = columnsOf[kind];
  const table = await openTable(path, known);
  try {
    const { sheet, header } =
      wanted === undefined
        ? await chooseSheet(table, known)
        : { sheet: wanted, header: await findHeader(table, wanted, known) };
    const rows = table.sheets.find(({ name }) => name === sheet)?.rows ?? null;
    const rowsTotal = rows === null ? null : Math.max(0, rows - header.row);
    return { sheet, headers: [...header.headers], headerRow: header.row, rowsTotal };
  } finally {
    await table.close();
  }
}

/** What the organisation chose for the same headers last time, else what the headers say themselves. */
export async function knownMapping(
  { organisationId, kind }: { readonly organisationId: string; readonly kind: ImportKind },
  headers: readonly string[],
  { db }: Context,
): Promise<Mapping> {
  // An error file has one column more than the file it corrects.
  const alike = [headers, headers.slice(0, -1)].map((each) => ({ headers: { equals: [...each] } }));
  const before = await db.importBatch.findFirst({
    where: { organisationId, kind, state: { not: "uploaded" }, OR: alike },
    orderBy: { createdAt: "desc" },
    select: { mapping: true },
  });
  const chosen = mappingOf(kind, before?.mapping);
  return Object.keys(chosen).length > 0 ? chosen : suggestedMapping(kind, headers);
}
