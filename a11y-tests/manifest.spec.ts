import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { localePrefix, locales } from "../app/i18n/locales.ts";
import { routes, type Route } from "../app/route-table.ts";
import { expect, test } from "./fixtures.ts";

interface Built {
  readonly id: string;
  readonly path?: string;
  readonly children?: readonly Built[];
}

test("the built routes are those of the table and no others", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const told = execFileSync("npx", ["remix", "routes", "--json"], { cwd: root, encoding: "utf8" });
  const built = flatten(JSON.parse(told.slice(told.indexOf("["))) as Built[]);
  const wanted = (routes as readonly Route[]).flatMap((route) =>
    (route.kind === "resource" ? (["zh-CN"] as const) : locales).map((locale) => ({
      id: `${locale}:${route.id}`,
      path: `${localePrefix(locale)}/${route.path}`,
    })),
  );
  expect(built.sort(byId)).toEqual(wanted.sort(byId));
});

function flatten(tree: readonly Built[]): { id: string; path: string }[] {
  return tree.flatMap(({ id, path, children }) => [
    ...(id === "root" ? [] : [{ id, path: path ?? "" }]),
    ...flatten(children ?? []),
  ]);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
