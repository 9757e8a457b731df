import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { KnownOfPeople } from "./assess-ledger.server.ts";
import { findEvidence } from "./find-evidence.server.ts";
import { listDeclaredElsewhere } from "./list-declared-elsewhere.server.ts";

/**
 * What data holders and other employers' returns say of the people in a ledger. Whoever works out what a ledger comes
 * to asks here, so that a figure before the filing is the one that is filed.
 */
export async function findKnown(
  db: Context["db"] | Transaction,
  of: {
    readonly organisationId: string;
    readonly uscc: string;
    readonly year: number;
    /** An agreement that is supposed to hold or not: what its two sides declare of each other's people is left out. */
    readonly supposed?: string;
  },
  people: readonly { readonly personHash: string; readonly name: string }[],
): Promise<KnownOfPeople> {
  if (people.length === 0) return { elsewhere: new Map(), evidence: new Map() };
  const hashes = people.map(({ personHash }) => personHash);
  return {
    elsewhere: await listDeclaredElsewhere(db, of, hashes),
    evidence: await findEvidence(db, { uscc: of.uscc, year: of.year, people }),
  };
}
