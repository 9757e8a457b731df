import { afterAll, afterEach, describe, expect, it } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { openRowClient } from "./row-client.server.ts";
import type { RowClient } from "./row-client.server.ts";

const database = await testDatabase();
const client = await openRowClient(database.url);

afterEach(() => database.reset());
afterAll(() => client.end());

describe("rows of a copy", () => {
  it("come whole and in order, however they are cut on the way", async () => {
    const lengths = new Set<number>();
    let [rows, sum] = [0, 0];
    await client.copy(
      "SELECT n::int, repeat('残', n % 977), gen_random_uuid() FROM generate_series(1, 20000) AS n",
      (row) => {
        const number = row.integer(0);
        const text = row.text() ?? "";
        if (text !== "残".repeat(number % 977)) throw new Error(`row ${number}`);
        if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(row.uuid() ?? ""))
          throw new Error(`id of row ${number}`);
        lengths.add(text.length);
        rows += 1;
        sum += number;
      },
    );
    expect([rows, sum, lengths.size]).toEqual([20_000, 200_010_000, 977]);
  });

  it("read an id, a number on each side of 2^31, arrays and nothing as PostgreSQL has them", async () => {
    const read: unknown[] = [];
    const integers = new Int32Array(3);
    await client.copy(
      `SELECT '0194fdc2-fa2f-7cc0-81d3-ff120000abcd'::uuid, 5000000000::int8, -7, NULL::text, '{4,-5,6}'::int4[], NULL::uuid`,
      (row) => {
        read.push(row.uuid(), row.bigint(0), row.integer(0), row.text());
        read.push(row.integers(integers), [...integers], row.uuid());
      },
    );
    expect(read).toEqual([
      "0194fdc2-fa2f-7cc0-81d3-ff120000abcd",
      5_000_000_000,
      -7,
      null,
      3,
      [4, -5, 6],
      null,
    ]);
  });

  it("keep settings to themselves, and leave the connection fit after a fault of either side", async () => {
    const shown = async () => (await client.query<{ work_mem: string }>("SHOW work_mem"))[0];
    const before = await shown();
    let inside: string | null = null;
    await client.copy(
      "SELECT current_setting('work_mem')",
      (row) => {
        inside = row.text();
      },
      "SET LOCAL work_mem = '1MB'",
    );
    expect(inside).toBe("1MB");
    await expect(
      client.copy("SELECT 1 / (3 - n) FROM generate_series(1, 5) AS n", () => undefined),
    ).rejects.toThrow("division by zero");
    await expect(
      client.copy("SELECT n FROM generate_series(1, 50000) AS n", () => {
        throw new Error("unread");
      }),
    ).rejects.toThrow("unread");
    expect(await shown()).toEqual(before);
  });

  it("leave a connection to the next piece of work, but not one on which something is under way", async () => {
    const backend = async (one: RowClient) =>
      (await one.query<{ pid: number }>("SELECT pg_backend_pid() AS pid"))[0]?.pid;
    const first = await openRowClient(database.url);
    const pid = await backend(first);
    first.end();
    const second = await openRowClient(database.url);
    expect(await backend(second)).toBe(pid);
    const cut = second.copy("SELECT pg_sleep(60)", () => undefined);
    second.end();
    await expect(cut).rejects.toThrow();
    const third = await openRowClient(database.url);
    expect(await backend(third)).not.toBe(pid);
    third.end();
  });
});
