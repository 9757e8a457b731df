import { addMonths, type PlainMonth } from "#app/lib/month.ts";
import { fen, timesFen, type Fen } from "#app/lib/money.ts";

/** What a household that thinks of a job tells, all amounts a month. */
export interface HouseholdFacts {
  /** 1 to 20 people who are counted together. */
  readonly members: number;
  /** Of everybody, without the new wage. */
  readonly income: Fen;
  readonly wage: Fen;
  /** Necessary costs of going to work, which are taken off (残联发〔2018〕6号 (十四)). */
  readonly workCost: Fen;
  /** The local subsistence standard for one person. */
  readonly standard: Fen;
  /** Whether the household receives 低保 now. */
  readonly receives: boolean;
  /** The month in which the civil affairs office would decide. */
  readonly decidedIn: PlainMonth;
  /** Full months paid on after income has risen over the standard (渐退期); null where no document is in force. */
  readonly graceMonths: number | null;
}

export type AllowanceOutcome =
  | "stays"
  /** Income is exactly the standard: not over it, so what is received stays; an officer looks. */
  | "stays-at-the-line"
  | "grace"
  /** Over the standard, and the place has no rule on record for how it ends: the office is asked. */
  | "ends-ask"
  | "may-enter"
  | "none";

export interface AllowanceEstimate {
  readonly outcome: AllowanceOutcome;
  /** Income of the household after the costs of work; never below 0. */
  readonly counted: Fen;
  /** The standard for the whole household. */
  readonly line: Fen;
  /** What 低保 would make up a month (社会救助暂行办法 art. 12), where it stays or begins. */
  readonly madeUp: Fen;
  /** First and last month that are paid on, and the first without, where it ends by degrees. */
  readonly grace: {
    readonly months: number;
    readonly from: PlainMonth;
    readonly to: PlainMonth;
    readonly out: PlainMonth;
  } | null;
  /** Per person, to the nearest fen; for reading, never for comparing. */
  readonly perPerson: Fen;
}

/**
 * What would happen to 低保 with a job: an estimate, decided by nobody. Compared for the whole household, so that
 * nothing is rounded. Exactly the standard is not over it: what is received stays, and nobody new enters. Throws
 * RangeError where there are no members.
 */
export function estimateAllowance(facts: HouseholdFacts): AllowanceEstimate {
  const { members, income, wage, workCost, standard, decidedIn } = facts;
  if (!Number.isInteger(members) || members < 1) throw new RangeError("a household has members");
  const counted = fen(Math.max(0, income + Math.max(0, wage - workCost)));
  const line = timesFen(standard, members);
  const outcome = outcomeOf(counted, line, facts);
  const paid = outcome === "stays" || outcome === "may-enter";
  return {
    ...{ outcome, counted, line },
    madeUp: fen(paid ? line - counted : 0),
    grace: outcome === "grace" ? graceOf(decidedIn, facts.graceMonths ?? 0) : null,
    perPerson: fen(Number((BigInt(counted) * 2n + BigInt(members)) / (2n * BigInt(members)))),
  };
}

function outcomeOf(
  counted: Fen,
  line: Fen,
  { receives, graceMonths }: Pick<HouseholdFacts, "receives" | "graceMonths">,
): AllowanceOutcome {
  if (counted < line) return receives ? "stays" : "may-enter";
  if (!receives) return "none";
  if (counted === line) return "stays-at-the-line";
  return graceMonths === null || graceMonths < 1 ? "ends-ask" : "grace";
}

function graceOf(decidedIn: PlainMonth, months: number) {
  const from = addMonths(decidedIn, 1);
  return { months, from, to: addMonths(from, months - 1), out: addMonths(from, months) };
}

/** A month's pay as a position has it, where it says one: the lowest; of a year its twelfth, to the nearest fen. */
export function monthlyPay(from: number | null, unit: string | null): Fen | null {
  if (from === null) return null;
  if (unit === "month") return fen(from);
  return unit === "year" ? fen(Math.round(from / 12)) : null;
}
