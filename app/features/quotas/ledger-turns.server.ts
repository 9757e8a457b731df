import { listHires } from "#app/features/applications/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

/** What is left to do in the ledger after an employer has said how a hire goes. */
export type LedgerTurn =
  /** The person works there, agreed to be counted and is not in the ledger. */
  | { readonly kind: "take"; readonly year: number; readonly personId: null }
  /** The person has left, and the ledger has a contract without an end. */
  | { readonly kind: "end"; readonly year: number; readonly personId: string };

export interface HireAnswered {
  readonly hireId: string;
  readonly isWorking: boolean;
}

/** What answered check-ins ask of an employer's ledger, by hire. Nothing is said of people who did not agree to be counted. */
export async function readLedgerTurns(
  organisationId: string,
  answered: readonly HireAnswered[],
  { db, now }: Context,
): Promise<ReadonlyMap<string, LedgerTurn>> {
  if (answered.length === 0) return new Map();
  const today = shanghaiDay(now);
  const year = Number(today.slice(0, 4));
  const hireIds = answered.map(({ hireId }) => hireId);
  const entries = await db.ledgerPerson.findMany({
    where: { organisationId, hire: { user: { hires: { some: { id: { in: hireIds } } } } } },
    select: {
      id: true,
      hireId: true,
      hire: { select: { userId: true } },
      contracts: { orderBy: { fromDay: "desc" }, take: 1, select: { toDay: true } },
    },
  });
  const entryOf = new Map(entries.map((entry) => [entry.hireId, entry]));
  const exceptUsers = entries.flatMap(({ hire }) => hire?.userId ?? []);
  const beside = await listHires({ organisationId, until: today, exceptUsers }, db);
  const agreed = new Set(beside.flatMap(({ id, filing }) => (filing.given ? [id] : [])));
  return new Map(
    answered.flatMap(({ hireId, isWorking }): [string, LedgerTurn][] => {
      if (isWorking) {
        return agreed.has(hireId) ? [[hireId, { kind: "take", year, personId: null }]] : [];
      }
      const entry = entryOf.get(hireId);
      const [contract] = entry?.contracts ?? [];
      const isOpen = contract && (contract.toDay === null || shanghaiDay(contract.toDay) > today);
      return entry && isOpen ? [[hireId, { kind: "end", year, personId: entry.id }]] : [];
    }),
  );
}
