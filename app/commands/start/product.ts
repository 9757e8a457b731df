import { join, resolve } from "node:path";
import { loadEnvFile } from "#app/platform/env.server.ts";
import { deploymentOf, parseEnvironment, withoutEmpty } from "#app/platform/environment.ts";
import type { Environment } from "#app/platform/environment.ts";
import { localSecrets } from "#app/platform/local-secrets.server.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import { migrate } from "#db/migrate.ts";
import { keepRunning, type Child } from "./child.ts";
import { keepPostgres } from "./database.ts";
import { makeBuild, makeClient } from "./make.ts";
import { startMeilisearch } from "./meilisearch.ts";
import { requireFreePort } from "./port.ts";
import { makeSampleData, printAccounts } from "./sample-data.ts";
import { onShutdown, type Shutdown } from "./shutdown.ts";

interface StartOptions {
  readonly development: boolean;
  readonly log: (line: string) => void;
}

const DATA = resolve(".data");
const SOFTWARE = { node: process.execPath, tsx: "node_modules/tsx/dist/cli.mjs" };
const UNKNOWN_YET = "postgresql://127.0.0.1/not-started-yet";

/** Starts everything a fresh machine needs, in order, and keeps it running until Ctrl-C. */
export async function startProduct(options: StartOptions): Promise<{ appUrl: string }> {
  const { log, development } = options;
  loadEnvFile(".");
  process.env.DEPLOYMENT ??= "local";
  process.env.APP_URL ||= `http://localhost:${process.env.PORT || 3000}`;
  const { appUrl, host, port } = readConfiguration();
  await requireFreePort(host, port);
  const shutdown = onShutdown(log);
  try {
    await makeClient(log);
    const [variables] = await Promise.all([
      startServices(shutdown, log),
      development ? undefined : makeBuild(log),
    ]);
    if (process.env.DEPLOYMENT === "local") {
      await makeSampleData(variables.DATABASE_URL, variables, log);
    }
    await startProcesses(options, variables, shutdown);
    await printAccounts(variables.DATABASE_URL, log);
    return { appUrl };
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

/** Everything but the database's address is known before it runs, and is refused before anything starts. */
function readConfiguration(): Environment {
  const given = withoutEmpty(process.env);
  const made = deploymentOf(given) === "local" ? localSecrets(DATA) : {};
  const verdict = parseEnvironment({ DATABASE_URL: UNKNOWN_YET, ...made, ...given });
  if (verdict.ok) return verdict.environment;
  throw new StartFailure(
    ["配置有误。The configuration cannot be used:", ...verdict.problems].join("\n- "),
  );
}

type Variables = { readonly DATABASE_URL: string } & Readonly<Record<string, string>>;

/** The database, ready for use, and the search server if there is one: what the processes are told of them. */
async function startServices(shutdown: Shutdown, log: (line: string) => void): Promise<Variables> {
  const url = process.env.DATABASE_URL || (await keepPostgres(DATA, shutdown, log));
  await migrate(url, { log });
  const search = process.env.MEILI_URL ? undefined : await startMeilisearch(DATA, log);
  if (!search) return { DATABASE_URL: url };
  shutdown.add(() => search.child.stop());
  return { DATABASE_URL: url, MEILI_URL: search.url, MEILI_KEY: search.key };
}

async function startProcesses(
  { development, log }: StartOptions,
  variables: Variables,
  shutdown: Shutdown,
): Promise<void> {
  const env = { ...variables, NODE_ENV: development ? "development" : "production" };
  const common = { command: SOFTWARE.node, env, log, shown: development };
  const worker = keepRunning({
    ...common,
    name: { zh: "后台进程", en: "worker" },
    args: development
      ? [SOFTWARE.tsx, "watch", "--clear-screen=false", "search/worker.ts"]
      : ["--import", "tsx", "search/worker.ts"],
    logFile: join(DATA, "logs", "worker.log"),
    ready: () => Promise.resolve(),
  });
  const web = keepRunning({
    ...common,
    name: { zh: "网页进程", en: "web process" },
    args: ["--import", "tsx", "app/commands/web.ts", ...(development ? ["--dev"] : [])],
    logFile: join(DATA, "logs", "web.log"),
  });
  shutdown.add(() => stopTogether(web, worker));
  await web.ready;
}

async function stopTogether(...children: readonly Child[]): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
}
