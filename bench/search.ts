import type { SearchDocument, SearchRequest } from "#search/engine.ts";
import { MeilisearchEngine } from "#search/meilisearch-engine.ts";
import { positionsSettings } from "#search/positions-index.ts";
import { PostgresEngine } from "#search/postgres-engine.ts";
import { openPools } from "#search/postgres/client.ts";
import type { SearchPools } from "#search/postgres/client.ts";
import { KnownWords } from "#search/postgres/known-words.ts";
import { createQueryParser } from "#search/text/parse-query.ts";
import { tokeniserFor } from "#search/text/tokenise.ts";
import { median, percentile } from "./row.ts";
import type { Row } from "./row.ts";
import { generatedDocuments } from "./search-data.ts";
import type { Measured } from "./search-engines.ts";
import { pastMeilisearch, pastPostgres } from "./search-engines.ts";
import { queryClasses } from "./search-queries.ts";

export interface SearchBenchOptions {
  readonly databaseUrl: string;
  /** Goes on to 1,000,000 positions. */
  readonly million?: boolean;
  readonly log?: (line: string) => void;
  /** Other sizes than 1k, 10k and 100k. */
  readonly sizes?: readonly number[];
}

interface Times {
  readonly port: number[];
  readonly direct: number[];
}

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 30;
const WARM_UP = 3;
const MOST_ADDED = 1.2;
const FILLED_AT_ONCE = 10;

/** Search through the port against the same engine called directly, on both engines where `MEILI_URL` is set. */
export async function measureSearch(options: SearchBenchOptions): Promise<Row[]> {
  const { databaseUrl, million = false, log = () => undefined } = options;
  const sizes = options.sizes ?? (million ? [...SIZES, 1_000_000] : SIZES);
  const pools = openPools(databaseUrl, 4);
  const subjects = await openSubjects(databaseUrl, pools);
  const rows: Row[] = [];
  try {
    const documents = generatedDocuments(Math.max(...sizes));
    let filled = 0;
    for (const size of sizes) {
      const began = performance.now();
      await fill(subjects, documents, size - filled);
      const perSecond = ((size - filled) * 1000) / (performance.now() - began);
      filled = size;
      await pools.write.query("ANALYZE search.positions");
      const engines = subjects.map(({ engine }) => engine.name).join(" and ");
      rows.push({ name: `index into ${engines}`, size, value: perSecond, unit: "documents/s" });
      for (const subject of subjects) {
        log(`${subject.engine.name} at ${size} …`);
        rows.push(...(await measureAt(subject, size)));
      }
    }
    return withGrowth(rows);
  } finally {
    await Promise.all([pools.end(), ...subjects.map(({ engine }) => engine.close())]);
  }
}

async function openSubjects(connectionString: string, pools: SearchPools): Promise<Measured[]> {
  const common = {
    connectionString,
    indexes: { positions: positionsSettings },
    backlog: () => Promise.resolve({ pending: 0, lagSeconds: 0 }),
  };
  const { vocabulary } = positionsSettings;
  const parser = createQueryParser(tokeniserFor(vocabulary), vocabulary);
  const parse = async (q: string) => {
    const words = new KnownWords({
      client: pools.browse,
      index: "positions",
      noTypoWords: vocabulary.noTypoWords,
      now: () => 0,
    });
    await words.refresh();
    return parser.parse(q, (word) => words.corrections(word));
  };
  const subjects: Measured[] = [
    { engine: new PostgresEngine(common), direct: pastPostgres(pools, parse) },
  ];
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  if (url) {
    const prefix = `bench_${process.pid}_`;
    const engine = new MeilisearchEngine({ ...common, url, ...(key ? { key } : {}), prefix });
    subjects.push({ engine, direct: pastMeilisearch(url, key, `${prefix}positions`) });
  }
  for (const { engine } of subjects) await engine.configure("positions");
  return subjects;
}

async function fill(
  subjects: readonly Measured[],
  documents: AsyncGenerator<SearchDocument[]>,
  count: number,
): Promise<void> {
  for (let written = 0; written < count;) {
    const receipts = [];
    for (let batch = 0; batch < FILLED_AT_ONCE && written < count; batch += 1) {
      const next = await documents.next();
      if (next.done) return;
      written += next.value.length;
      for (const { engine } of subjects) {
        receipts.push({ engine, receipt: await engine.upsert("positions", next.value) });
      }
    }
    for (const { engine, receipt } of receipts) {
      const { state, error } = await engine.wait(receipt, { timeoutMs: 600_000 });
      if (state !== "done") throw new Error(`${engine.name} did not index: ${error ?? state}`);
    }
  }
}

async function measureAt(subject: Measured, size: number): Promise<Row[]> {
  const { name } = subject.engine;
  const all: Times = { port: [], direct: [] };
  const rows: Row[] = [];
  for (const [kind, requests] of Object.entries(queryClasses)) {
    const times = await timesOf(subject, requests);
    all.port.push(...times.port);
    all.direct.push(...times.direct);
    rows.push(...rowsOf(`${name}: ${kind}`, size, times));
  }
  const [p50, p95] = rowsOf(`${name}: all searches`, size, all);
  if (p50) rows.push(p50);
  if (p95) {
    const ok = (p95.ratio ?? 0) <= MOST_ADDED;
    rows.push({ ...p95, target: `ratio <= ${MOST_ADDED}`, ok });
  }
  return rows;
}

/** Port and engine in turns, so that whatever else the machine does falls on both. */
async function timesOf(subject: Measured, requests: readonly SearchRequest[]): Promise<Times> {
  const times: Times = { port: [], direct: [] };
  for (const request of requests) {
    const direct = await subject.direct(request);
    const port = () => subject.engine.search(request);
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const turns = round % 2 === 0 ? (["port", "direct"] as const) : (["direct", "port"] as const);
      for (const turn of turns) {
        const took = await timed(turn === "port" ? port : direct);
        if (round >= 0) times[turn].push(took);
      }
    }
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function rowsOf(name: string, size: number, { port, direct }: Times): Row[] {
  const row = (label: string, value: number, against: number): Row => ({
    name: `${name}, ${label}`,
    size,
    value,
    unit: "ms",
    ratio: value / against,
    against: "the engine called directly",
  });
  return [
    row("p50", median(port), median(direct)),
    row("p95", percentile(port, 0.95), percentile(direct, 0.95)),
  ];
}

/** For all searches together: how much longer they take than at the size before. */
function withGrowth(rows: readonly Row[]): Row[] {
  const growth = rows.flatMap((row) => {
    if (!/all searches, p(50|95)$/.test(row.name)) return [];
    const before = rows.filter((one) => one.name === row.name && one.size < row.size).at(-1);
    if (!before) return [];
    const { name, size, value, unit } = row;
    const ratio = value / before.value;
    return [{ name: `${name}, growth`, size, value, unit, ratio, against: `${before.size}` }];
  });
  return [...rows, ...growth];
}
