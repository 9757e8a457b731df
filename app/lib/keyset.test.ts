import { describe, expect, it } from "vitest";
import { afterPlace, inPages, keyOf, readKey } from "./keyset.ts";

const id = "01987a2c-0000-7000-8000-000000000001";

describe("the key of a page's last row", () => {
  it.each([
    { at: new Date("2026-03-20T02:00:00.123Z"), id },
    { at: null, id },
  ])("is read as it was written: %o", (place) => {
    expect(readKey(keyOf(place))).toEqual(place);
  });

  it.each(["", "7", `yesterday/${id}`, "2026-03-20T02:00:00.123Z/'; DROP", `/${id}`, `-/${id}/x`])(
    "is nobody's place: %j",
    (key) => {
      expect(readKey(key)).toBeNull();
    },
  );
});

describe("what comes after it", () => {
  const at = new Date("2026-03-20T02:00:00.123Z");
  const key = keyOf({ at, id });

  it("is later, or as late with a greater id, and the other way round", () => {
    expect(afterPlace(key, "dueOn", "asc")).toEqual({
      OR: [{ dueOn: { gt: at } }, { dueOn: at, id: { gt: id } }],
    });
    expect(afterPlace(key, "seenAt", "desc")).toEqual({
      OR: [{ seenAt: { lt: at } }, { seenAt: at, id: { lt: id } }],
    });
  });

  it("is everything for a key that somebody made up", () => {
    expect(afterPlace("yesterday", "dueOn", "asc")).toEqual({});
  });
});

describe("a whole list, in pages", () => {
  const read = async (rows: readonly string[], size: number) => {
    let asked = 0;
    const pages: string[] = [];
    const found = inPages(size, ({ id: after }) => {
      asked += 1;
      const rest = rows.filter((row) => after === undefined || row > after.gt);
      return Promise.resolve(rest.slice(0, size).map((row) => ({ id: row })));
    });
    for await (const page of found) pages.push(page.map((row) => row.id).join(""));
    return { pages, asked };
  };

  it.each([
    ["nothing", [], [], 1],
    ["a part of a page", ["a"], ["a"], 1],
    ["whole pages", ["a", "b", "c", "d"], ["ab", "cd"], 3],
    ["pages and a part", ["a", "b", "c"], ["ab", "c"], 2],
  ])("%s", async (_name, rows, pages, asked) => {
    expect(await read(rows, 2)).toEqual({ pages, asked });
  });
});
