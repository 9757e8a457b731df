import { checkListedCertificate } from "#app/features/accounts/index.server.ts";
import type { ListedCertificate } from "#app/features/accounts/index.server.ts";
import { plainCode } from "#app/features/accounts/policy/index.ts";
import { parseDateCell } from "#app/features/positions/policy/index.ts";
import type { ListedMonth, ListedPerson } from "#app/features/quotas/index.server.ts";
import {
  isContract,
  isRoundedNumber,
  parseCertificateKind,
  parseGrade,
  parsePaid,
  parsePost,
  parseWagePaid,
} from "#app/features/quotas/policy/index.ts";
import type { LedgerField } from "#app/features/quotas/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import { hideNumbers, shortCell, tidyCell } from "../policy/index.ts";
import type { CellError, CellErrorCode, LedgerMapping } from "../policy/index.ts";

export type ReadPerson = ListedPerson;

export type PersonReading =
  | { readonly ok: true; readonly person: ReadPerson }
  | { readonly ok: false; readonly errors: readonly CellError[] };

const LONGEST_NAME = 60;
/** Days that are no days: a contract without a term, a certificate that does not expire. */
const WITHOUT_END = /^(长期|长期有效|永久|无固定期限|无固定|在编|permanent|open|none)$/i;

/** Makes people out of the rows of one table. */
export function personReader(
  mapping: LedgerMapping,
  { year, today }: { readonly year: number; readonly today: PlainDate },
): (cells: readonly string[]) => PersonReading {
  const columnOf = new Map(
    Object.entries(mapping).map(([column, field]) => [field, Number(column)]),
  );
  return (cells) => {
    const errors: CellError[] = [];
    const row: Row = {
      textOf: (field) => tidyCell(cells[columnOf.get(field) ?? -1] ?? ""),
      fail: (field, code, details = {}) => {
        const cell = shortCell(hideNumbers(row.textOf(field)));
        errors.push({ column: columnOf.get(field) ?? 0, field, code, cell, ...details });
      },
    };
    const name = readName(row);
    const certificate = readShown(row, today);
    const post = parsed(row, "post", parsePost);
    const contract = readContract(row);
    const months = monthsOfYear(year).flatMap((month, at) => readMonth(row, at + 1, month) ?? []);
    if (errors.length > 0 || !certificate) return { ok: false, errors };
    return { ok: true, person: { name, ...certificate, post: post?.post, contract, months } };
  };
}

interface Row {
  readonly textOf: (field: LedgerField) => string;
  readonly fail: (field: LedgerField, code: CellErrorCode, details?: Partial<CellError>) => void;
}

type Parsed<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: string };

/** What a cell says; nothing where it is empty or cannot be read, which is then an error of the row. */
function parsed<T extends object>(
  row: Row,
  field: LedgerField,
  parse: (cell: string) => Parsed<T>,
): T | undefined {
  const verdict = parse(row.textOf(field));
  if (verdict.ok) return verdict;
  if (verdict.reason !== "empty") row.fail(field, verdict.reason as CellErrorCode);
  return undefined;
}

function readName(row: Row): string {
  const name = row.textOf("person").replace(/\s+/g, " ");
  if (name === "") row.fail("person", "missing");
  else if ([...name].length > LONGEST_NAME) row.fail("person", "too-long", { most: LONGEST_NAME });
  return name;
}

function readShown(
  row: Row,
  today: PlainDate,
): Pick<ReadPerson, "certificate" | "personHash"> | undefined {
  const number = row.textOf("certificateNumber");
  const grade = parsed(row, "militaryGrade", parseGrade)?.grade;
  const validTo = readEnd(row, "validTo");
  const said = parsed(row, "certificateKind", parseCertificateKind)?.kind;
  if (number === "") {
    row.fail("certificateNumber", "missing");
    return undefined;
  }
  if (isRoundedNumber(number)) {
    row.fail("certificateNumber", "number-rounded");
    return undefined;
  }
  // A resident number alone has 18 figures; a 残疾人证 number has two or four more.
  const isResidentNumber = plainCode(number).length === 18;
  const kind = said ?? (isResidentNumber ? undefined : "disability");
  if (kind === undefined) {
    row.fail("certificateNumber", "kind-unclear");
    return undefined;
  }
  if (kind === "military" && grade === undefined) {
    if (row.textOf("militaryGrade") === "") row.fail("militaryGrade", "grade-missing");
    return undefined;
  }
  const certificate: ListedCertificate =
    kind === "military" ? { kind, number, grade: grade ?? 0, validTo } : { kind, number, validTo };
  const checked = checkListedCertificate(certificate, today);
  if (checked.ok) return { certificate, personHash: checked.personHash };
  row.fail("certificateNumber", checked.reason);
  return undefined;
}

/** A last day; null where it is said that there is none, nothing where nothing is said. */
function readEnd(row: Row, field: "validTo" | "contractTo"): PlainDate | null | undefined {
  if (WITHOUT_END.test(row.textOf(field))) return null;
  return parsed(row, field, parseDateCell)?.day;
}

function readContract(row: Row): ReadPerson["contract"] {
  const from = parsed(row, "contractFrom", parseDateCell)?.day;
  const to = readEnd(row, "contractTo");
  if (from === undefined) {
    if (to && row.textOf("contractFrom") === "") row.fail("contractFrom", "missing");
    return undefined;
  }
  // An end that is not written is one that is not known: only words say that there is none.
  if (to === undefined) {
    if (row.textOf("contractTo") === "") row.fail("contractTo", "missing");
    return undefined;
  }
  if (isContract({ from, to })) return { from, to };
  row.fail("contractTo", "from-above-to");
  return undefined;
}

/** A month of which anything is said. */
function readMonth(row: Row, number: number, month: ListedMonth["month"]): ListedMonth | undefined {
  const wage = parsed(row, `monthWage-${number}`, parseWagePaid)?.wage;
  const pension = parsed(row, `monthPension-${number}`, parsePaid)?.isPaid;
  const medical = parsed(row, `monthMedical-${number}`, parsePaid)?.isPaid;
  const saysNothing = wage === undefined && pension === undefined && medical === undefined;
  return saysNothing ? undefined : { month, wage, pension, medical };
}
