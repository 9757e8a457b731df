import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { largestUpload, storeFile, withStoredFile } from "#app/platform/store-file.server.ts";
import type { ArrivingFile } from "#app/platform/store-file.server.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import type { FileProblemCode } from "#app/platform/tables/file-problem.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { columnOfDay } from "./days.server.ts";
import type { SourceField } from "./policy/index.ts";
import { readSourceRows } from "./read-source-rows.server.ts";
import type { SourceUpload } from "./schema/source-forms.ts";

const AT_ONCE = 1_000;
const FAULTS_TOLD = 50;

/** Stores an upload while it arrives; what becomes of it is decided once the form around it is read. */
export async function receiveSource(
  arriving: ArrivingFile,
  ctx: Context,
): Promise<Verdict<{ readonly value: string }, FileProblemCode>> {
  const file = await storeFile(arriving, ctx, largestUpload);
  return file.ok ? accepted({ value: file.fileId }) : file;
}

/**
 * Reads a file of a data holder and stages it: nothing counts by it before an officer has seen what it would say. Its
 * SHA-256 must be the one written beside it. The file itself is forgotten; of people only keyed hashes are kept.
 */
export async function stageSource(
  { kind, year, asOf, checksum, file }: SourceUpload,
  officer: Officer,
  ctx: Context,
): Promise<Verdict<{ readonly id: string }>> {
  const { db, now, requestId } = ctx;
  // Stored at this very moment: what this request brought, and nobody else's.
  const brought = await db.storedFile.findFirst({
    where: { id: file, createdAt: now },
    select: { id: true, name: true, sha256: true },
  });
  if (!brought) return refused("file-missing");
  let begun: string | undefined;
  try {
    if (brought.sha256 !== checksum) return refused("checksum-mismatch");
    if (asOf > shanghaiDay(now)) return refused("as-of-future");
    const { id } = await db.sourceFile.create({
      data: {
        kind,
        region: officer.region,
        year,
        asOf: columnOfDay(asOf),
        fileName: brought.name,
        checksum,
        receivedAt: now,
        receivedById: officer.userId,
      },
      select: { id: true },
    });
    begun = id;
    const counts = await withStoredFile(brought.id, ctx, (path) =>
      keepRows(path, { id, kind, year }, ctx),
    );
    await db.$transaction(async (tx) => {
      await tx.sourceFile.updateMany({
        where: { id, state: "reading" },
        data: { ...counts, state: "staged" },
      });
      await recordAudit(tx, {
        action: "source.staged",
        subject: { type: "source-file", id },
        actor: auditActor(officer),
        now,
        requestId,
        details: { kind, year, asOf, checksum, rows: counts.rowsRead, bad: counts.rowsBad },
      });
    });
    return accepted({ id });
  } catch (error) {
    if (begun !== undefined) await dropReading(begun, ctx);
    if (error instanceof FileProblem) return refused(error.code);
    if (isTakenIn(error)) return refused("taken-in-already");
    throw error;
  } finally {
    await db.storedFile.deleteMany({ where: { id: brought.id } });
  }
}

/** What was not read to its end says nothing. */
async function dropReading(id: string, { db, now }: Context): Promise<void> {
  await db.$transaction([
    db.sourceFile.updateMany({
      where: { id, state: "reading" },
      data: { state: "discarded", endedAt: now },
    }),
    db.sourceFact.deleteMany({ where: { fileId: id } }),
  ]);
}

interface Counts {
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly faults: { readonly line: number; readonly fault: SourceField }[];
}

/** Keeps the rows a thousand at a time, so that a large file is never whole in memory. */
async function keepRows(
  path: string,
  { id: fileId, kind, year }: { readonly id: string } & Pick<SourceUpload, "kind" | "year">,
  { db, now }: Context,
): Promise<Counts> {
  const faults: Counts["faults"] = [];
  let [rowsRead, rowsBad] = [0, 0];
  let waiting: Prisma.SourceFactCreateManyInput[] = [];
  const write = async () => {
    await db.sourceFact.createMany({ data: waiting });
    waiting = [];
  };
  for await (const row of readSourceRows(path, { kind, year, today: shanghaiDay(now) })) {
    if ("fault" in row) {
      rowsBad += 1;
      if (faults.length < FAULTS_TOLD) faults.push({ line: row.line, fault: row.fault });
      continue;
    }
    rowsRead += 1;
    waiting.push({ fileId, ...row.fact });
    if (waiting.length === AT_ONCE) await write();
  }
  if (waiting.length > 0) await write();
  return { rowsRead, rowsBad, faults };
}

function isTakenIn(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
