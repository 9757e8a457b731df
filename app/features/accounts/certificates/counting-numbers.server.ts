import type { CopiedRow } from "#app/platform/row-client.server.ts";

/** What counting needs of a certificate, as numbers; days are counted from 2000-01-01. For sums, never for a page. */
export interface CountingNumbers {
  readonly isMilitary: boolean;
  readonly grade: number;
  readonly isFemale: boolean;
  readonly birth: number;
  /** 2^31 − 1: without an end. */
  readonly validTo: number;
}

/** Columns of a select over very many `shown_certificates` under the name `as`; `readCountingNumbers` reads them. */
export function countingColumns(as: string): string {
  return `${as}.birth_date - date '2000-01-01',
    ${as}.grade::int + (${as}.kind = 'military')::int * 16 + (${as}.sex = 'female')::int * 32,
    coalesce(${as}.valid_to - date '2000-01-01', 2147483647)`;
}

/** Reads the columns into an object that the next row may take: very many rows are read one after the other. */
export function readCountingNumbers(
  row: CopiedRow,
  into: { -readonly [Column in keyof CountingNumbers]: CountingNumbers[Column] },
): void {
  into.birth = row.integer(0);
  const packed = row.integer(0);
  into.grade = packed & 15;
  into.isMilitary = (packed & 16) !== 0;
  into.isFemale = (packed & 32) !== 0;
  into.validTo = row.integer(0);
}
