import { listCountingFacts } from "#app/features/accounts/index.server.ts";
import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { addMonths, monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { columnOfMonth, dayOfColumn, monthOfColumn } from "./days.server.ts";
import type { DeclaredPerson, Payer, StaffOfYear } from "./policy/index.ts";
import type { Post } from "./policy/ledger.ts";
import { seasonalList } from "./schema/staff-year.ts";

/** A person of the ledger as a return declares them. */
export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly certificateId: string;
  readonly personHash: string;
  readonly declared: DeclaredPerson;
}

export interface LedgerYear {
  readonly staff: StaffOfYear | null;
  readonly payroll: Fen;
  readonly entries: readonly LedgerEntry[];
}

/** An employer's ledger of one data year, by name. People with neither contract nor month in the year are left out. */
export async function readLedger(
  db: Context["db"] | Transaction,
  organisationId: string,
  year: number,
): Promise<LedgerYear> {
  const [staff, entries] = await Promise.all([
    readStaff(db, organisationId, year),
    readEntries(db, organisationId, year),
  ]);
  return { ...staff, entries };
}

export async function readStaff(
  db: Context["db"] | Transaction,
  organisationId: string,
  year: number,
): Promise<Pick<LedgerYear, "staff" | "payroll">> {
  const row = await db.staffYear.findUnique({
    where: { organisationId_year: { organisationId, year } },
    select: { months: true, seasonal: true, foundedInMonth: true, payrollFen: true },
  });
  if (!row) return { staff: null, payroll: fen(0) };
  const { months, seasonal, foundedInMonth, payrollFen } = row;
  return {
    staff: { months, seasonal: seasonalList.parse(seasonal), foundedInMonth },
    payroll: fen(Number(payrollFen)),
  };
}

async function readEntries(
  db: Context["db"] | Transaction,
  organisationId: string,
  year: number,
): Promise<LedgerEntry[]> {
  const [firstMonth, lastMonth] = endsOf(year);
  const [first, last] = [columnOfMonth(firstMonth), columnOfMonth(lastMonth)];
  const [facts, rows] = await Promise.all([
    listCountingFacts(db, organisationId),
    db.ledgerPerson.findMany({
      where: {
        organisationId,
        OR: [
          { months: { some: { month: { gte: first, lte: last } } } },
          {
            contracts: {
              some: {
                fromDay: { lt: columnOfMonth(addMonths(lastMonth, 1)) },
                OR: [{ toDay: null }, { toDay: { gte: first } }],
              },
            },
          },
          { contracts: { none: {} }, months: { none: {} } },
        ],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        post: true,
        certificateId: true,
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
    }),
  ]);
  return rows.flatMap(({ id, name, post, certificateId, contracts, months }) => {
    const known = facts.get(certificateId);
    if (!known) return [];
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
    return [{ id, name, certificateId, personHash, declared }];
  });
}

/** January and December of a year. */
function endsOf(year: number): readonly [PlainMonth, PlainMonth] {
  const months = monthsOfYear(year);
  const [first, last] = [months[0], months[11]];
  if (!first || !last) throw new RangeError("a year has twelve months");
  return [first, last];
}
