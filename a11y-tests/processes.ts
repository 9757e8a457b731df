import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

interface Place {
  readonly databaseUrl: string;
  readonly clockFile: string;
}

/** What every process of a run is told; the web processes also need a port. */
export function environmentOf({ databaseUrl, clockFile }: Place): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    DEPLOYMENT: "local",
    DATABASE_URL: databaseUrl,
    TEST_CLOCK: clockFile,
    SESSION_SECRET: randomBytes(32).toString("hex"),
    ENCRYPTION_KEY: `world:${randomBytes(32).toString("base64")}`,
    LOOKUP_KEY: randomBytes(32).toString("base64"),
    LOG_LEVEL: "warn",
    MEILI_URL: "",
  };
}

export function atPort(variables: NodeJS.ProcessEnv, port: number): NodeJS.ProcessEnv {
  return {
    ...variables,
    PORT: String(port),
    HOST: "127.0.0.1",
    APP_URL: `http://localhost:${port}`,
  };
}

export function startProcess(script: string, variables: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", script], {
    cwd: root,
    env: variables,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

export async function runToEnd(script: string, variables: NodeJS.ProcessEnv): Promise<void> {
  const child = startProcess(script, variables);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
}

export const isGone = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

/** Asks the process to end, or kills it, and waits until it has. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (isGone(child)) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await gone;
}

export async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const ok = await fetch(url)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within 60 seconds`);
}
