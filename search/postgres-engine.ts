import type {
  DocumentRef,
  EngineHealth,
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
import type { Backlog } from "./backlog.ts";
import { newestOfEach, refusal } from "./documents.ts";
import { federatedSearch } from "./federate.ts";
import { checkFilter, checkRequest } from "./filters.ts";
import type { SearchPools, SqlClient } from "./postgres/client.ts";
import { asEngineError, inTransaction, openPools, prepared } from "./postgres/client.ts";
import { CountCache } from "./postgres/count-cache.ts";
import { facetEntry } from "./postgres/filter-sql.ts";
import { configureTable, exchangeTables, tableGeneration } from "./postgres/generations.ts";
import { KnownWords } from "./postgres/known-words.ts";
import { answer } from "./postgres/read.ts";
import { rebuildBeside } from "./postgres/rebuild-beside.ts";
import { facetValuesStatement, tableName } from "./postgres/statements.ts";
import { admit, lockForWriting } from "./postgres/version-guard.ts";
import type { WriteContext } from "./postgres/write-documents.ts";
import { deleteDocuments, writeDocuments } from "./postgres/write-documents.ts";
import { multiSearch } from "./multi-search.ts";
import { suggestTitles, untilAborted } from "./suggest.ts";
import { createQueryParser } from "./text/parse-query.ts";
import type { QueryParser } from "./text/parse-query.ts";
import { tokeniserFor } from "./text/tokenise.ts";
import { typosAllowed } from "./text/typos.ts";

export interface PostgresEngineOptions {
  connectionString: string;
  indexes: IndexRegistry;
  /** Connections for each of the two kinds of query. */
  connections?: number;
  backlog: Backlog;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

interface OpenIndex extends WriteContext {
  table: string;
  parser: QueryParser;
  knownWords: KnownWords;
}

const AUDIT_BATCH = 5_000;
const DEFAULT_CONNECTIONS = 6;

/** The embedded engine: PostgreSQL with words cut by jieba. Visible as soon as its transaction commits. */
export class PostgresEngine implements SearchEngine {
  readonly name = "postgres";
  readonly #pools: SearchPools;
  readonly #registry: IndexRegistry;
  readonly #backlog: Backlog;
  readonly #now: () => number;
  readonly #cache: CountCache;
  readonly #open = new Map<IndexName, OpenIndex>();

  constructor(options: PostgresEngineOptions) {
    this.#pools = openPools(options.connectionString, options.connections ?? DEFAULT_CONNECTIONS);
    this.#registry = options.indexes;
    this.#backlog = options.backlog;
    this.#now = options.now ?? (() => performance.now());
    this.#cache = new CountCache(this.#now);
  }

  async search<T = Record<string, unknown>>(
    request: SearchRequest,
    options?: SearchOptions,
  ): Promise<SearchResult<T>> {
    options?.signal?.throwIfAborted();
    const began = performance.now();
    const index = this.#index(request.index);
    checkRequest(request, index.settings);
    const answered = await untilAborted(this.#answer(request, index), options?.signal);
    const tookMs = performance.now() - began;
    return { ...answered, tookMs, engine: this.name, degraded: false } as SearchResult<T>;
  }

  async #answer(request: SearchRequest, index: OpenIndex) {
    const { settings, table, knownWords } = index;
    try {
      if (mayHaveTypos(request.q)) await knownWords.refresh();
      const query = index.parser.parse(request.q ?? "", (word) => knownWords.corrections(word));
      const reader = { words: this.#pools.words, browse: this.#pools.browse, cache: this.#cache };
      return await answer(reader, settings, table, request, query);
    } catch (failure) {
      throw asEngineError(failure);
    }
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
  ) {
    const { settings, table } = this.#index(request.index);
    checkRequest({ index: request.index, facets: [{ field: request.field }] }, settings);
    if (request.filter) checkFilter(request.index, request.filter, settings);
    const start = facetEntry(request.field, "");
    const { text, values } = facetValuesStatement(table, start + request.prefix, request.filter);
    const asked = this.#pools.browse.query<{ entry: string; documents: number }>(
      prepared(text, values),
    );
    const { rows } = await untilAborted(asked, options?.signal).catch((failure: unknown) => {
      throw asEngineError(failure);
    });
    return rows.map(({ entry, documents }) => ({
      value: entry.slice(start.length),
      count: documents,
    }));
  }

  async health(): Promise<EngineHealth> {
    const [ok, backlog] = await Promise.all([
      this.#pools.browse.query("SELECT 1").then(
        () => true,
        () => false,
      ),
      this.#backlog().catch(() => ({ pending: 0, lagSeconds: 0 })),
    ]);
    return { ok, engine: this.name, ...backlog };
  }

  async upsert(index: IndexName, documents: SearchDocument[]): Promise<IndexReceipt> {
    return this.#write(index, { upserts: documents, removes: [] });
  }

  async remove(index: IndexName, refs: DocumentRef[]): Promise<IndexReceipt> {
    return this.#write(index, { upserts: [], removes: refs });
  }

  async #write(
    name: IndexName,
    changes: { upserts: SearchDocument[]; removes: DocumentRef[] },
  ): Promise<IndexReceipt> {
    try {
      const receipt = await inTransaction(this.#pools.write, (client) =>
        this.applyInTransaction(client, name, changes),
      );
      this.#changed(name);
      return receipt;
    } catch (failure) {
      throw asEngineError(failure);
    }
  }

  /**
   * Writes as part of somebody else's transaction: found when it commits, never if it is rolled back.
   * A refused document fails the batch before anything is written.
   */
  async applyInTransaction(
    client: SqlClient,
    name: IndexName,
    changes: { upserts: SearchDocument[]; removes: DocumentRef[] },
  ): Promise<IndexReceipt> {
    const context = this.#index(name);
    const refused = refusal(changes.upserts, context.settings);
    if (refused) return refused;
    const guarded = { engine: this.name, index: name } as const;
    await lockForWriting(client, guarded);
    const removes = newestOfEach(changes.removes);
    const gone = removes.length > 0 ? await admit(client, guarded, removes, true) : [];
    await deleteDocuments(client, context.table, [...gone]);
    const newest = newestOfEach(changes.upserts);
    if (newest.length > 0) {
      const admitted = await admit(client, guarded, newest, false);
      const documents = newest.filter(({ id }) => admitted.has(id));
      await writeDocuments(client, context.table, documents, context);
    }
    return { id: "committed", state: "done" };
  }

  wait(receipt: IndexReceipt): Promise<IndexReceipt> {
    return Promise.resolve(receipt);
  }

  async rebuild(
    index: IndexName,
    source: AsyncIterable<SearchDocument[]>,
    options: RebuildOptions,
  ): Promise<{ indexed: number }> {
    const context = this.#index(index);
    const guarded = { engine: this.name, index } as const;
    const generationOn = (client: SqlClient) => tableGeneration(client, context);
    const plan = { guarded, settings: context.settings, generationOn, options };
    const result = await rebuildBeside(this.#pools.write, plan, source);
    this.#changed(index);
    return result;
  }

  async swapBack(index: IndexName): Promise<boolean> {
    const swapped = await exchangeTables(this.#pools.write, index);
    this.#changed(index);
    return swapped;
  }

  async configure(index: IndexName): Promise<IndexReceipt> {
    const changed = await configureTable(this.#pools.write, index, this.#index(index).settings);
    return { id: changed ? "configured" : "unchanged", state: "done" };
  }

  async *audit(index: IndexName): AsyncGenerator<DocumentRef[]> {
    const { table } = this.#index(index);
    let after = "";
    for (;;) {
      const { rows } = await this.#pools.write.query<{ id: string; version: string }>(
        `SELECT id, version FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${AUDIT_BATCH}`,
        [after],
      );
      if (rows.length === 0) return;
      yield rows.map(({ id, version }) => ({ id, version: Number(version) }));
      after = rows.at(-1)?.id ?? after;
    }
  }

  async close(): Promise<void> {
    await this.#pools.end();
  }

  #changed(name: IndexName): void {
    this.#cache.clear();
    this.#open.get(name)?.knownWords.outdated();
  }

  #index(name: IndexName): OpenIndex {
    const known = this.#open.get(name);
    if (known) return known;
    const settings = this.#registry[name];
    if (!settings) throw new InvalidRequest(`There is no index "${name}"`);
    const opened = this.#openIndex(name, settings);
    this.#open.set(name, opened);
    return opened;
  }

  #openIndex(index: IndexName, settings: IndexSettings): OpenIndex {
    const { vocabulary } = settings;
    const tokeniser = tokeniserFor(vocabulary);
    const knownWords = new KnownWords({
      client: this.#pools.browse,
      index,
      noTypoWords: vocabulary.noTypoWords,
      now: this.#now,
    });
    const parser = createQueryParser(tokeniser, vocabulary);
    return { index, settings, tokeniser, table: tableName(index), parser, knownWords };
  }
}

function mayHaveTypos(q: string | undefined): boolean {
  return (q?.match(/[^\P{L}\p{Script=Han}]{5,}/gu) ?? []).some((word) => typosAllowed(word) > 0);
}
