import { describe, expect, it } from "vitest";
import { routes, type Route } from "./route-table.ts";

const all: readonly Route[] = routes;

describe("the route table", () => {
  it("keeps only pages in memory that anyone may read and that carry no script", () => {
    const shared = all.filter(({ isShared }) => isShared);
    expect(shared.map(({ id }) => id)).toContain("positions.search");
    for (const { id, access, kind = "page", script = "none", audit } of shared) {
      expect({ id, access, kind, script, audit }).toEqual({
        id,
        access: "anyone",
        kind: "page",
        script: "none",
        audit: undefined,
      });
    }
  });

  it("names each route once", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
