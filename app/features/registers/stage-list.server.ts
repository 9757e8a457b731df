import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import {
  findBrought,
  largestUpload,
  storeFile,
  withStoredFile,
} from "#app/platform/store-file.server.ts";
import type { ArrivingFile } from "#app/platform/store-file.server.ts";
import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import type { FileProblemCode } from "#app/platform/tables/file-problem.server.ts";
import { compareList } from "./policy/index.ts";
import type { KnownEntry, ListOf } from "./policy/index.ts";
import { readList } from "./read-list.server.ts";
import type { ReadPerson, ReadTable } from "./read-list.server.ts";
import { sealRow, unsealFacts } from "./sealed.server.ts";

const FAULTS_TOLD = 50;
const AT_ONCE = 500;

/** Stores an upload while it arrives; what becomes of it is decided once the form around it is read. */
export async function receiveList(
  arriving: ArrivingFile,
  ctx: Context,
): Promise<Verdict<{ readonly value: string }, FileProblemCode>> {
  const file = await storeFile(arriving, ctx, largestUpload);
  return file.ok ? accepted({ value: file.fileId }) : file;
}

/**
 * Reads a list and compares it with the register: nothing changes before an officer has seen and decided what it would
 * bring. The file itself is forgotten; of its people what it says is kept sealed until the list is taken or discarded.
 */
export async function stageList(
  { kind, year, file }: ListOf & { readonly file: string },
  officer: Officer,
  ctx: Context,
): Promise<Verdict<{ readonly id: string }>> {
  const { db, now, requestId } = ctx;
  const brought = await findBrought(file, ctx);
  if (!brought) return refused("file-missing");
  try {
    const today = shanghaiDay(now);
    const read = await withStoredFile(brought.fileId, ctx, (path) => readList(path, kind, today));
    return await db.$transaction(
      async (tx) => {
        const { id } = await tx.graduateList.create({
          data: {
            ...columnsOf(read),
            ...{ kind, year },
            region: officer.region,
            fileName: brought.name,
            checksum: brought.sha256,
            state: "staged",
            receivedAt: now,
            receivedById: officer.userId,
          },
          select: { id: true },
        });
        await compareInto(tx, { id, kind, year, region: officer.region }, goodRows(read));
        await recordAudit(tx, {
          action: "graduate-list.staged",
          subject: { type: "graduate-list", id },
          actor: auditActor(officer),
          now,
          requestId,
          details: { kind, year, checksum: brought.sha256, rows: read.readings.length },
        });
        return accepted({ id });
      },
      { timeout: 60_000 },
    );
  } catch (error) {
    if (error instanceof FileProblem) return refused(error.code);
    throw error;
  } finally {
    await db.storedFile.deleteMany({ where: { id: brought.fileId } });
  }
}

function goodRows({ readings }: ReadTable): readonly ReadPerson[] {
  return readings.flatMap((reading) => (reading.ok ? [reading.row] : []));
}

function columnsOf({ headers, columns, readings }: ReadTable) {
  const bad = readings.flatMap((reading) => (reading.ok ? [] : [reading]));
  const faults = bad
    .flatMap(({ line, errors }) => errors.map((error) => ({ line, ...error })))
    .slice(0, FAULTS_TOLD);
  return {
    headers: [...headers],
    columns: { ...columns },
    rowsRead: readings.length - bad.length,
    rowsBad: bad.length,
    faults,
  };
}

interface Compared extends ListOf {
  readonly id: string;
  readonly region: string;
}

/** Writes each row beside what is known of the same person now. */
export async function compareInto(
  tx: Transaction,
  { id: listId, region, ...list }: Compared,
  rows: readonly ReadPerson[],
): Promise<void> {
  const known = await knownIn(tx, region);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const data = compareList(rows, known, list).map(({ line, reasons, ...row }) => {
    const read = line === null ? undefined : byLine.get(line);
    const factsEncrypted = read ? sealRow({ number: read.number, facts: read.facts }) : null;
    return { ...row, listId, line, reasons: [...reasons], factsEncrypted };
  });
  for (let at = 0; at < data.length; at += AT_ONCE) {
    await tx.graduateListRow.createMany({ data: data.slice(at, at + AT_ONCE) });
  }
}

/** The register of a district as comparing needs it: some hundreds a year. */
async function knownIn(tx: Transaction, region: string): Promise<KnownEntry[]> {
  const rows = await tx.registerEntry.findMany({
    where: { region },
    orderBy: { id: "asc" },
    select: {
      id: true,
      version: true,
      personHash: true,
      kind: true,
      year: true,
      goneOn: true,
      factsEncrypted: true,
    },
  });
  return rows.map(({ goneOn, factsEncrypted, ...entry }) => ({
    ...entry,
    isGone: goneOn !== null,
    facts: unsealFacts(factsEncrypted),
  }));
}
