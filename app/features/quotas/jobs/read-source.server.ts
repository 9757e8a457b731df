import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { withStoredFile } from "#app/platform/store-file.server.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { SourceField, SourceKind } from "../policy/index.ts";
import { readSourceRows } from "../read-source-rows.server.ts";

const AT_ONCE = 1_000;
const FAULTS_TOLD = 50;

type Working = Context & { readonly signal?: AbortSignal };

/**
 * `sources.read`: reads a stored file of a data holder and stages it: nothing counts by it before an officer has seen what
 * it would say. The file itself is forgotten then; of people only keyed hashes are kept. Tried again after it broke off,
 * it keeps the rows it has.
 */
export async function readSource(id: string, ctx: Working): Promise<void> {
  const { db } = ctx;
  // Whose it is: the job's, by the id it was queued with.
  const row = await db.sourceFile.findFirst({
    where: { id, state: "reading" },
    select: { kind: true, year: true, fileId: true, receivedAt: true },
  });
  if (!row) return;
  const { fileId } = row;
  if (fileId === null) return discard(id, "expired", ctx);
  try {
    const counts = await withStoredFile(fileId, ctx, (path) => keepRows(path, { id, ...row }, ctx));
    await stage(id, counts, ctx);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    await discard(id, error.code, ctx);
  }
  await db.storedFile.deleteMany({ where: { id: fileId } });
}

interface Counts {
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly faults: { readonly line: number; readonly fault: SourceField }[];
}

interface Reading {
  readonly id: string;
  readonly kind: SourceKind;
  readonly year: number;
  readonly receivedAt: Date;
}

/** Keeps the rows a thousand at a time, so that a large file is never whole in memory, and notes how far it is. */
async function keepRows(
  path: string,
  { id: fileId, kind, year, receivedAt }: Reading,
  { db, signal }: Working,
): Promise<Counts> {
  const faults: Counts["faults"] = [];
  let [rowsRead, rowsBad] = [0, 0];
  let waiting: Prisma.SourceFactCreateManyInput[] = [];
  const write = async () => {
    signal?.throwIfAborted();
    const isKept = await db.$transaction(async (tx) => {
      const { count } = await tx.sourceFile.updateMany({
        where: { id: fileId, state: "reading" },
        data: { rowsRead, rowsBad },
      });
      if (count === 0) return false;
      // A try before this one may have kept them: a line says the same each time.
      await tx.sourceFact.createMany({ data: waiting, skipDuplicates: true });
      return true;
    });
    waiting = [];
    return isKept;
  };
  for await (const row of readSourceRows(path, { kind, year, today: shanghaiDay(receivedAt) })) {
    if ("fault" in row) {
      rowsBad += 1;
      if (faults.length < FAULTS_TOLD) faults.push({ line: row.line, fault: row.fault });
      continue;
    }
    rowsRead += 1;
    waiting.push({ fileId, ...row.fact });
    // Somebody discarded the file meanwhile: of a file that says nothing nothing is kept.
    if (waiting.length === AT_ONCE && !(await write())) break;
  }
  if (waiting.length > 0) await write();
  return { rowsRead, rowsBad, faults };
}

const SYSTEM = { id: null, kind: "system" } as const;

async function stage(id: string, counts: Counts, { db, now, requestId }: Working): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.sourceFile.updateMany({
      where: { id, state: "reading" },
      data: { ...counts, state: "staged" },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      action: "source.staged",
      subject: { type: "source-file", id },
      actor: SYSTEM,
      now,
      requestId,
      details: { rows: counts.rowsRead, bad: counts.rowsBad },
    });
  });
}

/** What was not read to its end says nothing. */
async function discard(
  id: string,
  failure: string,
  { db, now, requestId }: Working,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.sourceFile.updateMany({
      where: { id, state: "reading" },
      data: { state: "discarded", failure, endedAt: now, rowsRead: 0, rowsBad: 0 },
    });
    if (count === 0) return;
    await tx.sourceFact.deleteMany({ where: { fileId: id } });
    await recordAudit(tx, {
      action: "source.unreadable",
      subject: { type: "source-file", id },
      actor: SYSTEM,
      now,
      requestId,
      details: { failure },
    });
  });
}
