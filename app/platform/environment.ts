import { z } from "zod";

/** Secrets shorter than this can be guessed. */
const SECRET_LENGTH = 32;
const KEY_BYTES = 32;
const PLACEHOLDER = /change.?me|example|password|^secret|insecure|default|(.)\1{7}/i;

/** A field-encryption key; `id` is stored beside what it encrypted. */
export interface EncryptionKey {
  readonly id: string;
  readonly key: Buffer;
}

interface Variable {
  readonly what: string;
  readonly example: string;
  /** Never repeated in an error's text. */
  readonly secret?: true;
}

/** Every variable that is read, with what `.env.example` and an error say of it. */
export const variables = {
  NODE_ENV: { what: "development, test or production", example: "production" },
  DEPLOYMENT: {
    what: "local (secrets are made and kept in .data) or production (all must be given)",
    example: "production",
  },
  DATABASE_URL: {
    what: "the URL of PostgreSQL 16 or later",
    example: "postgresql://tongtu:PASSWORD@db.internal:5432/tongtu",
    secret: true,
  },
  DATABASE_POOL: { what: "connections per process, 1 to 100", example: "10" },
  MEILI_URL: { what: "the URL of Meilisearch 1.15 or later", example: "http://search:7700" },
  MEILI_KEY: {
    what: "its key for documents, indexes, settings, tasks and search",
    example: "a key of at least 16 characters",
    secret: true,
  },
  SMTP_URL: {
    what: "smtp:// or smtps:// with user and password; without it mail waits in the outbox",
    example: "smtps://user:PASSWORD@mail.internal:465",
    secret: true,
  },
  MAIL_FROM: { what: "the sender of mail", example: "同途 <no-reply@tongtu.example>" },
  SMS_URL: {
    what: "an HTTP hook that sends text messages (see app/platform/text-driver.server.ts)",
    example: "https://sms.internal/send?token=TOKEN",
    secret: true,
  },
  APP_URL: {
    what: "the origin people type, https in production, without a path",
    example: "https://tongtu.example",
  },
  HOST: { what: "the address to listen on", example: "0.0.0.0" },
  PORT: { what: "a port from 1 to 65535", example: "3000" },
  TRUST_PROXY: { what: "how many proxies stand in front, 0 to 10", example: "1" },
  WEB_PROCESSES: { what: "web processes, 1 to 64", example: "4" },
  SESSION_SECRET: {
    what: `at least ${SECRET_LENGTH} random characters; several with commas, the first signs`,
    example: "$(openssl rand -base64 48)",
    secret: true,
  },
  ENCRYPTION_KEY: {
    what: "id:key, the key 32 bytes in base64; several with commas, the first encrypts",
    example: "2026a:$(openssl rand -base64 32)",
    secret: true,
  },
  LOOKUP_KEY: {
    what: "32 bytes in base64; never changes, look-up hashes depend on it",
    example: "$(openssl rand -base64 32)",
    secret: true,
  },
  METRICS_TOKEN: {
    what: "if set, /metrics asks for it as a bearer token",
    example: "$(openssl rand -hex 16)",
    secret: true,
  },
  CLAMD_URL: {
    what: "a ClamAV daemon that checks uploads, tcp:// or unix:/path; without it none are checked",
    example: "tcp://clamd:3310",
  },
  LOG_LEVEL: { what: "fatal, error, warn, info, debug, trace or silent", example: "info" },
  TEST_CLOCK: {
    what: "a file that moves the clock in tests; refused in production",
    example: "/tmp/test-clock",
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;

const wholeNumber = (from: number, to: number, standard: number) =>
  z.coerce.number().int().min(from).max(to).default(standard);

const urlOf = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const origin = z
  .string()
  .refine((text) => URL.canParse(text) && isWebOrigin(new URL(text)))
  .transform((text) => new URL(text).origin);

function isWebOrigin(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash;
}

const secrets = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .refine((list) => list.every((secret) => secret.length >= SECRET_LENGTH));

const keyBytes = z
  .string()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((key) => key.length === KEY_BYTES);

const encryptionKeys = z
  .string()
  .transform((text) => text.split(",").map(toEncryptionKey))
  .refine((keys) => keys.every(({ id, key }) => /^\w{1,20}$/.test(id) && key.length === KEY_BYTES))
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length);

function toEncryptionKey(text: string): EncryptionKey {
  const [id = "", key = ""] = text.trim().split(":");
  return { id, key: Buffer.from(key, "base64") };
}

const shape = {
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DEPLOYMENT: z.enum(["local", "production"]),
  DATABASE_URL: urlOf("postgresql:", "postgres:"),
  DATABASE_POOL: wholeNumber(1, 100, 10),
  MEILI_URL: urlOf("http:", "https:").optional(),
  MEILI_KEY: z.string().min(16).optional(),
  SMTP_URL: urlOf("smtp:", "smtps:").optional(),
  MAIL_FROM: z.string().includes("@").optional(),
  SMS_URL: urlOf("http:", "https:").optional(),
  APP_URL: origin.default("http://localhost:3000"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: wholeNumber(1, 65535, 3000),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  WEB_PROCESSES: wholeNumber(1, 64, 1),
  SESSION_SECRET: secrets,
  ENCRYPTION_KEY: encryptionKeys,
  LOOKUP_KEY: keyBytes,
  METRICS_TOKEN: z.string().min(16).optional(),
  CLAMD_URL: urlOf("tcp:", "unix:").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  TEST_CLOCK: z.string().min(1).optional(),
} satisfies Record<VariableName, z.ZodType>;

const schema = z.object(shape);

type Parsed = z.infer<typeof schema>;

export interface Environment {
  readonly nodeEnv: Parsed["NODE_ENV"];
  /** Real people use it: no outbox page, no test clock, no made-up secrets. */
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly meili: { readonly url: string; readonly key: string | undefined } | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly smsUrl: string | undefined;
  /** Without a slash at the end. */
  readonly appUrl: string;
  readonly host: string;
  readonly port: number;
  readonly trustProxy: number;
  readonly webProcesses: number;
  /** The first signs, all are accepted. */
  readonly sessionSecrets: readonly string[];
  /** The first encrypts, all decrypt. */
  readonly encryptionKeys: readonly [EncryptionKey, ...EncryptionKey[]];
  readonly lookupKey: Buffer;
  readonly metricsToken: string | undefined;
  readonly clamdUrl: string | undefined;
  readonly logLevel: Parsed["LOG_LEVEL"];
  readonly testClock: string | undefined;
}

export type EnvironmentVerdict =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly problems: readonly string[] };

type Source = Readonly<Record<string, string | undefined>>;

/** Reads the variables; a problem names its variable, what is wrong with it and an example. */
export function parseEnvironment(source: Source): EnvironmentVerdict {
  const given = withoutEmpty(source);
  given.DEPLOYMENT = deploymentOf(given);
  const parsed = schema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => problem(issue.path[0] as VariableName, given)),
    ...(given.DEPLOYMENT === "production" ? unfitForProduction(given) : []),
  ];
  return parsed.success && problems.length === 0
    ? { ok: true, environment: toEnvironment(parsed.data) }
    : { ok: false, problems: [...new Set(problems)] };
}

