import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { checkNames, lastRun } from "../app/features/help/reference/last-run.ts";
import { zhCN } from "../app/features/help/messages/zh-CN.ts";
import { routes } from "../app/route-table.ts";
import { reportOf } from "./run-report.ts";

const addresses = new Set<string>(routes.map(({ path }) => `/${path}`));

it("tells of every spec in words", () => {
  const specs = readdirSync(new URL(".", import.meta.url))
    .filter((name) => name.endsWith(".spec.ts"))
    .map((name) => name.replace(".spec.ts", ""));
  expect(specs.filter((name) => !(checkNames as readonly string[]).includes(name))).toEqual([]);
  expect(checkNames.filter((name) => !(`check.${name}` in zhCN))).toEqual([]);
});

it("names a page by the address that a reader knows, in the run and in what was recorded", () => {
  const told = [...reportOf([], new Date(0)).exceptions, ...(lastRun?.exceptions ?? [])];
  expect(told.length).toBeGreaterThan(0);
  expect(told.map(({ page }) => page).filter((page) => !addresses.has(page))).toEqual([]);
});
