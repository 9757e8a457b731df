import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { runStatements, startTestServer, withDatabaseName } from "#db/testing/server.ts";
import { measureApplications } from "./applications.ts";
import { measureAssessments } from "./assessments.ts";
import { measureBytes } from "./bytes.ts";
import { measureImports } from "./imports.ts";
import { prepareData } from "./prepare-data.ts";
import { measureMatches } from "./matches.ts";
import { measurePages } from "./pages.ts";
import type { Row } from "./row.ts";
import { measureSearch } from "./search.ts";
import { measureYears } from "./years.ts";

/**
 * `npm run bench [-- --million] [-- --only pages,applications,search,imports,assessments,matches,years,bytes]`: prints a table and writes
 * bench/results.json. Every ratio compares two things measured in this one run.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const only = /--only[= ]([\w,]+)/.exec(process.argv.join(" "))?.[1]?.split(",");
const million = process.argv.includes("--million");
const wanted = (part: string) => !only || only.includes(part);

const server = await startTestServer(root);
const rows: Row[] = [];
const say = (line: string) => console.error(line);

try {
  if (wanted("pages") || wanted("bytes")) await benchPages();
  if (wanted("applications")) {
    say("Applications: task list and employer's list …");
    rows.push(...(await withCopy((databaseUrl) => measureApplications({ databaseUrl, log: say }))));
  }
  if (wanted("search")) {
    say("Search through the port and past it …");
    rows.push(
      ...(await withCopy((databaseUrl) => measureSearch({ databaseUrl, million, log: say }))),
    );
  }
  if (wanted("assessments")) {
    say("Assessments of the quota …");
    rows.push(...measureAssessments());
  }
  if (wanted("matches")) {
    say("What fits ten thousand people …");
    rows.push(...(await measureMatches(say)));
  }
  if (wanted("years")) {
    say("A year of the quota for all employers …");
    const sizes = sizesWanted();
    rows.push(
      ...(await withCopy((databaseUrl) =>
        measureYears({ databaseUrl, log: say, ...(sizes && { sizes }) }),
      )),
    );
  }
  if (wanted("imports")) {
    say("Imports …");
    rows.push(...(await withCopy((databaseUrl) => measureImports({ databaseUrl, log: say }))));
  }
} finally {
  await server.stop();
}

rows.unshift(machine());
await mkdir(new URL("./", import.meta.url), { recursive: true });
await writeFile(new URL("./results.json", import.meta.url), `${JSON.stringify(rows, null, 2)}\n`);
print(rows);
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;

/** `--employers 1000,10000`: fewer than all three sizes. */
function sizesWanted(): number[] | undefined {
  return /--employers[= ]([\d,]+)/.exec(process.argv.join(" "))?.[1]?.split(",").map(Number);
}

async function benchPages(): Promise<void> {
  const size = 1_000;
  await withCopy(async (databaseUrl) => {
    say(`Sample data and ${size} more positions …`);
    await prepareData(databaseUrl, size, say);
    if (wanted("pages")) {
      say("CPU per request …");
      rows.push(...(await measurePages({ databaseUrl, size })));
    }
    if (wanted("bytes")) {
      say("Bytes per page …");
      const paths = { home: "/", search: "/positions", "sign-in form": "/sign-in" };
      rows.push(...(await measureBytes({ databaseUrl, size, paths })));
    }
    return [];
  });
}

/** Runs a measurement on a database of its own. */
async function withCopy(measure: (databaseUrl: string) => Promise<Row[]>): Promise<Row[]> {
  const name = `test_bench_${process.pid}_${rows.length}`;
  await runStatements(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  try {
    const databaseUrl = withDatabaseName(server.adminUrl, name);
    // What the measured parts read from the environment, in this process and in those it starts.
    process.env.DATABASE_URL = databaseUrl;
    return await measure(databaseUrl);
  } finally {
    await runStatements(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

/** Where all this was measured. */
function machine(): Row {
  const model = cpus()[0]?.model ?? "unknown CPU";
  const name = `machine: ${model}, Node ${process.version}; size is cores`;
  return { name, size: cpus().length, value: Math.round(totalmem() / 2 ** 30), unit: "GiB memory" };
}

function print(all: readonly Row[]): void {
  if (wanted("search") && !process.env.MEILI_URL) {
    console.log("Meilisearch: not measured here: no MEILI_URL");
  }
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const lines = all.map((row) => [
    row.name,
    String(row.size),
    `${number(row.value)} ${row.unit}`,
    row.ratio === undefined ? "" : `${row.ratio.toFixed(2)} x ${row.against ?? ""}`,
    row.target ? `${row.target}: ${row.ok ? "met" : "MISSED"}` : "",
  ]);
  const header = ["what", "size", "value", "ratio", "target"];
  const widths = header.map((_, column) =>
    Math.max(...[header, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  for (const line of [header, ...lines]) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}
