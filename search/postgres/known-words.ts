import { corrections } from "#search/text/typos.ts";
import type { IndexName } from "#search/engine.ts";
import type { SqlClient } from "./client.ts";

/** Other processes' words are seen after this long at the latest. */
const FRESH_FOR_MS = 10_000;
const REMEMBERED_ANSWERS = 2_000;

/** The words of an index in memory, and what a mistyped one may have meant. */
export class KnownWords {
  readonly #client: SqlClient;
  readonly #index: IndexName;
  readonly #noTypoWords: ReadonlySet<string>;
  readonly #now: () => number;
  #words: readonly string[] = [];
  #answers = new Map<string, readonly string[]>();
  #loadedAt = Number.NEGATIVE_INFINITY;

  constructor(options: {
    client: SqlClient;
    index: IndexName;
    noTypoWords: readonly string[];
    now: () => number;
  }) {
    this.#client = options.client;
    this.#index = options.index;
    this.#noTypoWords = new Set(options.noTypoWords);
    this.#now = options.now;
  }

  /** Reads the words again at the next query: this process has written some. */
  outdated(): void {
    this.#loadedAt = Number.NEGATIVE_INFINITY;
  }

  async refresh(): Promise<void> {
    if (this.#now() - this.#loadedAt < FRESH_FOR_MS) return;
    const at = this.#now();
    const { rows } = await this.#client.query<{ word: string }>(
      "SELECT word FROM search.words WHERE index_name = $1",
      [this.#index],
    );
    this.#loadedAt = at;
    if (rows.length === this.#words.length) return;
    this.#words = rows.map(({ word }) => word);
    this.#answers.clear();
  }

  corrections(word: string): readonly string[] {
    const known = this.#answers.get(word);
    if (known) return known;
    const found = corrections(word, this.#words, this.#noTypoWords);
    if (this.#answers.size >= REMEMBERED_ANSWERS) this.#answers.clear();
    this.#answers.set(word, found);
    return found;
  }
}
