import type { Counts } from "./statements.ts";

const FRESH_FOR_MS = 30_000;
const MOST_ENTRIES = 500;

/**
 * Counts of lists without words, which read every row. Kept for 30 s; what this process writes
 * empties it, what others write is seen when the time is over.
 */
export class CountCache {
  readonly #now: () => number;
  readonly #entries = new Map<string, { at: number; counts: Promise<Counts> }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  clear(): void {
    this.#entries.clear();
  }

  get(key: string, count: () => Promise<Counts>): Promise<Counts> {
    const known = this.#entries.get(key);
    if (known && this.#now() - known.at < FRESH_FOR_MS) return known.counts;
    if (this.#entries.size >= MOST_ENTRIES) this.#entries.clear();
    const counts = count();
    this.#entries.set(key, { at: this.#now(), counts });
    counts.catch(() => this.#entries.delete(key));
    return counts;
  }
}
