import { adjustments, demandLevels, demands } from "#app/features/positions/policy/index.ts";
import type { Adjustment, Demand, DemandLevel } from "#app/features/positions/policy/index.ts";
import { judgeDemand } from "./conditions.ts";
import type { PositionFacts, SeekerFacts } from "./facts.ts";

/** One bit for each position. */
export type Bits = Uint32Array;

const LEVELS: readonly (DemandLevel | undefined)[] = [...demandLevels, undefined];

interface LevelBits {
  readonly of: Demand;
  readonly level: DemandLevel | undefined;
  readonly bits: Bits;
}

/**
 * What nothing can make up for, of all positions at once: for each level of each demand and for each adjustment, the
 * positions that have it. A person's answers choose which of them to take away.
 */
export class HardBits {
  readonly #size: number;
  readonly #demanding: readonly LevelBits[];
  readonly #offering: ReadonlyMap<Adjustment, Bits>;

  constructor(positions: readonly PositionFacts[]) {
    const size = (this.#size = positions.length);
    const demanding = demands.flatMap((of) =>
      LEVELS.map((level) => ({ of, level, bits: none(size) })),
    );
    const offering = new Map(adjustments.map((of) => [of, none(size)]));
    positions.forEach((position, at) => {
      for (const { of, level, bits } of demanding) {
        if (position.demands[of] === level) set(bits, at);
      }
      for (const of of position.adjustments) set(offering.get(of) ?? none(size), at);
    });
    this.#demanding = demanding;
    this.#offering = offering;
  }

  /**
   * `settled`: positions where everything the person needs is met. `open`: the others that fit, where something has to be
   * asked. As `fitOf` says it: `demandConditions` by `judgeDemand`, and a need is met where it is offered.
   */
  of({ abilities, needs }: SeekerFacts): { readonly settled: Bits; readonly open: Bits } {
    const settled = filled(this.#size);
    const open = settled.slice();
    for (const { of, level, bits } of this.#demanding) {
      const met = judgeDemand(abilities[of], level)?.met ?? "met";
      if (met !== "met") takeAway(settled, bits);
      if (met === "not-met") takeAway(open, bits);
    }
    for (const need of needs) keepOnly(settled, this.#offering.get(need));
    takeAway(open, settled);
    return { settled, open };
  }
}

export function has(bits: Bits, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

/** The positions of all bits that are set, lowest first; stops, and says null, when there are more than `most`. */
export function fewOf(bits: Bits, most: number): readonly number[] | null {
  const found: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    let left = bits[word] ?? 0;
    while (left !== 0) {
      const bit = 31 - Math.clz32(left & -left);
      if (found.push(word * 32 + bit) > most) return null;
      left &= left - 1;
    }
  }
  return found;
}

function none(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

function set(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function filled(size: number): Bits {
  const bits = none(size).fill(0xffff_ffff);
  const rest = size & 31;
  if (rest > 0) bits[bits.length - 1] = (1 << rest) - 1;
  return bits;
}

function takeAway(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) {
    bits[word] = (bits[word] ?? 0) & ~(others[word] ?? 0);
  }
}

function keepOnly(bits: Bits, others: Bits | undefined): void {
  for (let word = 0; word < bits.length; word += 1) {
    bits[word] = (bits[word] ?? 0) & (others?.[word] ?? 0);
  }
}
