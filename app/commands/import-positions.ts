import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { access, readFile, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import {
  findEmployer,
  importFile,
  listDraftsOf,
  renderErrorsFile,
} from "#app/features/imports/index.server.ts";
import type { ImportedFile, Progress } from "#app/features/imports/index.server.ts";
import { publishFromCommandLine } from "#app/features/positions/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connect } from "#app/platform/db.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npm run import:positions -- FILE --employer USCC [--sheet NAME] [--map MAPPING.json] [--publish]`
 * Ends with 0 when every row was good, 2 when some are in FILE.errors.xlsx, 1 when nothing could be done.
 */
const USAGE =
  "npm run import:positions -- FILE --employer USCC [--sheet NAME] [--map MAPPING.json] [--publish]";
const COMMAND_LINE = { id: null, kind: "system:command-line" } as const;
const PROGRESS_ROWS = 2_000;

const EMPLOYER_PROBLEMS = {
  format: "The code given with --employer does not have the form of a unified social credit code.",
  checksum: "The code given with --employer is mistyped: its check digit does not fit.",
  unknown: "No employer is registered with the code given with --employer.",
} as const;

const options = readArguments();
process.exitCode = await withDatabase(async (url) => {
  process.env.DATABASE_URL ??= url;
  const db = connect(url, { poolSize: 3 });
  try {
    return await run({ db, now: now() });
  } finally {
    await db.$disconnect();
  }
}).catch(fail);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        employer: { type: "string" },
        sheet: { type: "string" },
        map: { type: "string" },
        publish: { type: "boolean", default: false },
      },
    });
    const [file] = positionals;
    if (positionals.length !== 1 || !file || !values.employer) throw new Error("incomplete");
    return { ...values, file, employer: values.employer };
  } catch {
    console.error(`Usage: ${USAGE}`);
    process.exit(1);
  }
}

async function run(ctx: Context): Promise<0 | 2> {
  await access(options.file).catch(() => {
    throw new StartFailure(`There is no file ${options.file}.`);
  });
  const employer = await findEmployer(options.employer, ctx);
  if (!employer.ok) throw new StartFailure(EMPLOYER_PROBLEMS[employer.reason]);
  console.log(`Importing ${options.file} for ${employer.name} …`);
  const outcome = await importFile(
    {
      organisationId: employer.id,
      path: options.file,
      ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      fieldByHeader: await readMapping(),
      onProgress: sayProgress(),
    },
    COMMAND_LINE,
    ctx,
  );
  if (!outcome.ok) throw new StartFailure(describeRefusal(outcome.reason, outcome.name));
  await writeErrors(outcome, ctx);
  sum(outcome.progress);
  if (options.publish) await publish(employer, outcome.batchId, ctx);
  return outcome.progress.rowsBad === 0 ? 0 : 2;
}

async function readMapping(): Promise<Record<string, string | null>> {
  if (options.map === undefined) return {};
  const text = await readFile(options.map, "utf8").catch(() => {
    throw new StartFailure(`There is no file ${options.map}.`);
  });
  try {
    const mapping: unknown = JSON.parse(text);
    const values = Object.values(mapping as object);
    if (values.every((value) => value === null || typeof value === "string")) {
      return mapping as Record<string, string | null>;
    }
  } catch {
    // Said below: what is no JSON is no mapping either.
  }
  throw new StartFailure(
    `${options.map} is not a mapping. Example: {"招聘岗位": "title", "薪资待遇": "wage", "备注": null}`,
  );
}

function sayProgress(): (progress: Progress) => void {
  let said = 0;
  return ({ rowsRead, rowsTotal, rowsGood, rowsBad }) => {
    if (rowsRead - said < PROGRESS_ROWS) return;
    said = rowsRead;
    const of = rowsTotal === null ? "" : ` of about ${rowsTotal}`;
    console.log(`${rowsRead}${of} rows: ${rowsGood} new drafts, ${rowsBad} with errors`);
  };
}

function sum({ rowsRead, rowsGood, rowsBad, rowsUnchanged }: Progress): void {
  console.log(
    `${rowsRead} rows: ${rowsGood} new drafts, ${rowsUnchanged} unchanged, ${rowsBad} with errors`,
  );
  if (rowsBad > 0) console.log(`What to change stands in ${errorsPath()}`);
}

function errorsPath(): string {
  return `${options.file}.errors.xlsx`;
}

async function writeErrors(
  { batchId, headers, progress }: ImportedFile,
  ctx: Context,
): Promise<void> {
  await rm(errorsPath(), { force: true });
  if (progress.rowsBad === 0) return;
  const asked = { format: "xlsx", locale: "zh-CN" } as const;
  const file = renderErrorsFile({ id: batchId, headers }, asked, ctx);
  await pipeline(file, createWriteStream(errorsPath()));
}

async function publish(
  employer: { readonly id: string; readonly name: string; readonly verified: boolean },
  batchId: string,
  ctx: Context,
): Promise<void> {
  if (!employer.verified) {
    console.log(`${employer.name} is not verified: the drafts stay drafts.`);
    return;
  }
  let published = 0;
  let heldBack = 0;
  const batch = { batchId, organisationId: employer.id };
  for await (const drafts of listDraftsOf({ kind: "positions", ...batch }, ctx)) {
    const ids = drafts.map(({ id }) => id);
    const about = { organisationId: employer.id, verified: employer.verified, ids };
    for (const { title, verdict } of await publishFromCommandLine(about, COMMAND_LINE, ctx)) {
      if (verdict.ok) published += 1;
      else {
        heldBack += 1;
        await print(`Not published: ${title} (${describeVerdict(verdict)})\n`);
      }
    }
  }
  console.log(`${published} published, ${heldBack} held back`);
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function describeVerdict(verdict: { readonly reason: string }): string {
  const { problems } = verdict as { problems?: { field: string; code: string }[] };
  const details = problems?.map(({ field, code }) => `${field}: ${code}`).join(", ");
  return details ? `${verdict.reason}: ${details}` : verdict.reason;
}

function describeRefusal(reason: string, name = ""): string {
  const say = speaker("imports", "en");
  const key = `file.${reason}`;
  if (say.has(key)) return `${say(key)}\n${speaker("imports", "zh-CN")(key)}`;
  return `The mapping cannot be used: ${reason} ${name}`.trim();
}

function fail(error: unknown): 1 {
  console.error(error instanceof StartFailure ? error.message : error);
  return 1;
}
