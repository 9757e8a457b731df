import type { CountingFacts } from "#app/features/accounts/index.server.ts";
import { fen } from "#app/lib/money.ts";
import { addMonths, monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { consentSelect, listConsentEnds } from "./consent-ends.server.ts";
import { columnOfMonth, dayOfColumn, monthOfColumn } from "./days.server.ts";
import type { DeclaredPerson, Payer } from "./policy/index.ts";
import type { Post } from "./policy/ledger.ts";

/** A person of the ledger as a return declares them. */
export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly certificateId: string;
  readonly personHash: string;
  readonly declared: DeclaredPerson;
  /** The agency that dispatched them here by agreement; null: the employer's own. */
  readonly dispatchedBy: string | null;
  /** The last month that counts, where the person took back the consent it hangs on; null: no end. */
  readonly until: PlainMonth | null;
}

/** People of ledgers with contracts and the months of a year, by name; those whose certificate is unknown are left out. */
export async function readPeople(
  db: Context["db"] | Transaction,
  where: Prisma.LedgerPersonWhereInput,
  year: number,
  facts: ReadonlyMap<string, CountingFacts>,
): Promise<LedgerEntry[]> {
  const [first, last] = endsOf(year).map(columnOfMonth) as [Date, Date];
  const rows = await db.ledgerPerson.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      post: true,
      certificateId: true,
      ...consentSelect,
      contracts: { orderBy: { fromDay: "asc" }, select: { fromDay: true, toDay: true } },
      months: {
        where: { month: { gte: first, lte: last } },
        orderBy: { month: "asc" },
        select: {
          month: true,
          wageFen: true,
          pension: true,
          medical: true,
          wagePayer: true,
          insurancePayer: true,
        },
      },
    },
  });
  const ends = await listConsentEnds(db, rows);
  return rows.flatMap(({ id, name, post, certificateId, contracts, ...row }) => {
    const known = facts.get(certificateId);
    if (!known) return [];
    const until = ends.get(id) ?? null;
    const months = row.months.filter((one) => !until || monthOfColumn(one.month) <= until);
    const { personHash, ...person } = known;
    const declared: DeclaredPerson = {
      ...person,
      post: post as Post,
      contracts: contracts.map(({ fromDay, toDay }) => ({
        from: dayOfColumn(fromDay),
        to: toDay && dayOfColumn(toDay),
      })),
      months: months.map((one) => ({
        month: monthOfColumn(one.month),
        wage: one.wageFen === null ? null : fen(one.wageFen),
        pension: one.pension,
        medical: one.medical,
        wagePayer: one.wagePayer as Payer,
        insurancePayer: one.insurancePayer as Payer,
      })),
    };
    return [{ id, name, certificateId, personHash, declared, dispatchedBy: null, until }];
  });
}

/** People who belong in a year: with a month or a contract in it, or with neither at all yet. */
export function inYear(year: number): Prisma.LedgerPersonWhereInput {
  const [first, last] = endsOf(year);
  const [from, to] = [columnOfMonth(first), columnOfMonth(last)];
  return {
    OR: [
      { months: { some: { month: { gte: from, lte: to } } } },
      {
        contracts: {
          some: {
            fromDay: { lt: columnOfMonth(addMonths(last, 1)) },
            OR: [{ toDay: null }, { toDay: { gte: from } }],
          },
        },
      },
      { contracts: { none: {} }, months: { none: {} } },
    ],
  };
}

/** January and December of a year. */
function endsOf(year: number): readonly [PlainMonth, PlainMonth] {
  const months = monthsOfYear(year);
  const [first, last] = [months[0], months[11]];
  if (!first || !last) throw new RangeError("a year has twelve months");
  return [first, last];
}
