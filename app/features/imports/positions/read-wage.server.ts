import { highestWage } from "#app/features/positions/index.server.ts";
import { parseWageCell } from "#app/features/positions/policy/index.ts";
import type { ImportField, WageCell, WageUnit } from "#app/features/positions/policy/index.ts";
import { addError, addNote, type RowInProgress } from "./row-in-progress.server.ts";

/** Beside the amounts the cell says more: what is kept behind the description. */
const MORE = /[+,，、;；]|薪(?=.)|提成|绩效|包|奖|补|险|结|底薪|bonus|commission/i;

const UNITS: readonly [RegExp, WageUnit][] = [
  [/面议|negotiable/, "negotiable"],
  [/年|year|annual/, "year"],
  [/时|hour/, "hour"],
  [/天|日|day|daily/, "day"],
  [/件|个|单|套|piece/, "piece"],
  [/月|month/, "month"],
];

/** A wage in one cell. */
export function readWage(row: RowInProgress): void {
  const unit = unitOfRow(row);
  if (unit === undefined && row.textOf("wageUnit") !== "") return;
  const cell = row.textOf("wage");
  const verdict = parseWageCell(cell, amountUnit(unit) ?? row.columnUnits.get("wage"));
  if (!verdict.ok) {
    if (verdict.reason !== "empty") addError(row, "wage", verdict.reason);
    else if (unit === "negotiable") row.fields.wageUnit = unit;
    return;
  }
  if (!fits(verdict)) {
    addError(row, "wage", "out-of-range");
    return;
  }
  take(row, verdict);
  if (verdict.salaries !== undefined || MORE.test(cell.replace(/(?<=\d)[,，](?=\d{3})/g, ""))) {
    addNote(row, "wage");
  }
}

/** A wage in two cells, from and to; with a third for the unit where there is one. */
export function readWageEnds(row: RowInProgress): void {
  const unit = unitOfRow(row);
  if (unit === undefined && row.textOf("wageUnit") !== "") return;
  const ends = (["wageFrom", "wageTo"] as const).map((field) => readEnd(row, field, unit));
  const [from, to] = ends;
  const first = from ?? to;
  if (ends.includes(null) || !first) {
    if (unit === "negotiable" && row.fields.wageUnit === null) row.fields.wageUnit = unit;
    return;
  }
  const wageFrom = from ? (from.wageFrom ?? from.wageTo) : null;
  const wageTo = to ? (to.wageTo ?? to.wageFrom) : null;
  if (wageFrom !== null && wageTo !== null && wageFrom > wageTo) {
    addError(row, "wageFrom", "from-above-to");
  } else take(row, { ...first, wageFrom, wageTo });
}

/** Undefined: empty; null: said to be wrong already. */
function readEnd(
  row: RowInProgress,
  field: "wageFrom" | "wageTo",
  unit: WageUnit | undefined,
): WageCell | null | undefined {
  const verdict = parseWageCell(row.textOf(field), amountUnit(unit) ?? row.columnUnits.get(field));
  if (verdict.ok && fits(verdict)) return verdict;
  const reason = verdict.ok ? "out-of-range" : verdict.reason;
  if (reason === "empty") return undefined;
  addError(row, field, reason);
  return null;
}

function take(row: RowInProgress, { wageFrom, wageTo, wageUnit }: WageCell): void {
  Object.assign(row.fields, { wageFrom, wageTo, wageUnit });
}

/** The unit of the unit column. One that is not understood is said once and leaves the wage out. */
function unitOfRow(row: RowInProgress): WageUnit | undefined {
  const field: ImportField = "wageUnit";
  const cell = row.textOf(field).normalize("NFKC").toLowerCase();
  if (cell === "") return undefined;
  const unit = UNITS.find(([pattern]) => pattern.test(cell))?.[1];
  const isSaid = row.errors.some((error) => error.field === field);
  if (unit === undefined && !isSaid) addError(row, field, "not-understood");
  return unit;
}

function amountUnit(unit: WageUnit | undefined): Exclude<WageUnit, "negotiable"> | undefined {
  return unit === "negotiable" ? undefined : unit;
}

function fits({ wageFrom, wageTo }: WageCell): boolean {
  return Math.max(wageFrom ?? 0, wageTo ?? 0) <= highestWage;
}
