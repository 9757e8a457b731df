import { describe, expect, it } from "vitest";
import { afterPlace, keyOf, readKey } from "./keyset.ts";

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
