import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { lookAtFile, storeFile } from "#app/platform/store-file.server.ts";
import type { ArrivingFile } from "#app/platform/store-file.server.ts";
import { fileLimits } from "../policy/index.ts";
import type { FileKind } from "../policy/index.ts";
import { inDraft } from "./save-section.server.ts";

export type FileRefusal =
  "empty" | "too-large" | "unknown-type" | "too-many-files" | "not-found" | "already-handed-in";

/** Stores a file of a draft while it arrives; what it is, is read from its bytes. */
export async function keepFile(
  { applicationId, file }: { readonly applicationId: string; readonly file: ArrivingFile },
  actor: Seeker,
  ctx: Context,
): Promise<Verdict<{ readonly value: string }, FileRefusal>> {
  const stored = await storeFile(file, ctx, fileLimits.bytes);
  if (!stored.ok) return stored;
  const { fileId } = stored;
  const isScanned = env().clamdUrl !== undefined;
  const kept = await inDraft(applicationId, actor, ctx, async (tx, row) => {
    const { size, contentType } = await lookAtFile(tx, fileId);
    const count = await tx.applicationFile.count({ where: { applicationId: row.id } });
    if (contentType === undefined) return refused("unknown-type");
    if (count >= fileLimits.most) return refused("too-many-files");
    const { id } = await tx.applicationFile.create({
      data: {
        applicationId: row.id,
        fileId,
        kind: "other",
        name: stored.name,
        contentType,
        size,
        malware: isScanned ? "waiting" : "unscanned",
        addedAt: ctx.now,
      },
      select: { id: true },
    });
    if (isScanned) await enqueue(tx, { task: "application-file.scan", key: id });
    return accepted({ value: id });
  });
  if (!kept.ok) await ctx.db.storedFile.deleteMany({ where: { id: fileId } });
  return kept;
}

/** What the person says a file is: their CV, or something beside it. */
export function nameFileKind(
  input: { readonly applicationId: string; readonly fileId: string; readonly kind: FileKind },
  actor: Seeker,
  ctx: Context,
) {
  return inDraft(input.applicationId, actor, ctx, async (tx, row) => {
    await tx.applicationFile.updateMany({
      where: { id: input.fileId, applicationId: row.id },
      data: { kind: input.kind },
    });
    return accepted();
  });
}

/** Takes a file of a draft back; its bytes are gone with it. */
export function removeFile(
  input: { readonly applicationId: string; readonly fileId: string },
  actor: Seeker,
  ctx: Context,
) {
  return inDraft(input.applicationId, actor, ctx, async (tx, row) => {
    const file = await tx.applicationFile.findFirst({
      where: { id: input.fileId, applicationId: row.id },
      select: { fileId: true },
    });
    if (!file) return accepted();
    await tx.applicationFile.deleteMany({ where: { id: input.fileId, applicationId: row.id } });
    await tx.storedFile.deleteMany({ where: { id: file.fileId } });
    return accepted();
  });
}
