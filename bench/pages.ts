import pg from "pg";
import { startServer, type MeasuredServer, type ServerKind } from "./measured-server.ts";
import { median, type Row } from "./row.ts";

interface Page {
  readonly name: string;
  /** The same address every time, as a busy page is asked for. */
  readonly path: string;
  /** A different address every time, so that nothing kept for everybody helps. */
  readonly varied: (index: number) => string;
}

interface Options {
  readonly databaseUrl: string;
  readonly size: number;
  readonly rounds?: number;
  readonly requests?: number;
}

const WORDS = ["客服", "保洁", "按摩", "文员", "仓库", "数据", "设计", "老师", "司机", "质检"];

/** CPU per request of the reading pages, beside the empty Remix page and bare node:http, in turns. */
export async function measurePages(options: Options): Promise<Row[]> {
  const pages = await pagesOf(options.databaseUrl);
  const start = (kind: ServerKind) => startServer(kind, options.databaseUrl);
  const servers = {
    product: await start("product"),
    uncached: await start("uncached"),
    empty: await start("empty"),
    bare: await start("bare"),
  };
  try {
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await measurePage(page, servers, options)));
    return rows;
  } finally {
    for (const server of Object.values(servers)) server.stop();
  }
}

async function measurePage(
  page: Page,
  { product, uncached, empty, bare }: Readonly<Record<ServerKind, MeasuredServer>>,
  { size, rounds = 5, requests = 200 }: Options,
): Promise<Row[]> {
  const { status, body } = await product.get(page.path, { Host: "localhost:3000" });
  if (status !== 200) throw new Error(`${page.path} answered ${status}`);
  await bare.answerWith(body);
  const measured = {
    product: (count: number) => product.cpuPerRequest(() => page.path, count),
    uncached: (count: number) => uncached.cpuPerRequest(() => page.path, count),
    varied: (count: number) => product.cpuPerRequest(page.varied, count),
    empty: (count: number) => empty.cpuPerRequest(() => "/empty", count),
    bare: (count: number) => bare.cpuPerRequest(() => "/", count),
  };
  const found: Record<keyof typeof measured, number[]> = {
    product: [],
    uncached: [],
    varied: [],
    empty: [],
    bare: [],
  };
  const names = Object.keys(measured) as (keyof typeof measured)[];
  for (const name of names) await measured[name](requests);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) found[name].push(await measured[name](requests));
  }
  const value = (name: keyof typeof measured) => median(found[name]);
  const row = (
    name: string,
    of: "product" | "uncached" | "varied",
    against: "empty" | "bare",
    target?: number,
  ): Row => {
    const ratio = value(of) / value(against);
    return {
      name: `cpu ${page.name} ${name}`,
      size,
      value: value(of),
      unit: "µs/request",
      ratio,
      against: against === "empty" ? "empty Remix page" : "node:http, same bytes",
      ...(target && { target: `ratio <= ${target}`, ok: ratio <= target }),
    };
  };
  return [
    row("asked again", "product", "empty", 3),
    row("asked again", "product", "bare"),
    row("page cache off", "uncached", "empty"),
    row("each time another", "varied", "empty"),
  ];
}

async function pagesOf(databaseUrl: string): Promise<Page[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM positions WHERE state = 'published' AND closing_on > current_date ORDER BY id LIMIT 2000",
  );
  await client.end();
  const id = (index: number) => rows[index % rows.length]?.id ?? "";
  const word = (index: number) => encodeURIComponent(WORDS[index % WORDS.length] ?? "");
  let times = 0;
  return [
    { name: "home", path: "/", varied: () => `/?n=${(times += 1)}` },
    {
      name: "search",
      path: `/positions?q=${word(0)}`,
      varied: (index) => `/positions?q=${word(index)}&page=${1 + (index % 7)}&n=${(times += 1)}`,
    },
    {
      name: "position",
      path: `/positions/${id(0)}`,
      varied: (index) => `/positions/${id(index)}?n=${(times += 1)}`,
    },
  ];
}
