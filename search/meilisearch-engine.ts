import type { MultiSearchResult } from "meilisearch";
import pg from "pg";
import type { Backlog } from "./backlog.ts";
import { newestOfEach, refusal } from "./documents.ts";
import type {
  DocumentRef,
  EngineHealth,
  FacetCount,
  FederatedRequest,
  Filter,
  IndexName,
  IndexReceipt,
  IndexRegistry,
  IndexSettings,
  MultiSearchAnswer,
  RebuildOptions,
  SearchDocument,
  SearchEngine,
  SearchOptions,
  SearchRequest,
  SearchResult,
  Suggestion,
  SuggestRequest,
} from "./engine.ts";
import { InvalidRequest } from "./engine.ts";
import { federatedSearch, inOrder } from "./federate.ts";
import { checkFilter, checkRequest } from "./filters.ts";
import type { Answer } from "./meilisearch/answers.ts";
import { answerOf, emptyAnswer } from "./meilisearch/answers.ts";
import { meilisearchDocument } from "./meilisearch/documents.ts";
import type { MeilisearchIndex } from "./meilisearch/generations.ts";
import { configureIndex, exchangeIndexes, indexGeneration } from "./meilisearch/generations.ts";
import { expressionOf, queriesFor, shortenedText } from "./meilisearch/queries.ts";
import type { Clients } from "./meilisearch/server.ts";
import { asEngineError, finished, isMissing, openClients } from "./meilisearch/server.ts";
import { multiSearch } from "./multi-search.ts";
import { inTransaction } from "./postgres/client.ts";
import { rebuildBeside } from "./postgres/rebuild-beside.ts";
import { admit, lockForWriting } from "./postgres/version-guard.ts";
import { suggestTitles } from "./suggest.ts";
import { createQueryParser } from "./text/parse-query.ts";
import { tokeniserFor } from "./text/tokenise.ts";

export interface MeilisearchEngineOptions {
  url: string;
  key?: string;
  /** Where versions of documents are guarded. */
  connectionString: string;
  indexes: IndexRegistry;
  /** Before the names of indexes, where several products or test runs share a server. */
  prefix?: string;
  backlog: Backlog;
}

const AUDIT_BATCH = 1_000;
const WAIT_MS = 30_000;
const EMPTY_TASK = "nothing";

