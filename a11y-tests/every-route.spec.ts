import { locales } from "../app/i18n/locales.ts";
import { routeOf } from "../app/route-table.ts";
import { expect, test } from "./fixtures.ts";
import { documentsOf, expectValidMarkup } from "./markup-check.ts";
import {
  expectNoScript,
  expectNoViolations,
  expectReflow,
  expectSkipLink,
  expectStructure,
} from "./page-checks.ts";
import { probes, type PageId, type Probe } from "./probes.ts";

for (const [id, states] of Object.entries(probes) as [PageId, readonly Probe[]][]) {
  for (const locale of locales) {
    for (const probe of states) {
      test(`${id} · ${locale} · ${probe.as} · ${probe.state ?? "first visit"}`, async ({
        page,
        world,
        as,
      }) => {
        await as(probe.as);
        const written = documentsOf(page);
        const arranged = { ...world, locale };
        const answer = await page.goto(await probe.at(arranged));
        expect(answer?.status()).toBe(probe.status ?? 200);
        await probe.then?.(page, arranged);
        await expectValidMarkup(await written.newest());
        await expectStructure(page, locale);
        await expectNoViolations(page, id);
        const { access, script = "none" } = routeOf(id);
        const isOpen = access === "anyone" || access === "visitor-only";
        const readsOnly = probe.as === "visitor" && isOpen && script === "none";
        if (readsOnly) await expectNoScript(page);
        await expectReflow(page);
        await expectSkipLink(page);
      });
    }
  }
}
