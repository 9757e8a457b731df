import { describe, expect, it } from "vitest";
import { href, queryString } from "./links.ts";
import { routeAt, routes } from "./route-table.ts";

describe("href", () => {
  it("gives bare paths in Chinese and /en in English", () => {
    expect(href("zh-CN", "shell.home")).toBe("/");
    expect(href("en", "shell.home")).toBe("/en");
    expect(href("zh-CN", "accounts.signIn", {}, { next: "/a b" })).toBe("/sign-in?next=%2Fa+b");
    expect(href("en", "accounts.signIn")).toBe("/en/sign-in");
  });
});

describe("queryString", () => {
  it("drops what is empty and repeats lists", () => {
    expect(queryString({ q: "客服", page: 2, none: undefined, empty: "", form: ["a", "b"] })).toBe(
      "?q=%E5%AE%A2%E6%9C%8D&page=2&form=a&form=b",
    );
    expect(queryString({ empty: "" })).toBe("");
  });
});

describe("the route table", () => {
  it("names every route and every path once", () => {
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
    expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length);
  });

  it("finds each route by its own path", () => {
    for (const route of routes.filter(({ path }) => path !== "*")) {
      expect(routeAt(`/${route.path.replace(/:\w+/g, "x1")}`)?.id).toBe(route.id);
    }
    expect(routeAt("/no/such/place")).toBeNull();
  });
});