/** The search server of the product. Writes are done when the server says that its task succeeded. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = "meilisearch";
  readonly #clients: Clients;
  readonly #pool: pg.Pool;
  readonly #registry: IndexRegistry;
  readonly #prefix: string;
  readonly #backlog: Backlog;

  constructor(options: MeilisearchEngineOptions) {
    this.#clients = openClients(options.url, options.key);
    this.#pool = new pg.Pool({
      connectionString: options.connectionString,
      max: 4,
      allowExitOnIdle: true,
    });
    this.#pool.on("error", () => undefined);
    this.#registry = options.indexes;
    this.#prefix = options.prefix ?? "";
    this.#backlog = options.backlog;
  }

  async search<T = Record<string, unknown>>(
    request: SearchRequest,
    options?: SearchOptions,
  ): Promise<SearchResult<T>> {
    options?.signal?.throwIfAborted();
    const began = performance.now();
    checkRequest(request, this.#settings(request.index));
    const answered = await this.#answer(request, options);
    const tookMs = performance.now() - began;
    return { ...answered, tookMs, engine: this.name, degraded: false } as SearchResult<T>;
  }

  async #answer(request: SearchRequest, options?: SearchOptions): Promise<Answer> {
    const answered = await this.#ask(request, options);
    const sorted = (request.sort?.length ?? 0) > 0;
    if (answered.total.value > 0 || request.match === "all" || sorted || !request.q)
      return answered;
    return (await this.#withFewerWords(request, options)) ?? answered;
  }

  async #ask(request: SearchRequest, options?: SearchOptions): Promise<Answer> {
    const queries = queriesFor(request, this.#uid(request.index));
    if (!queries) return emptyAnswer(request);
    const sent = [queries.main, ...queries.disjunctive.map(({ query }) => query)];
    const results = await this.#send(sent, options);
    return answerOf(request, queries, results);
  }

  async #send(
    queries: NonNullable<ReturnType<typeof queriesFor>>["main"][],
    options?: SearchOptions,
  ): Promise<MultiSearchResult<Record<string, unknown>>[]> {
    try {
      const signal = options?.signal ? { signal: options.signal } : {};
      const { results } = await this.#clients.reading.multiSearch({ queries }, signal);
      return results;
    } catch (failure) {
      options?.signal?.throwIfAborted();
      throw asEngineError(failure);
    }
  }

  /** Drops as few words from the end as it takes; undefined if not even the first is found. */
  async #withFewerWords(
    request: SearchRequest,
    options?: SearchOptions,
  ): Promise<Answer | undefined> {
    const { vocabulary } = this.#settings(request.index);
    const parser = createQueryParser(tokeniserFor(vocabulary), vocabulary);
    const query = parser.parse(request.q ?? "", () => []);
    const shorter = query.terms.slice(1).map((_, at) => ({
      ...request,
      q: shortenedText(query, query.terms.length - 1 - at),
    }));
    if (shorter.length === 0) return undefined;
    const uid = this.#uid(request.index);
    const tries = shorter.flatMap((one) => {
      const main = queriesFor({ ...one, facets: [], pageSize: 0 }, uid)?.main;
      return main ? [main] : [];
    });
    const results = await this.#send(tries, options);
    const found = results.findIndex(({ totalHits }) => (totalHits ?? 0) > 0);
    const first = shorter[found];
    if (!first) return undefined;
    const dropped = query.terms.slice(query.terms.length - 1 - found).map(({ typed }) => typed);
    return { ...(await this.#ask(first, options)), dropped };
  }

  multiSearch(requests: SearchRequest[], options?: SearchOptions): Promise<MultiSearchAnswer[]> {
    return multiSearch(this, requests, options);
  }

  federatedSearch(request: FederatedRequest, options?: SearchOptions): Promise<SearchResult> {
    return federatedSearch(this, request, options);
  }

  suggest(request: SuggestRequest, options?: SearchOptions): Promise<Suggestion[]> {
    return suggestTitles(this, request, options);
  }

  async searchFacet(
    request: { index: IndexName; field: string; prefix: string; filter?: Filter },
    options?: SearchOptions,
  ): Promise<FacetCount[]> {
    const { index, field, prefix } = request;
    const settings = this.#settings(index);
    checkRequest({ index, facets: [{ field }] }, settings);
    if (request.filter) checkFilter(index, request.filter, settings);
    const filter = expressionOf(request.filter);
    if (filter === false) return [];
    const asked = this.#clients.reading.index(this.#uid(index)).searchForFacetValues(
      {
        facetName: field,
        facetQuery: prefix,
        ...(filter === true ? {} : { filter }),
      },
      options?.signal ? { signal: options.signal } : {},
    );
    const { facetHits } = await asked.catch((failure: unknown) => {
      options?.signal?.throwIfAborted();
      throw asEngineError(failure);
    });
    const found = facetHits.filter(({ value }) => value.startsWith(prefix));
    return inOrder(found.map(({ value, count }) => [value, count] as const));
  }

  async health(): Promise<EngineHealth> {
    const [ok, backlog] = await Promise.all([
      this.#clients.reading.isHealthy(),
      this.#backlog().catch(() => ({ pending: 0, lagSeconds: 0 })),
    ]);
    return { ok, engine: this.name, ...backlog };
  }

  async upsert(index: IndexName, documents: SearchDocument[]): Promise<IndexReceipt> {
    const refused = refusal(documents, this.#settings(index));
    if (refused) return refused;
    return this.#guarded(index, newestOfEach(documents), false, (admitted) =>
      this.#clients.writing.index(this.#uid(index)).addDocuments(admitted.map(meilisearchDocument)),
    );
  }

  async remove(index: IndexName, refs: DocumentRef[]): Promise<IndexReceipt> {
    return this.#guarded(index, newestOfEach(refs), true, (admitted) =>
      this.#clients.writing.index(this.#uid(index)).deleteDocuments(admitted.map(({ id }) => id)),
    );
  }

  /** Sends while the versions' rows are locked: tasks stand in the server's queue in the order of versions. */
  async #guarded<Ref extends DocumentRef>(
    index: IndexName,
    refs: Ref[],
    removed: boolean,
    send: (admitted: Ref[]) => Promise<{ taskUid: number }>,
  ): Promise<IndexReceipt> {
    if (refs.length === 0) return { id: EMPTY_TASK, state: "done" };
    const guarded = { engine: this.name, index } as const;
    try {
      return await inTransaction(this.#pool, async (client) => {
        await lockForWriting(client, guarded);
        const ids = await admit(client, guarded, refs, removed);
        const admitted = refs.filter(({ id }) => ids.has(id));
        if (admitted.length === 0) return { id: EMPTY_TASK, state: "done" };
        const { taskUid } = await send(admitted);
        return { id: String(taskUid), state: "queued" };
      });
    } catch (failure) {
      throw asEngineError(failure);
    }
  }

  async wait(receipt: IndexReceipt, options?: { timeoutMs?: number }): Promise<IndexReceipt> {
    if (receipt.state !== "queued") return receipt;
    const timeoutMs = options?.timeoutMs ?? WAIT_MS;
    const task = await finished(this.#clients.writing, Number(receipt.id), timeoutMs);
    if (task.status === "succeeded") return { id: receipt.id, state: "done" };
    return { id: receipt.id, state: "failed", error: task.error?.message ?? task.status };
  }

  async rebuild(
    index: IndexName,
    source: AsyncIterable<SearchDocument[]>,
    options: RebuildOptions,
  ): Promise<{ indexed: number }> {
    const settings = this.#settings(index);
    const generation = indexGeneration(this.#served(index));
    const guarded = { engine: this.name, index } as const;
    const plan = { guarded, settings, generationOn: () => generation, options };
    return rebuildBeside(this.#pool, plan, source).catch((failure: unknown) => {
      throw asEngineError(failure);
    });
  }

  async swapBack(index: IndexName): Promise<boolean> {
    return exchangeIndexes(this.#served(index)).catch((failure: unknown) => {
      throw asEngineError(failure);
    });
  }

  async configure(index: IndexName): Promise<IndexReceipt> {
    const changed = await configureIndex(this.#served(index)).catch((failure: unknown) => {
      throw asEngineError(failure);
    });
    return { id: changed ? "configured" : "unchanged", state: "done" };
  }

  async *audit(index: IndexName): AsyncGenerator<DocumentRef[]> {
    const held = this.#clients.writing.index<DocumentRef>(this.#uid(index));
    for (let offset = 0; ; offset += AUDIT_BATCH) {
      const { results } = await held
        .getDocuments<DocumentRef>({ fields: ["id", "version"], limit: AUDIT_BATCH, offset })
        .catch((failure: unknown) => {
          if (isMissing(failure)) return { results: [] as DocumentRef[] };
          throw asEngineError(failure);
        });
      if (results.length === 0) return;
      yield results.map(({ id, version }) => ({ id, version }));
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #uid(index: IndexName): string {
    return this.#prefix + index;
  }

  #served(index: IndexName): MeilisearchIndex {
    return {
      client: this.#clients.writing,
      sql: this.#pool,
      uid: this.#uid(index),
      settings: this.#settings(index),
    };
  }

  #settings(index: IndexName): IndexSettings {
    const settings = this.#registry[index];
    if (!settings) throw new InvalidRequest(`There is no index "${index}"`);
    return settings;
  }
}
