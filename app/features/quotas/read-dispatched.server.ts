import { listDispatchedFacts } from "#app/features/accounts/index.server.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { monthOfColumn } from "./days.server.ts";
import { readPeople } from "./read-people.server.ts";
import type { LedgerEntry } from "./read-people.server.ts";

/** That one agreement holds, or that it does not, whatever its state: what each side is shown before it agrees. */
export interface Supposition {
  readonly agreementId: string;
  readonly holds: boolean;
}

export interface Dispatched {
  /** Months that count at a host, by the person's hash. */
  readonly given: ReadonlyMap<string, ReadonlySet<PlainMonth>>;
  /** People of agencies with the months that count here. */
  readonly taken: readonly LedgerEntry[];
}

/** What agreements move between an employer and others in a data year, on either side. */
export async function readDispatched(
  db: Context["db"] | Transaction,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
  supposing?: Supposition,
): Promise<Dispatched> {
  const inForce: Prisma.DispatchAgreementWhereInput =
    supposing === undefined
      ? { state: "agreed" }
      : supposing.holds
        ? { OR: [{ state: "agreed" }, { id: supposing.agreementId }] }
        : { state: "agreed", NOT: { id: supposing.agreementId } };
  const agreements = await db.dispatchAgreement.findMany({
    where: { AND: [inForce], year, OR: [{ agencyId: organisationId }, { hostId: organisationId }] },
    orderBy: { id: "asc" },
    select: {
      agencyId: true,
      agency: { select: { name: true } },
      people: {
        select: { ledgerPersonId: true, personHash: true, months: { select: { month: true } } },
      },
    },
  });
  const given = new Map<string, Set<PlainMonth>>();
  const taken: LedgerEntry[] = [];
  for (const { agencyId, agency, people } of agreements) {
    const monthsOf = new Map(
      people.map((one) => [one.personHash, one.months.map(({ month }) => monthOfColumn(month))]),
    );
    if (agencyId === organisationId) {
      for (const [hash, months] of monthsOf)
        given.set(hash, new Set([...(given.get(hash) ?? []), ...months]));
    } else {
      const ids = people.flatMap(({ ledgerPersonId }) => ledgerPersonId ?? []);
      taken.push(...(await readTaken(db, ids, { year, agency: agency.name, agencyId }, monthsOf)));
    }
  }
  return { given, taken };
}

/** What the agency's ledger says of the people in the agreed months. */
async function readTaken(
  db: Context["db"] | Transaction,
  ids: readonly string[],
  {
    year,
    agency,
    agencyId,
  }: { readonly year: number; readonly agency: string; readonly agencyId: string },
  monthsOf: ReadonlyMap<string, readonly PlainMonth[]>,
): Promise<LedgerEntry[]> {
  const where = { id: { in: [...ids] }, organisationId: agencyId };
  const certificates = await db.ledgerPerson.findMany({ where, select: { certificateId: true } });
  const facts = await listDispatchedFacts(
    db,
    certificates.map(({ certificateId }) => certificateId),
  );
  const people = await readPeople(db, where, year, facts);
  return people.map((entry) => {
    const agreed = monthsOf.get(entry.personHash) ?? [];
    const months = entry.declared.months
      .filter(({ month }) => agreed.includes(month))
      .map((one) => ({ ...one, dispatch: COUNTED_HERE }));
    return { ...entry, dispatchedBy: agency, declared: { ...entry.declared, months } };
  });
}

const COUNTED_HERE = { side: "host", agreedSide: "host", otherSideDeclares: false } as const;

/**
 * The ledger as it is filed. A month that was given away is not declared; somebody who stands in the own ledger and was
 * dispatched here as well is one person, and the agreed months are the agency's.
 */
export function applyDispatch(
  own: readonly LedgerEntry[],
  { given, taken }: Dispatched,
  year: number,
): { readonly entries: readonly LedgerEntry[]; readonly moved: readonly number[] } {
  const gone: PlainMonth[] = [];
  const kept = own.map((entry) => {
    const away = given.get(entry.personHash);
    if (!away) return entry;
    const months = entry.declared.months.filter(({ month }) => !away.has(month));
    gone.push(...entry.declared.months.flatMap(({ month }) => (away.has(month) ? [month] : [])));
    return { ...entry, declared: { ...entry.declared, months } };
  });
  const entries = taken.reduce<readonly LedgerEntry[]>(withTaken, kept);
  const come = taken.flatMap(({ declared }) => declared.months.map(({ month }) => month));
  const countOf = (months: readonly PlainMonth[], month: PlainMonth) =>
    months.filter((one) => one === month).length;
  const moved = monthsOfYear(year).map((month) => countOf(come, month) - countOf(gone, month));
  return { entries, moved };
}

function withTaken(entries: readonly LedgerEntry[], came: LedgerEntry): readonly LedgerEntry[] {
  const at = entries.findIndex(({ personHash }) => personHash === came.personHash);
  const same = entries[at];
  if (!same) return [...entries, came];
  const theirs = new Set(came.declared.months.map(({ month }) => month));
  const months = [
    ...same.declared.months.filter(({ month }) => !theirs.has(month)),
    ...came.declared.months,
  ].toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const contracts = [...same.declared.contracts, ...came.declared.contracts];
  const joined = { ...same, declared: { ...same.declared, contracts, months } };
  return entries.map((one, index) => (index === at ? joined : one));
}
