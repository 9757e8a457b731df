import type { Officer } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { mayBeOpened } from "#app/lib/file-type.ts";
import type { MalwareState } from "#app/lib/file-type.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { piecesOfFile } from "#app/platform/store-file.server.ts";
import type { OpenedFile } from "#app/platform/store-file.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { findFiling } from "../find-filing.server.ts";
import { returnScope } from "../move-return.server.ts";
import { mayAddProof, proofLimits } from "../policy/index.ts";
import type { ProofKind } from "../policy/index.ts";
import type { LedgerKeeper } from "../save-staff-year.server.ts";

export interface Proof {
  readonly id: string;
  readonly kind: ProofKind;
  readonly name: string;
  readonly size: number;
  readonly malware: MalwareState;
  /** Null: of the unit. */
  readonly personName: string | null;
  readonly addedAt: Date;
  /** With which version the bureau got it; null: not yet. */
  readonly handedIn: number | null;
}

const proofSelect = {
  id: true,
  kind: true,
  name: true,
  size: true,
  malware: true,
  personName: true,
  personHash: true,
  addedAt: true,
  handedIn: true,
} as const satisfies Prisma.ReturnProofSelect;

interface KeptProof {
  readonly proof: Proof;
  readonly personHash: string | null;
}

async function listProofs(
  db: Context["db"] | Transaction,
  where: Prisma.ReturnProofWhereInput & { readonly organisationId: string; readonly year: number },
): Promise<KeptProof[]> {
  const rows = await db.returnProof.findMany({
    where,
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    take: proofLimits.most,
    select: proofSelect,
  });
  return rows.map(({ personHash, ...row }) => ({
    personHash,
    proof: { ...row, kind: row.kind as ProofKind },
  }));
}

/**
 * What the bureau has got of an employer's return, by the people asked for; "": of the unit, and of people who are no
 * longer declared.
 */
export async function listHandedIn(
  db: Context["db"] | Transaction,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
  personHashes: readonly string[],
): Promise<ReadonlyMap<string, readonly Proof[]>> {
  const kept = await listProofs(db, { organisationId, year, handedIn: { not: null } });
  const known = new Set(personHashes);
  const groups = groupBy(kept, ({ personHash }) =>
    personHash !== null && known.has(personHash) ? personHash : "",
  );
  return new Map([...groups].map(([key, own]) => [key, own.map(({ proof }) => proof)]));
}

export interface OwnProofs {
  readonly year: number;
  readonly proofs: readonly Proof[];
  readonly mayAdd: boolean;
  /** The people of the ledger, whom a proof can be about. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** The proofs of one's own employer's return of a year. */
export async function findOwnProofs(
  { organisationId }: LedgerKeeper,
  year: number,
  { db, now }: Context,
): Promise<OwnProofs> {
  const [proofs, { begun, rules }, people] = await Promise.all([
    listProofs(db, { organisationId, year }),
    findFiling(db, { organisationId, year }, now),
    db.ledgerPerson.findMany({
      where: { organisationId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  const window = rules?.parameters.filingWindow;
  const subject = { state: begun?.state ?? "draft", wasFiled: begun?.firstFiledAt != null };
  return {
    year,
    proofs: proofs.map(({ proof }) => proof),
    mayAdd: window !== undefined && mayAddProof(subject, window.closes, shanghaiDay(now)),
    people,
  };
}

/** A proof for its own employer; null for anybody else. */
export function openOwnProof(
  { year, proofId }: { readonly year: number; readonly proofId: string },
  { organisationId }: LedgerKeeper,
  { db }: Context,
): Promise<OpenedFile | null> {
  return openProof(db, { id: proofId, organisationId, year }, true);
}

/** A proof that was handed in, for an officer of the return's district. */
export async function openFiledProof(
  { returnId, proofId }: { readonly returnId: string; readonly proofId: string },
  officer: Officer,
  { db }: Context,
): Promise<OpenedFile | null> {
  const row = await db.quotaReturn.findFirst({
    where: { id: returnId, ...returnScope(officer) },
    select: { organisationId: true, year: true },
  });
  return row && openProof(db, { id: proofId, ...row, handedIn: { not: null } }, false);
}

async function openProof(
  db: Context["db"],
  where: Prisma.ReturnProofWhereInput & { readonly organisationId: string },
  isOwner: boolean,
): Promise<OpenedFile | null> {
  const row = await db.returnProof.findFirst({
    where,
    select: { fileId: true, name: true, contentType: true, size: true, malware: true },
  });
  if (!row || !mayBeOpened(row.malware, isOwner)) return null;
  const { fileId, malware: _malware, ...file } = row;
  return { ...file, pieces: piecesOfFile(fileId, { db }) };
}
