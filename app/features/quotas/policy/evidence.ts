import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { DeclaredPerson, Payer, PersonMonth } from "./person.ts";

/** Who hands data over (policy.md 1.5): the DPF population database, pension, medical insurance, tax. */
export const sourceKinds = ["population", "pension", "medical", "tax"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Parity with the database's `source_state`. */
export const sourceStates = ["reading", "staged", "applied", "reversed", "discarded"] as const;
export type SourceState = (typeof sourceStates)[number];

export const sourceMoves = ["apply", "reverse", "discard"] as const;
export type SourceMove = (typeof sourceMoves)[number];

const RULES: Readonly<Record<SourceMove, { from: readonly SourceState[]; to: SourceState }>> = {
  apply: { from: ["staged", "reversed"], to: "applied" },
  reverse: { from: ["applied"], to: "reversed" },
  discard: { from: ["reading", "staged"], to: "discarded" },
};

/** Every pair of states that reading or a move joins. The database refuses all others by itself. */
export const sourceTransitions: readonly (readonly [SourceState, SourceState])[] = [
  ["reading", "staged"],
  ...sourceMoves.flatMap((move) => RULES[move].from.map((from) => [from, RULES[move].to] as const)),
];

/** May a file be put in force, taken out of it again, or thrown away? Nothing is lost by reversing. */
export function moveSource(
  state: SourceState,
  move: SourceMove,
): Verdict<{ readonly to: SourceState }, "not-from-this-state"> {
  const { from, to } = RULES[move];
  return from.includes(state) ? accepted({ to }) : refused("not-from-this-state");
}

/** What the population database says of a certificate. */
export const certificateStandings = ["valid", "cancelled", "not-found"] as const;
export type CertificateStanding = (typeof certificateStandings)[number];

export type PersonEvidence = {
  readonly standing: CertificateStanding;
  /** Whether the source's name is the declared one; null: the source names nobody. */
  readonly isSameName: boolean | null;
  readonly validTo: PlainDate | null;
};

/** A contribution or a wage as its source has it; who paid null: the source does not say. */
type Paid = {
  readonly isByEmployer: boolean | null;
  /** Unified code of another unit that paid, where it was one. */
  readonly otherPayer?: string;
};

export type MonthEvidence = {
  readonly pension?: Paid & { readonly isPaid: boolean };
  readonly medical?: Paid & { readonly isPaid: boolean };
  readonly tax?: Paid & { readonly wage: Fen };
};

/** What sources in force say of one person at one employer. A month without an entry: nobody said anything. */
export type Evidence = {
  readonly person: PersonEvidence | null;
  readonly months: ReadonlyMap<PlainMonth, MonthEvidence>;
};

/**
 * The person as the sources have them, where they say anything: the checks of the return read the data holders' word
 * before the employer's (policy.md 1.3 C1: validity is the one pushed by the population database).
 */
export function withEvidence(
  declared: DeclaredPerson,
  { person, months }: Evidence,
): DeclaredPerson {
  return {
    ...declared,
    certificate:
      person === null ? declared.certificate : certificateBy(declared.certificate, person),
    months: declared.months.map((one) => {
      const found = months.get(one.month);
      return found ? monthBy(one, found) : one;
    }),
  };
}

function certificateBy(
  certificate: DeclaredPerson["certificate"],
  { standing, isSameName, validTo }: PersonEvidence,
): DeclaredPerson["certificate"] {
  if (standing !== "valid") return { ...certificate, record: "not-found" };
  return {
    ...certificate,
    validTo: validTo ?? certificate.validTo,
    record: isSameName === false ? "name-mismatch" : "found",
  };
}

function monthBy(month: PersonMonth, { pension, medical, tax }: MonthEvidence): PersonMonth {
  const insurer = pension ?? medical;
  return {
    ...month,
    wage: tax ? tax.wage : month.wage,
    pension: pension ? pension.isPaid : month.pension,
    medical: medical ? medical.isPaid : month.medical,
    wagePayer: payerBy(month.wagePayer ?? "employer", tax),
    insurancePayer: payerBy(month.insurancePayer ?? "employer", insurer),
  };
}

/** A unit shown to belong to the employer stays one; the source knows only codes. */
function payerBy(declared: Payer, paid: Paid | undefined): Payer {
  if (!paid || paid.isByEmployer === null || declared === "affiliate") return declared;
  return paid.isByEmployer ? "employer" : "other";
}

export const evidenceGaps = ["wage", "pension", "medical", "payer"] as const;
export type EvidenceGap = (typeof evidenceGaps)[number];

/** In what a month as declared differs from what the sources say of it. */
export function evidenceGapsOf(
  month: PersonMonth,
  evidence: MonthEvidence,
): readonly EvidenceGap[] {
  const sourced = monthBy(month, evidence);
  const isOtherPayer =
    sourced.wagePayer !== (month.wagePayer ?? "employer") ||
    sourced.insurancePayer !== (month.insurancePayer ?? "employer");
  const differs: Readonly<Record<EvidenceGap, boolean>> = {
    wage: sourced.wage !== month.wage,
    pension: sourced.pension !== month.pension,
    medical: sourced.medical !== month.medical,
    payer: isOtherPayer,
  };
  return evidenceGaps.filter((gap) => differs[gap]);
}

export const sourceFields = [
  "person",
  "name",
  "standing",
  "validTo",
  "month",
  "payer",
  "isPaid",
  "wage",
] as const;
export type SourceField = (typeof sourceFields)[number];

/** The columns of each kind of file by field; those in `optional` may be empty. The upload page prints this. */
export const sourceColumns: Readonly<
  Record<
    SourceKind,
    { readonly fields: readonly SourceField[]; readonly optional: readonly SourceField[] }
  >
> = {
  population: { fields: ["person", "name", "standing", "validTo"], optional: ["validTo"] },
  pension: { fields: ["person", "month", "payer", "isPaid"], optional: ["payer"] },
  medical: { fields: ["person", "month", "payer", "isPaid"], optional: ["payer"] },
  tax: { fields: ["person", "month", "payer", "wage"], optional: ["payer"] },
};

/** Headers and words as the files have them, in every language of the pages: the format is one. */
export const sourceHeaders: Readonly<Record<SourceField, string>> = {
  person: "身份证号码",
  name: "姓名",
  standing: "证件状态",
  validTo: "有效期至",
  month: "月份",
  payer: "单位统一社会信用代码",
  isPaid: "缴费状态",
  wage: "工资薪金",
};
export const standingWords: Readonly<Record<string, CertificateStanding>> = {
  有效: "valid",
  注销: "cancelled",
  查无此证: "not-found",
};
export const paidWords: Readonly<Record<string, boolean>> = { 已缴: true, 补缴: true, 未缴: false };
