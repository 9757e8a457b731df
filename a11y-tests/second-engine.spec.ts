import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { locales } from "../app/i18n/locales.ts";
import { expect, test } from "./fixtures.ts";
import { mainPages } from "./main-pages.ts";
import { isAccepted } from "./page-checks.ts";

/** IBM's Equal Access engine, whose rules are others than axe's. */
const engine = await readFile(
  createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"),
  "utf8",
);

interface Finding {
  readonly ruleId: string;
  readonly message: string;
  readonly snippet: string;
}

for (const locale of locales) {
  for (const { id, title, probe } of mainPages) {
    test(`${title} · ${locale} · second engine`, async ({ page, world, as }) => {
      await as(probe.as);
      const arranged = { ...world, locale };
      await page.goto(await probe.at(arranged));
      await probe.then?.(page, arranged);
      const told = (await violationsOf(page))
        .filter(({ ruleId, snippet }) => !isAccepted(ruleId, id, snippet))
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}\n  ${snippet}`);
      expect(told).toEqual([]);
    });
  }
}

/** What fails for certain; what the engine asks a person to look at is no failure. */
async function violationsOf(page: Page): Promise<Finding[]> {
  // In a closed one it sees controls and not their labels.
  await page.evaluate(() =>
    document.querySelectorAll("details").forEach((each) => (each.open = true)),
  );
  await page.evaluate(engine);
  return page.evaluate(async () => {
    const { ace } = window as unknown as { ace: Engine };
    const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return results.filter(({ value: [kind, result] }) => kind === "VIOLATION" && result === "FAIL");
    interface Engine {
      Checker: new () => {
        check(
          document: Document,
          rulesets: readonly string[],
        ): Promise<{ results: (Finding & { value: [string, string] })[] }>;
      };
    }
  });
}
