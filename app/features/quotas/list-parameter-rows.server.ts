import { createHash } from "node:crypto";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Database, Transaction } from "#app/platform/db.server.ts";
import {
  editableParameterNames,
  lookParameters,
  parameterNames,
  publishParameter,
  specialParameters,
} from "./policy/index.ts";
import type { EditableParameter, ParameterRow, UsedParameter } from "./policy/index.ts";

/** Every row of the quota's parameters on record. Pages and jobs that assess many read them once. */
export function listParameterRows(db: Database | Transaction): Promise<ParameterRow[]> {
  return rowsOf(db, parameterNames);
}

/** The same with the parameters that only other features read. */
export function listEditableRows(db: Database | Transaction): Promise<ParameterRow[]> {
  return rowsOf(db, editableParameterNames);
}

/** The rows of the looks at what was filed. */
export function listLookRows(db: Database | Transaction): Promise<ParameterRow[]> {
  return rowsOf(db, Object.values(lookParameters));
}

/** The rows of the rules beside the levy. */
export function listSpecialRows(db: Database | Transaction): Promise<ParameterRow[]> {
  return rowsOf(db, specialParameters);
}

/** The rows that say what may be published. */
export function listPublishRows(db: Database | Transaction): Promise<ParameterRow[]> {
  return rowsOf(db, [publishParameter]);
}

/** The rows of parameters that only another feature reads. */
export function listRowsOf(db: Database | Transaction, ...names: readonly EditableParameter[]) {
  return rowsOf(db, names);
}

async function rowsOf(db: Database | Transaction, names: readonly string[]) {
  const rows = await db.policyParameter.findMany({
    where: { name: { in: [...names] } },
    orderBy: [{ name: "asc" }, { region: "asc" }, { validFrom: "desc" }],
    select: {
      name: true,
      region: true,
      validFrom: true,
      validTo: true,
      value: true,
      source: true,
      article: true,
      confidence: true,
    },
  });
  return rows.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validFrom: toDay(validFrom),
    validTo: validTo && toDay(validTo),
  }));
}

export function toDay(date: Date): PlainDate {
  const day = plainDate(date.toISOString().slice(0, 10));
  if (!day) throw new RangeError("a date column holds no day");
  return day;
}

/** Twelve digits that change with any row an assessment used: value, dates, source or confidence. */
export function parametersVersion(used: readonly UsedParameter[]): string {
  const hash = createHash("sha256");
  for (const row of used) {
    const { name, region, validFrom, validTo, value, source, article, confidence } = row;
    const columns = [name, region, validFrom, validTo ?? "", value, source, article, confidence];
    hash.update(`${JSON.stringify(columns)}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}
