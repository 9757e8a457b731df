import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { findBrought, largestUpload, storeFile } from "#app/platform/store-file.server.ts";
import type { ArrivingFile, StoredFile } from "#app/platform/store-file.server.ts";
import type { FileProblemCode } from "#app/platform/tables/file-problem.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { columnOfDay } from "./days.server.ts";
import type { SourceUpload } from "./schema/source-forms.ts";

/** Stores an upload while it arrives; what becomes of it is decided once the form around it is read. */
export async function receiveSource(
  arriving: ArrivingFile,
  ctx: Context,
): Promise<Verdict<{ readonly value: string }, FileProblemCode>> {
  const file = await storeFile(arriving, ctx, largestUpload);
  return file.ok ? accepted({ value: file.fileId }) : file;
}

/**
 * Takes in a file of a data holder, to be read by a job. Its SHA-256 must be the one written beside it, and the same file
 * is taken in once.
 */
export async function stageSource(
  upload: SourceUpload,
  officer: Officer,
  ctx: Context,
): Promise<Verdict<{ readonly id: string }>> {
  const brought = await findBrought(upload.file, ctx);
  if (!brought) return refused("file-missing");
  const verdict = await takeIn(upload, brought, officer, ctx);
  if (!verdict.ok) await ctx.db.storedFile.deleteMany({ where: { id: brought.fileId } });
  return verdict;
}

async function takeIn(
  { kind, year, asOf, checksum }: SourceUpload,
  brought: StoredFile,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly id: string }>> {
  if (brought.sha256 !== checksum) return refused("checksum-mismatch");
  if (asOf > shanghaiDay(now)) return refused("as-of-future");
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.sourceFile.create({
        data: {
          kind,
          region: officer.region,
          year,
          asOf: columnOfDay(asOf),
          fileName: brought.name,
          fileId: brought.fileId,
          checksum,
          receivedAt: now,
          receivedById: officer.userId,
        },
        select: { id: true },
      });
      await recordAudit(tx, {
        action: "source.received",
        subject: { type: "source-file", id },
        actor: auditActor(officer),
        now,
        requestId,
        details: { kind, year, asOf, checksum },
      });
      await enqueue(tx, { task: "sources.read", key: id });
      return accepted({ id });
    });
  } catch (error) {
    if (isTakenIn(error)) return refused("taken-in-already");
    throw error;
  }
}

function isTakenIn(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
