import { randomInt } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { locales } from "../app/i18n/locales.ts";
import { fictionalUscc } from "../prisma/seed/fictional.ts";
import { expect, test } from "./fixtures.ts";
import { fileAgain, fileFirstReturn } from "./journeys/file-return.ts";
import { filePlainly, PLAIN } from "./journeys/file-plainly.ts";
import { approve, redoByHand, sendBack } from "./journeys/verify-return.ts";
import { Keyboard } from "./keyboard.ts";
import { ledgerNumber } from "./ledger-file.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { signIn, signInAs } from "./personas.ts";
import type { World } from "./world.ts";

/** The data year that is being filed in the sample. */
const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

const variants = locales.flatMap((locale) =>
  [true, false].map((javaScriptEnabled) => ({ locale, javaScriptEnabled })),
);

for (const [variant, { locale, javaScriptEnabled }] of variants.entries()) {
  test(`two returns: from an empty ledger to one sent back, the other to its determination, by keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    world,
  }) => {
    test.setTimeout(180_000);
    await world.db.query("DELETE FROM rate_counts");
    const options = { baseURL: world.url, javaScriptEnabled, bypassCSP: true };
    const [desk, otherDesk, office] = await Promise.all([
      browser.newContext(options),
      browser.newContext(options),
      browser.newContext(options),
    ]);
    const [employer, other] = [await newClerk(desk, world), await newClerk(otherDesk, world)];
    await signIn(office, "reviewer", world);
    const hands = new Keyboard(await desk.newPage(), locale);
    const otherHands = new Keyboard(await otherDesk.newPage(), locale);
    const officer = new Keyboard(await office.newPage(), locale);

    // Three people whom no other employer declares: sixty to a variant, most of them for when it is tried again.
    const at = 36 + variant * 60 + 3 * randomInt(20);
    const number = ledgerNumber(at + 2);
    const [first] = await Promise.all([
      fileFirstReturn(hands, YEAR, [ledgerNumber(at), ledgerNumber(at + 1)]),
      filePlainly(otherHands.page, { locale, year: YEAR, number }),
    ]);
    const reason = "十二月的职工人数和社保记录不一致，请核对。";
    await sendBack(officer, { employer, year: YEAR, reason });
    await approve(officer, other, YEAR);
    // 1 person of 100: 1 % to the point, so half of what (100 × 1.5 % − 1) × 60,000 comes to.
    const average = PLAIN.payroll / PLAIN.headcount;
    const due = await redoByHand(otherHands, YEAR);
    expect(due).toBeCloseTo((PLAIN.headcount * 0.015 - 1) * average * 0.5, 2);
    const second = await fileAgain(hands, YEAR, reason);
    expect(second).not.toBe(first);
    await Promise.all([desk, otherDesk, office].map((context) => context.close()));
  });
}

/** Signs in a clerk of an enterprise of the sample's district made for this test alone; gives the employer's name. */
async function newClerk(
  context: BrowserContext,
  world: World & { readonly db: Parameters<typeof ownPerson>[0] },
): Promise<string> {
  const clerk = await ownPerson(world.db, "hr");
  const { rows } = await world.db.query<{ name: string }>(
    "UPDATE organisations SET uscc = $2, region = '140502' WHERE id = $1 RETURNING name",
    [clerk.organisationId, fictionalUscc("enterprise", "140502", randomInt(900_000, 960_000))],
  );
  await signInAs(context, clerk.email, world);
  return rows[0]?.name ?? "";
}
