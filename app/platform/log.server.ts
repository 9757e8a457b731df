import { AsyncLocalStorage } from "node:async_hooks";
import pino, { type DestinationStream, type Logger } from "pino";
import { describeError } from "./describe-error.ts";

/** What every line written inside carries, so that one request or job can be followed. */
export interface LogScope {
  readonly requestId?: string;
  readonly job?: string;
}

/** Shared by both copies of this module in a web process: the server's own and the build's. */
const SCOPE = Symbol.for("tongtu.log-scope");
const shared = globalThis as { [SCOPE]?: AsyncLocalStorage<LogScope> };
const scope = (shared[SCOPE] ??= new AsyncLocalStorage<LogScope>());

/** Runs `work` so that its log lines carry the scope. */
export function withLogScope<T>(fields: LogScope, work: () => T): T {
  return scope.run({ ...scope.getStore(), ...fields }, work);
}

/** The id of the request being answered, if any. */
export function currentRequestId(): string | undefined {
  return scope.getStore()?.requestId;
}

/** Personal data and secrets, wherever in a line they would stand. */
const NEVER_LOGGED = [
  "password",
  "code",
  "token",
  "secret",
  "cookie",
  "authorization",
  "email",
  "phone",
  "name",
  "address",
  "identity",
  "certificate",
  "to",
  "body",
  "subject",
  "q",
];

/** A logger of JSON lines; ids are logged, people are not. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...scope.getStore() }),
      redact: {
        paths: NEVER_LOGGED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: "[removed]",
      },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
}

export const log = createLogger(process.env.LOG_LEVEL || "info");
