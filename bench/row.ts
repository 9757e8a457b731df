/** One line of bench/results.json. `ratio` is value / the same value of `against`, measured in this run. */
export interface Row {
  readonly name: string;
  /** Of the data: rows, positions, bytes. */
  readonly size: number;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  /** Name of what the ratio compares with. */
  readonly against?: string;
  /** In words, such as "ratio <= 3". */
  readonly target?: string;
  /** Whether the target was met; absent where there is none. */
  readonly ok?: boolean;
}

/** The middle of several rounds; of an even number the lower middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
