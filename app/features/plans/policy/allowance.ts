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
}

export type AllowanceOutcome =
  | "stays"
  /** Income is exactly the standard: not over it, so what is received stays; an officer looks. */
  | "stays-at-the-line"
  | "grace"
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
    readonly from: PlainMonth;
    readonly to: PlainMonth;
    readonly out: PlainMonth;
  } | null;
  /** Per person, to the nearest fen; for reading, never for comparing. */
  readonly perPerson: Fen;
}

/** Full months paid on after income has risen over the standard (渐退期; default of policy.md 6). */
export const graceMonths = 6;

/**
 * What would happen to 低保 with a job: an estimate, decided by nobody. Compared for the whole household, so that
 * nothing is rounded. Exactly the standard is not over it: what is received stays, and nobody new enters. Throws
 * RangeError where there are no members.
 */
export function estimateAllowance(facts: HouseholdFacts): AllowanceEstimate {
  const { members, income, wage, workCost, standard, receives, decidedIn } = facts;
  if (!Number.isInteger(members) || members < 1) throw new RangeError("a household has members");
  const counted = fen(Math.max(0, income + Math.max(0, wage - workCost)));
  const line = timesFen(standard, members);
  const outcome = outcomeOf(counted, line, receives);
  const paid = outcome === "stays" || outcome === "may-enter";
  const from = addMonths(decidedIn, 1);
  return {
    ...{ outcome, counted, line },
    madeUp: fen(paid ? line - counted : 0),
    grace:
      outcome === "grace"
        ? { from, to: addMonths(from, graceMonths - 1), out: addMonths(from, graceMonths) }
        : null,
    perPerson: fen(Number((BigInt(counted) * 2n + BigInt(members)) / (2n * BigInt(members)))),
  };
}

function outcomeOf(counted: Fen, line: Fen, receives: boolean): AllowanceOutcome {
  if (counted < line) return receives ? "stays" : "may-enter";
  if (counted === line) return receives ? "stays-at-the-line" : "none";
  return receives ? "grace" : "none";
}
