import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StartFailure } from "#db/embedded/failure.ts";

export interface ChildOptions {
  /** How the person at the terminal knows it. */
  readonly name: { readonly zh: string; readonly en: string };
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes what the process writes. */
  readonly logFile: string;
  readonly log: (line: string) => void;
  /** Whether what it writes is also shown. */
  readonly shown?: boolean;
  /** Resolves when it can be used; without it, it says `ready` on its channel. */
  readonly ready?: () => Promise<void>;
}

export interface Child {
  /** Resolves once it can first be used; rejects when it ends before that. */
  readonly ready: Promise<void>;
  /** Asks it to finish, and waits. */
  stop(): Promise<void>;
}

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const STEADY_AFTER_MS = 30_000;
const PATIENCE_MS = 30_000;

/**
 * Runs a process and starts it again when it ends unasked, pausing longer each time it does so soon.
 * It has a process group of its own, so that Ctrl-C reaches the parent alone, which stops things in
 * order; the channel to the parent tells it when the parent was killed.
 */
export function keepRunning(options: ChildOptions): Child {
  let stopping = false;
  let everReady = false;
  let pause = SHORTEST_PAUSE_MS;
  let child = launch(options);
  let markReady: () => void = () => undefined;
  let markFailed: (error: Error) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    markReady = resolve;
    markFailed = reject;
  });
  ready.catch(() => undefined);

  const becomeReady = () => {
    everReady = true;
    markReady();
  };
  options.ready?.().then(becomeReady, markFailed);

  const watch = (started: number) => {
    child.on("message", (message) => {
      if (message === "ready") becomeReady();
    });
    child.once("exit", (code, signal) => {
      if (stopping) return;
      if (!everReady)
        return void failedWords(options).then((words) => markFailed(new StartFailure(words)));
      if (performance.now() - started > STEADY_AFTER_MS) pause = SHORTEST_PAUSE_MS;
      void restart(endedWords(options, code, signal));
    });
  };
  const restart = async (words: string) => {
    options.log(words);
    await delay(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    if (stopping) return;
    child = launch(options);
    watch(performance.now());
  };
  watch(performance.now());
  return {
    ready,
    async stop() {
      stopping = true;
      await end(child);
    },
  };
}

function endedWords(options: ChildOptions, code: number | null, signal: string | null): string {
  const { zh, en } = options.name;
  const why = signal ?? `code ${code}`;
  return (
    `${zh}意外停止（${why}），即将重新启动；日志：${options.logFile}\n` +
    `The ${en} stopped unexpectedly (${why}) and is started again; its log: ${options.logFile}`
  );
}

async function failedWords({ name, logFile }: ChildOptions): Promise<string> {
  const written = await readFile(logFile, "utf8").catch(() => "");
  const last = written.trim().split("\n").slice(-12).join("\n");
  return `${name.zh}未能启动；日志 ${logFile} 的最后几行：\nThe ${name.en} could not start. The last lines of its log:\n${last}`;
}

function launch({ command, args, env, logFile, shown = false }: ChildOptions): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true });
  const sink = createWriteStream(logFile, { flags: "a", mode: 0o600 });
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
  });
  child.on("error", () => undefined);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.pipe(sink, { end: false });
    if (shown) stream?.pipe(process.stderr, { end: false });
  }
  child.once("close", () => sink.end());
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}
