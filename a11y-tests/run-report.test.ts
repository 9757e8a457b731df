import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { checkNames } from "../app/features/help/reference/last-run.ts";
import { zhCN } from "../app/features/help/messages/zh-CN.ts";

it("tells of every spec in words", () => {
  const specs = readdirSync(new URL(".", import.meta.url))
    .filter((name) => name.endsWith(".spec.ts"))
    .map((name) => name.replace(".spec.ts", ""));
  expect(specs.filter((name) => !(checkNames as readonly string[]).includes(name))).toEqual([]);
  expect(checkNames.filter((name) => !(`check.${name}` in zhCN))).toEqual([]);
});
