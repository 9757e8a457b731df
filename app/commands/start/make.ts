import { spawn } from "node:child_process";
import { StartFailure } from "#db/embedded/failure.ts";
import { whenChanged } from "./fingerprint.ts";

type Log = (line: string) => void;

const SOURCES = [
  "app",
  "search",
  "prisma/schema",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
];

/** Prisma's client, made from the schema when that has changed. */
export async function makeClient(log: Log): Promise<void> {
  const paths = ["prisma/schema", "prisma/prisma.config.ts", "node_modules/prisma/package.json"];
  await whenChanged("prisma/generated/.made-from", paths, async () => {
    log("生成数据库客户端…  Making the database client…");
    await runNode(["app/commands/generate.js"], {
      failed: "The database client could not be made",
    });
  });
}

/** The built pages and server, when any source has changed. */
export async function makeBuild(log: Log): Promise<void> {
  const made = await whenChanged("build/.made-from", SOURCES, async () => {
    log("构建页面，约需一分钟…  Building the pages, about a minute…");
    await runNode(["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
      failed: "The pages could not be built",
      env: { NODE_ENV: "production" },
    });
  });
  if (made) log("页面已构建。  The pages are built.");
}

interface RunOptions {
  /** What is told, before the program's own last words, when it does not end well. */
  readonly failed: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a Node program to its end; throws `StartFailure` when it does not end well. */
export function runNode(args: readonly string[], { failed, env }: RunOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    const collect = (chunk: Buffer) => (output += chunk.toString("utf8"));
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new StartFailure(`${failed}:\n${tellingLines(output)}`));
    });
  });
}

/** The first lines that speak of an error, where there are any: what follows is mostly stack and lists. */
function tellingLines(output: string): string {
  const lines = output.trim().split("\n");
  const first = lines.findIndex((line) => /error/i.test(line));
  return (first < 0 ? lines.slice(-20) : lines.slice(first, first + 20)).join("\n");
}
