/** Reproducible chance: the same seed gives the same choices on every machine. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the values, as often as its weight says. */
  readonly weighted: <T>(choices: readonly (readonly [T, number])[]) => T;
  /** `count` different ones (or all there are), in the order of the list. */
  readonly sample: <T>(list: readonly T[], count: number) => T[];
  /** A version 7 UUID of that moment. */
  readonly uuid: (at: Date) => string;
}

/** sfc32: 128 bits of state, so that a million positions do not repeat themselves. */
export function seededRandom(seed: number): Random {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const bits = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) bits();
  return drawFrom(bits);
}

function drawFrom(bits: () => number): Random {
  const next = () => bits() / 2 ** 32;
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError("nothing to pick from");
    return list[int(0, list.length - 1)] as T;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const found = choices.find(([, weight]) => (left -= weight) < 0);
      return (found ?? pick(choices))[0];
    },
    sample(list, count) {
      let wanted = Math.min(count, list.length);
      return list.filter((_, at) => {
        const taken = next() * (list.length - at) < wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
    uuid: (at) => uuidOf(at, bits),
  };
}

function uuidOf(at: Date, bits: () => number): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const hex = [bits(), bits(), bits()].map((word) => word.toString(16).padStart(8, "0")).join("");
  const variant = "89ab".charAt(bits() & 3);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hex.slice(0, 3)}`,
    `${variant}${hex.slice(3, 6)}`,
    hex.slice(6, 18),
  ].join("-");
}
