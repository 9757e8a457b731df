import { describe, expect, it } from "vitest";
import { accepted, refused } from "./verdict.ts";

describe("verdicts", () => {
  it("accept with or without facts", () => {
    expect(accepted()).toEqual({ ok: true });
    expect(accepted({ months: 3 })).toEqual({ ok: true, months: 3 });
  });

  it("refuse with a reason and its numbers", () => {
    expect(refused("too-late")).toEqual({ ok: false, reason: "too-late" });
    expect(refused("too-late", { by: 2 })).toEqual({ ok: false, reason: "too-late", by: 2 });
  });
});
