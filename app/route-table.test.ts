import { describe, expect, it } from "vitest";
import { routes, type Route } from "./route-table.ts";

const all: readonly Route[] = routes;
const isOfBureau = (access: Route["access"]) => access.startsWith("bureau-");

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

  it("records every view of a return, its evidence and its people by the bureau", () => {
    const unrecorded = all
      .filter(({ file, access }) => file.startsWith("features/quotas/") && isOfBureau(access))
      .filter(({ audit }) => !audit?.["view"])
      .map(({ id }) => id);
    expect(unrecorded).toEqual([
      // Each return's own trail has it, written by its verb.
      "returnReview.many",
      // Sums of a district, its employers' names, and how far a job is: of no return.
      "quotaOverview.show",
      "publicBodies.show",
      "publicBodies.edit",
      "quotaOverview.remind",
      "quotaOverview.runProgress",
      "quotaOverview.run",
      // Names of batches; each batch records who opened it.
      "handOvers.list",
      // Rows and words of files, without a person's name or number.
      "sources.list",
      "sources.new",
      "sources.template",
      "sources.progress",
    ]);
  });

  it("names each route once", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
