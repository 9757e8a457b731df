import type { PlainMonth } from "#app/lib/month.ts";
import { fen } from "#app/lib/money.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { dayOfColumn, monthOfColumn } from "./days.server.ts";
import type { CertificateStanding, Evidence, MonthEvidence, SourceKind } from "./policy/index.ts";
import { nameHashOf } from "./read-source-rows.server.ts";

interface FactRow {
  readonly kind: SourceKind;
  readonly personHash: string;
  readonly month: Date | null;
  readonly nameHash: string | null;
  readonly standing: CertificateStanding | null;
  readonly validTo: Date | null;
  readonly payer: string | null;
  readonly isPaid: boolean | null;
  readonly wageFen: number | null;
}

interface Asked {
  readonly uscc: string;
  readonly year: number;
  readonly people: readonly { readonly personHash: string; readonly name: string }[];
}

/**
 * What the sources in force say of people at an employer in a data year; of several files the newest as-of date. Wages
 * that several units paid are told of the asking one where it is among them, for each employer has its own.
 */
export async function findEvidence(
  db: Context["db"] | Transaction,
  { uscc, year, people }: Asked,
): Promise<ReadonlyMap<string, Evidence>> {
  const hashes = people.map(({ personHash }) => personHash);
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT DISTINCT ON (f.kind, c.person_hash, c.month)
      f.kind::text AS kind, c.person_hash AS "personHash", c.month, c.name_hash AS "nameHash", c.standing,
      c.valid_to AS "validTo", c.payer, c.is_paid AS "isPaid", c.wage_fen AS "wageFen"
    FROM source_facts c JOIN source_files f ON f.id = c.file_id
    WHERE c.person_hash = ANY(${hashes}::text[]) AND f.state = 'applied' AND f.year = ${year}
    ORDER BY f.kind, c.person_hash, c.month, f.as_of DESC, (c.payer IS NOT DISTINCT FROM ${uscc}) DESC,
      f.applied_at DESC, c.line DESC`;
  const byPerson = new Map<string, FactRow[]>();
  for (const row of rows) {
    const own = byPerson.get(row.personHash);
    if (own) own.push(row);
    else byPerson.set(row.personHash, [row]);
  }
  return new Map(
    people.flatMap(({ personHash, name }) => {
      const own = byPerson.get(personHash);
      return own ? [[personHash, evidenceOf(own, { uscc, name })] as const] : [];
    }),
  );
}

function evidenceOf(
  rows: readonly FactRow[],
  { uscc, name }: { readonly uscc: string; readonly name: string },
): Evidence {
  const months = new Map<PlainMonth, MonthEvidence>();
  let person: Evidence["person"] = null;
  for (const row of rows) {
    if (row.standing !== null) {
      person = {
        standing: row.standing,
        isSameName: row.nameHash === null ? null : row.nameHash === nameHashOf(name),
        validTo: row.validTo && dayOfColumn(row.validTo),
      };
    }
    if (row.month === null || row.kind === "population") continue;
    const month = monthOfColumn(row.month);
    months.set(month, { ...months.get(month), [row.kind]: paidOf(row, uscc) });
  }
  return { person, months };
}

function paidOf({ payer, isPaid, wageFen }: FactRow, uscc: string) {
  const by =
    payer === null || payer === uscc
      ? { isByEmployer: payer === null ? null : true }
      : { isByEmployer: false, otherPayer: payer };
  return wageFen === null ? { ...by, isPaid: isPaid === true } : { ...by, wage: fen(wageFen) };
}
