import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testDatabase } from "./testing/database.ts";

/**
 * The migrated database against the schema files, column by column: type, null, default's presence
 * and enum values. Indexes and constraints that Prisma cannot say live in migrations alone.
 */
const database = await testDatabase();
const folder = new URL("./schema/", import.meta.url);
const schema = readdirSync(folder)
  .filter((file) => file.endsWith(".prisma"))
  .map((file) => readFileSync(new URL(file, folder), "utf8"))
  .join("\n");

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

const enums = new Map(
  blocks("enum").map(([name, body]) => [
    name,
    { name: mapped(body) ?? name, values: valuesOf(body) },
  ]),
);
const models = new Map(blocks("model").map(([name, body]) => [name, body]));

const SCALARS: Record<string, string> = {
  String: "text",
  Int: "int4",
  BigInt: "int8",
  Boolean: "bool",
  Float: "float8",
  Json: "jsonb",
  Bytes: "bytea",
  DateTime: "timestamp",
};
const NATIVE: Record<string, string> = {
  Uuid: "uuid",
  Date: "date",
  SmallInt: "int2",
  Timestamptz: "timestamptz",
};

function blocks(kind: "enum" | "model"): [string, string][] {
  return [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"))].map(
    ([, name = "", body = ""]) => [name, body],
  );
}

function mapped(body: string): string | undefined {
  return /@@map\("(\w+)"\)/.exec(body)?.[1];
}

function valuesOf(body: string): string[] {
  return body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^\w+$/.test(line));
}

function columnsOf(model: string, body: string): Column[] {
  const table = mapped(body) ?? model;
  return body.split("\n").flatMap((line) => {
    const [, field = "", base = "", mark = ""] = /^\s+(\w+)\s+(\w+)(\[\]|\?)?/.exec(line) ?? [];
    if (!field || line.trim().startsWith("//") || models.has(base)) return [];
    const native = NATIVE[/@db\.(\w+)/.exec(line)?.[1] ?? ""];
    const type = native ?? enums.get(base)?.name ?? SCALARS[base] ?? base;
    const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field;
    const list = mark === "[]";
    // Prisma's lists are nullable columns.
    return [{ table, column, type: list ? `_${type}` : type, nullable: mark === "?" || list }];
  });
}

const sorted = (columns: readonly Column[]) =>
  [...columns].sort((a, b) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`));

describe("the migrated database", () => {
  it("has the columns of the schema and no others", async () => {
    const wanted = [...models].flatMap(([model, body]) => columnsOf(model, body));
    expect(wanted.length).toBeGreaterThan(150);
    const { rows } = await database.pool.query<Column>(
      `SELECT table_name AS "table", column_name AS "column", udt_name AS type, is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
    );
    expect(sorted(rows)).toEqual(sorted(wanted));
  });

  it("has the enum values of the schema", async () => {
    const { rows } = await database.pool.query<{ name: string; values: string[] }>(
      `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
       FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
       WHERE n.nspname = 'public' GROUP BY 1`,
    );
    const found = new Map(rows.map(({ name, values }) => [name, values]));
    expect(found).toEqual(new Map([...enums.values()].map(({ name, values }) => [name, values])));
  });
});
