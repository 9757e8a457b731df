import type {
  EngineHealth,
  FacetCount,
  FederatedRequest,
  Filter,
  IndexName,
  MultiSearchAnswer,
  SearchOptions,
  SearchPort,
  SearchRequest,
  SearchResult,
  Suggestion,
  SuggestRequest,
} from "./engine.ts";
import { EngineUnavailable } from "./engine.ts";
import { federatedSearch } from "./federate.ts";
import { multiSearch } from "./multi-search.ts";

export interface FallbackOptions {
  primary: SearchPort;
  fallback: SearchPort;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
  /** Told when the primary is given up and when it answers again. */
  onChange?: (state: "open" | "closed", cause?: unknown) => void;
}

/** Failures in a row after which the primary is no longer asked every time. */
const FAILURES_TO_OPEN = 3;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * The primary's answers, and the fallback's with `degraded: true` whenever the primary does not
 * answer. After a few failures it is left in peace for a while; then one search at a time tries it
 * again, so that nobody but that one waits for it.
 */
export class FallbackEngine implements SearchPort {
  readonly #primary: SearchPort;
  readonly #fallback: SearchPort;
  readonly #now: () => number;
  readonly #onChange: NonNullable<FallbackOptions["onChange"]>;
  #failures = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #askAgainAt = Number.NEGATIVE_INFINITY;
  #trying = false;

  constructor(options: FallbackOptions) {
    this.#primary = options.primary;
    this.#fallback = options.fallback;
    this.#now = options.now ?? (() => performance.now());
    this.#onChange = options.onChange ?? (() => undefined);
  }

  async search<T = Record<string, unknown>>(
    request: SearchRequest,
    options?: SearchOptions,
  ): Promise<SearchResult<T>> {
    return this.#either(
      () => this.#primary.search<T>(request, options),
      async () => ({ ...(await this.#fallback.search<T>(request, options)), degraded: true }),
    );
  }

  multiSearch(requests: SearchRequest[], options?: SearchOptions): Promise<MultiSearchAnswer[]> {
    return multiSearch(this, requests, options);
  }

  federatedSearch(request: FederatedRequest, options?: SearchOptions): Promise<SearchResult> {
    return federatedSearch(this, request, options);
  }

  suggest(request: SuggestRequest, options?: SearchOptions): Promise<Suggestion[]> {
    return this.#either(
      () => this.#primary.suggest(request, options),
      () => this.#fallback.suggest(request, options),
    );
  }

  searchFacet(
    request: { index: IndexName; field: string; prefix: string; filter?: Filter },
    options?: SearchOptions,
  ): Promise<FacetCount[]> {
    return this.#either(
      () => this.#primary.searchFacet(request, options),
      () => this.#fallback.searchFacet(request, options),
    );
  }

  /** The primary's health: that the fallback answers meanwhile is a limit the product tells. */
  health(): Promise<EngineHealth> {
    return this.#primary.health();
  }

  async #either<T>(primary: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
    if (!this.#mayAsk()) return fallback();
    const isTrial = this.#isOpen();
    if (isTrial) this.#trying = true;
    try {
      const answer = await primary();
      this.#answered();
      return answer;
    } catch (failure) {
      if (!(failure instanceof EngineUnavailable)) throw failure;
      this.#failed(failure);
      return await fallback();
    } finally {
      if (isTrial) this.#trying = false;
    }
  }

  #isOpen(): boolean {
    return this.#failures >= FAILURES_TO_OPEN;
  }

  #mayAsk(): boolean {
    if (!this.#isOpen()) return true;
    return !this.#trying && this.#now() >= this.#askAgainAt;
  }

  #answered(): void {
    const wasOpen = this.#isOpen();
    this.#failures = 0;
    this.#pauseMs = FIRST_PAUSE_MS;
    if (wasOpen) this.#onChange("closed");
  }

  #failed(failure: EngineUnavailable): void {
    const wasOpen = this.#isOpen();
    this.#failures += 1;
    if (!this.#isOpen()) return;
    if (wasOpen) this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    this.#askAgainAt = this.#now() + this.#pauseMs;
    if (!wasOpen) this.#onChange("open", failure);
  }
}
