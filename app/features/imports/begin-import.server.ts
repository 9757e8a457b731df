import { recordAudit } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { mappingOf, suggestedMapping } from "./policy/index.ts";
import type { Mapping } from "./policy/index.ts";
import { FileProblem } from "./reading/file-problem.server.ts";
import type { FileProblemCode } from "./reading/file-problem.server.ts";
import { chooseSheet, findHeader } from "./reading/find-header.server.ts";
import { openTable } from "./reading/open-table.server.ts";
import type { StoredFile } from "#app/platform/store-file.server.ts";

interface Beginning {
  readonly organisationId: string;
  readonly file: StoredFile;
  /** Where the file lies on this machine while it is looked at. */
  readonly path: string;
  readonly sheet?: string;
}

/** Looks at a stored file and begins its import: sheet, headers, and the columns as far as they are known. */
export async function beginImport(
  { organisationId, file, path, sheet }: Beginning,
  actor: AuditActor,
  ctx: Context,
): Promise<Verdict<{ readonly batchId: string }, FileProblemCode>> {
  try {
    const found = await lookAt(path, sheet);
    const mapping = await knownMapping(organisationId, found.headers, ctx);
    return await ctx.db.$transaction(async (tx) => {
      const { id } = await tx.importBatch.create({
        data: {
          organisationId,
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
        details: { organisationId, sha256: file.sha256 },
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

/** The sheet asked for, or the one that looks most like a table of positions. Throws `FileProblem`. */
export async function lookAt(path: string, wanted?: string): Promise<LookedAt> {
  const table = await openTable(path);
  try {
    const { sheet, header } =
      wanted === undefined
        ? await chooseSheet(table)
        : { sheet: wanted, header: await findHeader(table, wanted) };
    const rows = table.sheets.find(({ name }) => name === sheet)?.rows ?? null;
    const rowsTotal = rows === null ? null : Math.max(0, rows - header.row);
    return { sheet, headers: [...header.headers], headerRow: header.row, rowsTotal };
  } finally {
    await table.close();
  }
}

/** What the organisation chose for the same headers last time, else what the headers say themselves. */
export async function knownMapping(
  organisationId: string,
  headers: readonly string[],
  { db }: Context,
): Promise<Mapping> {
  // An error file has one column more than the file it corrects.
  const alike = [headers, headers.slice(0, -1)].map((each) => ({ headers: { equals: [...each] } }));
  const before = await db.importBatch.findFirst({
    where: { organisationId, state: { not: "uploaded" }, OR: alike },
    orderBy: { createdAt: "desc" },
    select: { mapping: true },
  });
  const chosen = mappingOf(before?.mapping);
  return Object.keys(chosen).length > 0 ? chosen : suggestedMapping(headers);
}
