// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { Pagination, visiblePages } from "./pagination.tsx";
import { serverWrote, the } from "./testing.tsx";

describe("visiblePages", () => {
  it.each([
    [1, 2, "1 2"],
    [1, 9, "1 2 … 9"],
    [4, 9, "1 2 3 4 5 … 9"],
    [5, 9, "1 … 4 5 6 … 9"],
    [6, 9, "1 … 5 6 7 8 9"],
    [9, 9, "1 … 8 9"],
    [12, 340, "1 … 11 12 13 … 340"],
  ])("page %i of %i: %s", (page, pageCount, shown) => {
    const entries = visiblePages(page, pageCount);
    expect(entries.map((entry) => (typeof entry === "string" ? "…" : entry)).join(" ")).toBe(shown);
    expect(new Set(entries).size).toBe(entries.length);
  });
});

describe("pagination", () => {
  const pageOf = (page: number, pageCount: number) =>
    serverWrote(<Pagination page={page} pageCount={pageCount} hrefFor={(to) => `?page=${to}`} />);

  it("is not there for a single page", () => {
    expect(pageOf(1, 1).innerHTML).toBe("");
  });

  it("says where one is and marks the page", () => {
    const body = pageOf(2, 3);
    expect(the(body, "nav").getAttribute("aria-label")).toBe("分页");
    expect(the(body, ".pagination-where").textContent).toBe("第 2 页，共 3 页");
    expect(the(body, "[aria-current=page]").getAttribute("aria-label")).toBe("第 2 页");
    expect(the(body, "[rel=prev]").getAttribute("href")).toBe("?page=1");
    expect(the(body, "[rel=next]").getAttribute("href")).toBe("?page=3");
  });

  it("offers no way back from the first and none on from the last", () => {
    expect(pageOf(1, 3).querySelector("[rel=prev]")).toBeNull();
    expect(pageOf(3, 3).querySelector("[rel=next]")).toBeNull();
  });
});
