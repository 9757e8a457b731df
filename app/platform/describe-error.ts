/** What a log or a row may keep of an error. */
export interface ErrorDescription {
  readonly type: string;
  readonly errorCode?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

const MAIL_ADDRESS = /[^\s"'<>()=,;:]+@[^\s"'<>()=,;]+/g;
const LONG_NUMBER = /\d[\d -]{5,}[\dXx]/g;
const KEY_VALUES = /(Key \([^)]*\)=)\([^)]*\)/g;
const URL_CREDENTIALS = /(\w+:\/\/)[^@\s/]+@/g;

/** Takes out what may identify a person: addresses, long numbers, key values, credentials in URLs. */
export function withoutPersonalData(text: string): string {
  return text
    .replace(URL_CREDENTIALS, "$1[removed]@")
    .replace(KEY_VALUES, "$1([removed])")
    .replace(MAIL_ADDRESS, (found) => (found.includes("[removed]@") ? found : "[mail]"))
    .replace(LONG_NUMBER, "[number]");
}

/** An error without personal data. Prisma's validation errors print the whole call: only their last line is kept. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: "Not an error" };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { errorCode: String(code) } : {}),
    message: messageOf(error),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function messageOf(error: Error): string {
  const lines = error.message.trim().split("\n");
  const kept = error.name.startsWith("PrismaClient") ? (lines.at(-1) ?? "") : error.message;
  return withoutPersonalData(kept);
}

function framesOf(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
