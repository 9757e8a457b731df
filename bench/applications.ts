import { applicationData, type ApplicationData } from "./application-data.ts";
import { startServer, type MeasuredServer } from "./measured-server.ts";
import { median, type Row } from "./row.ts";

interface Options {
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
  readonly sizes?: readonly number[];
  readonly rounds?: number;
  readonly requests?: number;
}

interface Page {
  readonly name: string;
  readonly path: string;
  readonly cookie: string;
}

/**
 * CPU and queries per request of an application's task list and of the employer's list, beside the empty Remix page
 * in turns, as the employer's and the person's applications grow.
 */
export async function measureApplications(options: Options): Promise<Row[]> {
  const { databaseUrl, log, sizes = [10, 100, 1_000] } = options;
  const data = await applicationData(databaseUrl, log);
  const product = await startServer("product", databaseUrl);
  const empty = await startServer("empty", databaseUrl);
  try {
    const rows: Row[] = [];
    const first = new Map<string, number>();
    for (const size of sizes) {
      await data.grow(size);
      for (const page of pagesOf(data)) {
        rows.push(await cpuRow(page, { product, empty }, size, options));
        const queries = await queriesOf(page, product);
        const least = first.get(page.name) ?? queries;
        first.set(page.name, least);
        rows.push({
          name: `queries ${page.name}`,
          ...{ size, value: queries, unit: "queries/request" },
          ...{ target: `${least} at every size`, ok: queries === least },
        });
      }
    }
    return rows;
  } finally {
    product.stop();
    empty.stop();
    await data.stop();
  }
}

function pagesOf({ draftId, seekerCookie, employerCookie }: ApplicationData): readonly Page[] {
  return [
    { name: "application task list", path: `/applications/${draftId}`, cookie: seekerCookie },
    { name: "employer's list", path: "/employer/applications", cookie: employerCookie },
  ];
}

async function cpuRow(
  { name, path, cookie }: Page,
  { product, empty }: Readonly<Record<"product" | "empty", MeasuredServer>>,
  size: number,
  { rounds = 5, requests = 100 }: Options,
): Promise<Row> {
  const found = { product: [] as number[], empty: [] as number[] };
  const ofProduct = () => product.cpuPerRequest(() => path, requests, cookie);
  const ofEmpty = () => empty.cpuPerRequest(() => "/empty", requests);
  await ofProduct();
  await ofEmpty();
  for (let round = 0; round < rounds; round += 1) {
    found.product.push(await ofProduct());
    found.empty.push(await ofEmpty());
  }
  const value = median(found.product);
  return {
    name: `cpu ${name}`,
    ...{ size, value, unit: "µs/request" },
    ratio: value / median(found.empty),
    against: "empty Remix page",
  };
}

/** The least of a few: once a minute a session notes that it was used. */
async function queriesOf({ path, cookie }: Page, server: MeasuredServer): Promise<number> {
  const counts: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) counts.push(await server.queriesOf(path, cookie));
  return Math.min(...counts);
}
