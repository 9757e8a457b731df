import { existsSync } from "node:fs";
import { join } from "node:path";
import { StartFailure } from "#db/embedded/failure.ts";
import { deploymentOf, parseEnvironment, withoutEmpty, type Environment } from "./environment.ts";
import { localSecrets } from "./local-secrets.server.ts";

export type { EncryptionKey, Environment } from "./environment.ts";

let read: Environment | undefined;

/** The configuration of this process, read once. Throws `StartFailure` that names each wrong variable. */
export function env(): Environment {
  read ??= readEnvironment(process.cwd());
  return read;
}

/** Adds the variables of `.env` in `folder`, if there is one; what is already set stays. */
export function loadEnvFile(folder: string): void {
  const file = join(folder, ".env");
  if (process.env.NODE_ENV !== "test" && existsSync(file)) process.loadEnvFile(file);
}

function readEnvironment(folder: string): Environment {
  loadEnvFile(folder);
  const given = withoutEmpty(process.env);
  const verdict = parseEnvironment({ ...missingSecrets(given, folder), ...given });
  if (verdict.ok) return verdict.environment;
  throw new StartFailure(
    ["The configuration cannot be used:", ...verdict.problems.map((line) => `- ${line}`)].join(
      "\n",
    ),
  );
}

function missingSecrets(given: Record<string, string | undefined>, folder: string): object {
  const complete = given.SESSION_SECRET && given.ENCRYPTION_KEY && given.LOOKUP_KEY;
  return complete || deploymentOf(given) === "production"
    ? {}
    : localSecrets(join(folder, ".data"));
}
