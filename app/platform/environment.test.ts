import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEnvironment, variables } from "./environment.ts";

const key = (fill: number) =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + fill) % 256)).toString("base64");

const good = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://tongtu:pw@db:5432/tongtu",
  APP_URL: "https://tongtu.example/",
  SESSION_SECRET: "kX9fQ2mLr7Zb1Vt4Yw8Ns6Pj3Hd5Gc0A",
  ENCRYPTION_KEY: `2026b:${key(1)},2026a:${key(2)}`,
  LOOKUP_KEY: key(3),
  MEILI_KEY: "bH3kQ8vT1xZ6rM9w",
};

function problemsOf(changed: Record<string, string | undefined>): readonly string[] {
  const verdict = parseEnvironment({ ...good, ...changed });
  return verdict.ok ? [] : verdict.problems;
}

function environmentOf(changed: Record<string, string | undefined>) {
  const verdict = parseEnvironment({ ...good, ...changed });
  if (!verdict.ok) throw new Error(verdict.problems.join("\n"));
  return verdict.environment;
}

describe("what is given", () => {
  test("a complete production configuration is read, with standards for the rest", () => {
    expect(environmentOf({})).toMatchObject({
      production: true,
      appUrl: "https://tongtu.example",
      mailFrom: "同途 <no-reply@tongtu.example>",
      port: 3000,
      databasePool: 10,
      meili: undefined,
      logLevel: "info",
    });
  });

  test("the first key encrypts, the others decrypt", () => {
    const { encryptionKeys } = environmentOf({});
    expect(encryptionKeys.map(({ id }) => id)).toEqual(["2026b", "2026a"]);
    expect(encryptionKeys.every((one) => one.key.length === 32)).toBe(true);
  });

  test("an empty variable counts as not given", () => {
    expect(environmentOf({ SMTP_URL: "", PORT: " " })).toMatchObject({
      smtpUrl: undefined,
      port: 3000,
    });
  });
});

describe("what is wrong is named, with an example", () => {
  test.each([
    ["DATABASE_URL", undefined, "DATABASE_URL is missing"],
    ["DATABASE_URL", "mysql://x", "DATABASE_URL is not usable"],
    ["PORT", "70000", 'PORT is "70000", not usable'],
    ["PORT", "http", 'PORT is "http", not usable'],
    ["APP_URL", "https://tongtu.example/app", "APP_URL is"],
    ["APP_URL", "tongtu.example", "APP_URL is"],
    ["MEILI_URL", "search:7700", "MEILI_URL is"],
    ["SMTP_URL", "mail.internal", "SMTP_URL is not usable"],
    ["WEB_PROCESSES", "0", "WEB_PROCESSES is"],
    ["SESSION_SECRET", "short", "SESSION_SECRET is not usable"],
    ["ENCRYPTION_KEY", key(1), "ENCRYPTION_KEY is not usable"],
    ["ENCRYPTION_KEY", `a:${key(1)},a:${key(2)}`, "ENCRYPTION_KEY is not usable"],
    ["ENCRYPTION_KEY", "a:c2hvcnQ=", "ENCRYPTION_KEY is not usable"],
    ["LOOKUP_KEY", "c2hvcnQ=", "LOOKUP_KEY is not usable"],
    ["LOG_LEVEL", "loud", "LOG_LEVEL is"],
  ])("%s=%s", (name, value, words) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).toContain(`Example: ${name}=`);
  });

  test("a secret is never repeated", () => {
    const value = "a-secret-that-is-wrong";
    for (const name of ["SESSION_SECRET", "ENCRYPTION_KEY", "LOOKUP_KEY", "DATABASE_URL"]) {
      expect(problemsOf({ [name]: value }).join()).not.toContain(value);
    }
  });
});

describe("production refuses", () => {
  test.each([
    ["APP_URL", "http://tongtu.example"],
    ["APP_URL", undefined],
    ["SESSION_SECRET", "change-me-change-me-change-me-change-me"],
    ["SESSION_SECRET", "a".repeat(40)],
    ["LOOKUP_KEY", Buffer.alloc(32).toString("base64")],
    ["TEST_CLOCK", "/tmp/clock"],
  ])("%s=%s", (name, value) => {
    expect(problemsOf({ [name]: value }).join()).toContain(name);
  });

  test("Meilisearch without a key", () => {
    expect(problemsOf({ MEILI_URL: "http://search:7700", MEILI_KEY: undefined }).join()).toContain(
      "MEILI_KEY",
    );
  });

  test("what it refuses, a local run takes", () => {
    const changed = { DEPLOYMENT: "local", APP_URL: "http://localhost:3000", TEST_CLOCK: "/tmp/c" };
    expect(environmentOf(changed)).toMatchObject({ production: false, testClock: "/tmp/c" });
  });
});

test(".env.example names exactly the variables that are read", () => {
  const text = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const named = [...text.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.sort()).toEqual(Object.keys(variables).sort());
});
