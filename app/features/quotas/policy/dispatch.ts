import { addRatio, compareRatio, ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { movedHeadcount } from "./headcount.ts";
import { assessLevy, payrollAtAverage } from "./levy.ts";
import type { Levy, LevyFacts, LevyRefusal } from "./levy.ts";
import type { QuotaParameters } from "./parameters.ts";

/** The dispatched disabled people whom an agreement moves from the agency's count to the host's. */
export type DispatchMove = {
  /** Months of people, each once: 2 people all year are 24. */
  readonly personMonths: number;
  /** The same months weighed: 48 where both are severely disabled. */
  readonly weighedMonths: number;
};

export type DispatchEffect = {
  readonly agency: { readonly before: Levy; readonly after: Levy };
  readonly host: { readonly before: Levy; readonly after: Levy };
};

/**
 * What an agreement does to the levy of either side, to be shown to both before they agree. Count and headcount move
 * together, never on both sides (财政部公告2019年第98号). Wages follow the people at each side's own average.
 */
export function dispatchEffect(
  agency: LevyFacts,
  host: LevyFacts,
  { personMonths, weighedMonths }: DispatchMove,
  parameters: QuotaParameters,
): Verdict<{ readonly effect: DispatchEffect }, LevyRefusal | "more-than-counted"> {
  if (compareRatio(ratio(weighedMonths, 12), agency.counted) > 0)
    return refused("more-than-counted");
  const agencySide = bothWays(agency, -personMonths, -weighedMonths, parameters);
  if (!agencySide.ok) return agencySide;
  const hostSide = bothWays(host, personMonths, weighedMonths, parameters);
  if (!hostSide.ok) return hostSide;
  return accepted({ effect: { agency: agencySide.levies, host: hostSide.levies } });
}

function bothWays(
  facts: LevyFacts,
  personMonths: number,
  weighedMonths: number,
  parameters: QuotaParameters,
): Verdict<{ readonly levies: DispatchEffect["host"] }, LevyRefusal> {
  const before = assessLevy(facts, parameters);
  if (!before.ok) return before;
  const after = assessLevy(moved(facts, personMonths, weighedMonths), parameters);
  if (!after.ok) return after;
  return accepted({ levies: { before: before.levy, after: after.levy } });
}

function moved(facts: LevyFacts, personMonths: number, weighedMonths: number): LevyFacts {
  const headcount = movedHeadcount(facts.headcount, personMonths);
  return {
    ...facts,
    headcount,
    counted: addRatio(facts.counted, ratio(weighedMonths, 12)),
    payroll: payrollAtAverage(facts, headcount),
  };
}
