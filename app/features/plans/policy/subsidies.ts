import { parameterOn, type ParameterRow } from "#app/features/quotas/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen, type Fen } from "#app/lib/money.ts";
import type { AllowanceOutcome } from "./allowance.ts";

/** The dated values that the private estimate reads (policy.md 6). */
export const allowanceParameters = {
  graceMonths: "allowance-grace-months",
  living: "living-subsidy-monthly",
  nursing: "nursing-subsidy-monthly",
  nursingWider: "nursing-subsidy-wider-monthly",
} as const;
export type AllowanceParameter = (typeof allowanceParameters)[keyof typeof allowanceParameters];

/** 困难残疾人生活补贴 and 重度残疾人护理补贴. */
export type Subsidy = "living" | "nursing";

/** Which nursing subsidy: of grades 1 and 2, or the wider one of grades 3 and 4 that some places pay. */
export const nursingKinds = ["severe", "wider", "no"] as const;
export type NursingKind = (typeof nursingKinds)[number];

/** What the person tells of their own; null: rather not, and then nothing is said of it. */
export interface SubsidyFacts {
  readonly living: "yes" | "no" | null;
  readonly nursing: NursingKind | null;
}

/** `ask`: the documents leave it to the place, and nobody here guesses. */
export type SubsidyOutcome = "stays" | "may-end" | "may-apply" | "unchanged" | "ask";

export type SubsidyReason =
  /** Paid to holders whose household has 低保, and that goes on. */
  | "allowance-stays"
  | "allowance-ends"
  /** Received, though the household has no 低保: by a rule of the place. */
  | "by-the-place"
  | "allowance-open"
  /** Not received, and the household is over the standard. */
  | "over-the-line"
  /** Grade and the need for care count, not income. */
  | "grade-and-care"
  | "wider-rule"
  | "not-received";

export interface SubsidyFinding {
  readonly subsidy: Subsidy;
  readonly outcome: SubsidyOutcome;
  readonly because: SubsidyReason;
  /** What is paid a month now, with the document; null: out of reach, or no document in force is on record. */
  readonly paid: { readonly amount: Fen; readonly row: ParameterRow } | null;
}

/** A value in force in a place on a day. */
export interface InForce {
  readonly rows: readonly ParameterRow[];
  readonly region: string;
  readonly day: PlainDate;
}

/** Full months paid on, and the document; null where none is in force. */
export function graceOn({ rows, region, day }: InForce) {
  const row = parameterOn(rows, allowanceParameters.graceMonths, region, day);
  return row && /^[1-9]\d?$/.test(row.value) ? { months: Number(row.value), row } : null;
}

/**
 * What would happen to the two subsidies with a job. The living subsidy belongs to disabled people in households with
 * 低保, the nursing subsidy to grades 1 and 2 in need of care, whatever they earn (国发〔2015〕52号 二). What a place pays
 * beyond that follows its own rule, which only the office can tell.
 */
export function estimateSubsidies(
  { living, nursing }: SubsidyFacts,
  allowance: AllowanceOutcome,
  inForce: InForce,
): readonly SubsidyFinding[] {
  const found: SubsidyFinding[] = [];
  if (living !== null) {
    const finding = livingFinding(living === "yes", allowance);
    const isOutOfReach = finding.because === "over-the-line";
    found.push({
      subsidy: "living",
      ...finding,
      paid: isOutOfReach ? null : paidOn(allowanceParameters.living, inForce),
    });
  }
  if (nursing !== null) {
    const name = allowanceParameters[nursing === "wider" ? "nursingWider" : "nursing"];
    found.push({
      subsidy: "nursing",
      ...nursingFindings[nursing],
      paid: nursing === "no" ? null : paidOn(name, inForce),
    });
  }
  return found;
}

type Found = Pick<SubsidyFinding, "outcome" | "because">;

function livingFinding(receives: boolean, allowance: AllowanceOutcome): Found {
  switch (allowance) {
    case "stays":
    case "stays-at-the-line":
      return receives
        ? { outcome: "stays", because: "allowance-stays" }
        : { outcome: "may-apply", because: "allowance-open" };
    case "grace":
    case "ends-ask":
      return receives
        ? { outcome: "may-end", because: "allowance-ends" }
        : { outcome: "ask", because: "over-the-line" };
    case "may-enter":
      return receives
        ? { outcome: "ask", because: "by-the-place" }
        : { outcome: "may-apply", because: "allowance-open" };
    case "none":
      return { outcome: "ask", because: receives ? "by-the-place" : "over-the-line" };
  }
}

const nursingFindings: Readonly<Record<NursingKind, Found>> = {
  severe: { outcome: "stays", because: "grade-and-care" },
  wider: { outcome: "ask", because: "wider-rule" },
  no: { outcome: "unchanged", because: "not-received" },
};

function paidOn(name: AllowanceParameter, { rows, region, day }: InForce): SubsidyFinding["paid"] {
  const row = parameterOn(rows, name, region, day);
  return row && /^\d{1,9}$/.test(row.value) ? { amount: fen(Number(row.value)), row } : null;
}
