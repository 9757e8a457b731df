import { z } from "zod";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { parseYuan, yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { payroll } from "./calculator-forms.ts";
import { dateParts } from "./ledger-forms.ts";

export interface LateFeeAnswers {
  readonly owed: Fen;
  readonly owedFrom: PlainDate;
  readonly paidOn: PlainDate;
}

const day = dateParts("special.day.format").transform((found, check): PlainDate => {
  if (found !== null) return found;
  check.addIssue({ code: "custom", message: "special.day.missing" });
  return z.NEVER;
});

export const lateFeeForm = z.object({ owed: payroll, owedFrom: day, paidOn: day });

export const lateFeeQuery = ({ owed, owedFrom, paidOn }: LateFeeAnswers) => ({
  ...{ owed: yuanText(owed), owedFrom, paidOn },
});

/** Answers of an address: what cannot be read is not answered. */
export function readLateFee(query: URLSearchParams): Partial<LateFeeAnswers> {
  const owed = parseYuan(query.get("owed") ?? "");
  const owedFrom = plainDate(query.get("owedFrom") ?? "");
  const paidOn = plainDate(query.get("paidOn") ?? "");
  return {
    ...(owed.ok && owed.fen >= 0 && { owed: owed.fen }),
    ...(owedFrom && { owedFrom }),
    ...(paidOn && { paidOn }),
  };
}

export function isWholeLateFee(asked: Partial<LateFeeAnswers>): asked is LateFeeAnswers {
  const { owed, owedFrom, paidOn } = asked;
  return owed !== undefined && owedFrom !== undefined && paidOn !== undefined;
}
