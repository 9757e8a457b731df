import { z } from "zod";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { parseYuan, yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { exactText, parseExact } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { mostStaff } from "./calculator-answers.ts";
import { payroll, place, wholeNumber } from "./calculator-forms.ts";
import { dateParts } from "./ledger-forms.ts";

/** What kind of unit asks: most, one of blind massage, or a DPF (残联). */
export const specialUnits = ["general", "blind-massage", "dpf"] as const;
export type SpecialUnit = (typeof specialUnits)[number];

export interface UnitAnswers {
  readonly unit: SpecialUnit;
  readonly disabled: number;
  readonly staff: Ratio;
  /** Whose minimum wage it is. */
  readonly place: string;
}

export interface HardshipAnswers {
  readonly hasCause: boolean;
  readonly due: Fen;
  readonly dueOn: PlainDate;
  readonly ask: "reduce" | "defer";
  readonly by: Fen | null;
  readonly until: PlainDate | null;
}

/** Staff as a yearly average: whole, or with decimals. */
const headcount = z.string({ error: "staff.missing" }).transform((text, issues): Ratio => {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  const value = /^\d{1,7}(\.\d{1,4})?$/.test(plain) ? parseExact(plain) : undefined;
  if (value && value.numerator > 0n && value.numerator <= BigInt(mostStaff) * value.denominator)
    return value;
  issues.addIssue({ code: "custom", message: "number.format" });
  return z.NEVER;
});

export const unitForm = z
  .object({
    unit: z.enum(specialUnits, { error: "special.unit.missing" }),
    disabled: wholeNumber("special.disabled.missing", mostStaff),
    staff: headcount,
    place,
  })
  .superRefine(({ disabled, staff }, check) => {
    if (BigInt(disabled) * staff.denominator <= staff.numerator) return;
    check.addIssue({ code: "custom", path: ["disabled"], message: "special.disabled.many" });
  });

export const hardshipForm = z
  .object({
    cause: z.enum(["yes", "no"], { error: "special.cause.missing" }),
    due: payroll,
    dueOn: dateParts("special.day.format"),
    ask: z.enum(["reduce", "defer"], { error: "special.ask.missing" }),
    by: payroll.optional(),
    until: dateParts("special.day.format"),
  })
  .superRefine(({ dueOn, ask, by, until }, check) => {
    const missing = (path: string, message: string) => {
      check.addIssue({ code: "custom", path: [path], message });
    };
    if (dueOn === null) missing("dueOn", "special.day.missing");
    if (ask === "reduce" && by === undefined) missing("by", "special.by.missing");
    if (ask === "defer" && until === null) missing("until", "special.day.missing");
  })
  .transform(({ cause, due, dueOn, ask, by, until }): HardshipAnswers => ({
    ...{ hasCause: cause === "yes", due, ask, dueOn: dueOn as PlainDate },
    by: ask === "reduce" ? (by ?? null) : null,
    until: ask === "defer" ? until : null,
  }));

export const unitQuery = ({ unit, disabled, staff, place: where }: UnitAnswers) => ({
  unit,
  disabled: String(disabled),
  staff: exactText(staff),
  place: where,
});

export const hardshipQuery = (asked: HardshipAnswers) => ({
  cause: asked.hasCause ? "yes" : "no",
  due: yuanText(asked.due),
  dueOn: asked.dueOn,
  ask: asked.ask,
  ...(asked.by !== null && { by: yuanText(asked.by) }),
  ...(asked.until !== null && { until: asked.until }),
});

/** Answers of an address: what cannot be read is not answered. */
export function readUnit(query: URLSearchParams): Partial<UnitAnswers> {
  const unit = specialUnits.find((one) => one === query.get("unit"));
  const disabled = query.get("disabled") ?? "";
  const staff = headcountOf(query.get("staff"));
  const where = query.get("place") ?? "";
  return {
    ...(unit && { unit }),
    ...(/^\d{1,7}$/.test(disabled) && { disabled: Number(disabled) }),
    ...(staff && { staff }),
    ...(/^\d{6}$/.test(where) && { place: where }),
  };
}

function headcountOf(text: string | null): Ratio | undefined {
  const value = /^\d{1,9}([./]\d{1,9})?$/.test(text ?? "") ? parseExact(text ?? "") : undefined;
  return value && value.numerator > 0n ? value : undefined;
}

export function readHardship(query: URLSearchParams): Partial<HardshipAnswers> {
  const [cause, ask] = [query.get("cause"), query.get("ask")];
  const money = (name: string): Fen | null => {
    const amount = parseYuan(query.get(name) ?? "");
    return amount.ok && amount.fen >= 0 ? amount.fen : null;
  };
  const [due, dueOn] = [money("due"), plainDate(query.get("dueOn") ?? "")];
  return {
    ...((cause === "yes" || cause === "no") && { hasCause: cause === "yes" }),
    ...(due !== null && { due }),
    ...(dueOn && { dueOn }),
    ...((ask === "reduce" || ask === "defer") && { ask }),
    by: money("by"),
    until: plainDate(query.get("until") ?? "") ?? null,
  };
}

export function isWholeUnit(asked: Partial<UnitAnswers>): asked is UnitAnswers {
  const { unit, disabled, staff, place: where } = asked;
  return unit !== undefined && disabled !== undefined && staff !== undefined && where !== undefined;
}

export function isWholeHardship(asked: Partial<HardshipAnswers>): asked is HardshipAnswers {
  const { hasCause, due, dueOn, ask, by, until } = asked;
  const isSaid = ask === "reduce" ? by !== null : until !== null;
  return (
    hasCause !== undefined &&
    due !== undefined &&
    dueOn !== undefined &&
    ask !== undefined &&
    isSaid
  );
}