/** What `DEPLOYMENT` says, else production where Node runs for production. */
export function deploymentOf(given: Source): string {
  return given.DEPLOYMENT ?? (given.NODE_ENV === "production" ? "production" : "local");
}

/** The variables we know that have a value; an empty one counts as not given. */
export function withoutEmpty(source: Source): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.keys(variables)
      .map((name) => [name, source[name]] as const)
      .filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
}

function problem(name: VariableName, given: Source): string {
  const { what, example, secret } = { secret: false, ...variables[name] };
  const value = given[name];
  const wrong =
    value === undefined ? "is missing" : secret ? "is not usable" : `is "${value}", not usable`;
  return `${name} ${wrong}. It is ${what}. Example: ${name}=${example}`;
}

function unfitForProduction(given: Source): string[] {
  const problems: string[] = [];
  for (const name of ["SESSION_SECRET", "ENCRYPTION_KEY", "LOOKUP_KEY", "MEILI_KEY"] as const) {
    if (given[name] && PLACEHOLDER.test(given[name])) {
      problems.push(
        `${name} is a placeholder, which production refuses. Example: ${name}=${variables[name].example}`,
      );
    }
  }
  if (!given.APP_URL?.startsWith("https://")) problems.push(problem("APP_URL", given));
  if (given.MEILI_URL && !given.MEILI_KEY) problems.push(problem("MEILI_KEY", given));
  if (given.TEST_CLOCK) {
    problems.push("TEST_CLOCK is set, which production refuses. Remove it.");
  }
  return problems;
}

function toEnvironment(parsed: Parsed): Environment {
  return {
    nodeEnv: parsed.NODE_ENV,
    production: parsed.DEPLOYMENT === "production",
    databaseUrl: parsed.DATABASE_URL,
    databasePool: parsed.DATABASE_POOL,
    meili: parsed.MEILI_URL ? { url: parsed.MEILI_URL, key: parsed.MEILI_KEY } : undefined,
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM ?? `同途 <no-reply@${new URL(parsed.APP_URL).hostname}>`,
    smsUrl: parsed.SMS_URL,
    appUrl: parsed.APP_URL,
    host: parsed.HOST,
    port: parsed.PORT,
    trustProxy: parsed.TRUST_PROXY,
    webProcesses: parsed.WEB_PROCESSES,
    sessionSecrets: parsed.SESSION_SECRET,
    encryptionKeys: parsed.ENCRYPTION_KEY as [EncryptionKey, ...EncryptionKey[]],
    lookupKey: parsed.LOOKUP_KEY,
    metricsToken: parsed.METRICS_TOKEN,
    clamdUrl: parsed.CLAMD_URL,
    logLevel: parsed.LOG_LEVEL,
    testClock: parsed.TEST_CLOCK,
  };
}
