import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { accepted } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { beginImport, type Brought } from "./begin-import.server.ts";
import type { FileProblemCode } from "#app/platform/tables/file-problem.server.ts";
import { largestUpload, storeFile, withStoredFile } from "#app/platform/store-file.server.ts";
import type { ArrivingFile } from "#app/platform/store-file.server.ts";

/** Stores an upload while it arrives and begins its import; a file that cannot be read is not kept. */
export async function receiveUpload(
  arriving: ArrivingFile,
  brought: Brought,
  actor: (EmployerMember | ProviderMember) & { readonly organisationId: string },
  ctx: Context,
): Promise<Verdict<{ readonly value: string }, FileProblemCode>> {
  const { organisationId } = actor;
  const file = await storeFile(arriving, ctx, largestUpload);
  if (!file.ok) return file;
  const begun = await withStoredFile(file.fileId, ctx, (path) =>
    beginImport({ organisationId, brought, file, path }, auditActor(actor), ctx),
  );
  if (begun.ok) return accepted({ value: begun.batchId });
  await ctx.db.storedFile.deleteMany({ where: { id: file.fileId } });
  return begun;
}
