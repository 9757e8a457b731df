import { describe, expect, it } from "vitest";
import { done, safeNext } from "./redirects.server.ts";

describe("safeNext", () => {
  it.each(["/account", "/en/positions?q=%E5%AE%A2%E6%9C%8D", "/a#b"])("goes on to %s", (path) => {
    expect(safeNext(path, "/home")).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    undefined,
    3,
    "/a\nb",
    "/a\\b",
    "account",
  ])("never leaves our origin for %j", (path) => {
    expect(safeNext(path, "/home")).toBe("/home");
  });
});

describe("done", () => {
  it("adds the notice to whatever query is there", () => {
    expect(done("/a", "saved").headers.get("Location")).toBe("/a?done=saved");
    expect(done("/a?b=1", "saved").headers.get("Location")).toBe("/a?b=1&done=saved");
    expect(done("/a").status).toBe(303);
  });
});
