import { randomInt } from "node:crypto";
import { fictionalUscc } from "../prisma/seed/fictional.ts";
import { expect, test } from "./fixtures.ts";
import { fileAgain, fileFirstReturn, STAFF } from "./journeys/file-return.ts";
import { approve, redoByHand, sendBack } from "./journeys/verify-return.ts";
import { Keyboard } from "./keyboard.ts";
import { ledgerNumber } from "./ledger-file.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { signIn, signInAs } from "./personas.ts";

/** The data year that is being filed in the sample. */
const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

/** Each language and each way of running once: a whole return takes its time. */
const variants = [
  { locale: "zh-CN", javaScriptEnabled: true },
  { locale: "en", javaScriptEnabled: false },
] as const;

for (const { locale, javaScriptEnabled } of variants) {
  test(`a return from an empty ledger to its determination, by keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    world,
  }) => {
    test.setTimeout(180_000);
    await world.db.query("DELETE FROM rate_counts");
    const options = { baseURL: world.url, javaScriptEnabled, bypassCSP: true };
    const clerk = await ownPerson(world.db, "hr");
    const { rows } = await world.db.query<{ name: string }>(
      "UPDATE organisations SET uscc = $2, region = '140502' WHERE id = $1 RETURNING name",
      [clerk.organisationId, fictionalUscc("enterprise", "140502", randomInt(900_000, 960_000))],
    );
    const employer = rows[0]?.name ?? "";
    // Two people whom no other employer declares, also where a test is tried again.
    const people = 2 * randomInt(20, 160);
    const [desk, office] = [await browser.newContext(options), await browser.newContext(options)];
    await signInAs(desk, clerk.email, world);
    await signIn(office, "reviewer", world);
    const hands = new Keyboard(await desk.newPage(), locale);
    const officer = new Keyboard(await office.newPage(), locale);

    const first = await fileFirstReturn(hands, YEAR, [
      ledgerNumber(people),
      ledgerNumber(people + 1),
    ]);
    const reason = "十二月的职工人数和社保记录不一致，请核对。";
    await sendBack(officer, { employer, year: YEAR, reason });
    const second = await fileAgain(hands, YEAR, reason);
    expect(second).not.toBe(first);
    await approve(officer, employer, YEAR);
    // 201 staff on average, 18 person-months: (201 × 1.5 % − 1.5) × (12,000,000 ÷ 201) × 90 %.
    const due = await redoByHand(hands, YEAR);
    const average = (STAFF * 12 + 12) / 12;
    const expected = (average * 0.015 - 1.5) * (12_000_000 / average) * 0.9;
    expect(due).toBeCloseTo(expected, 2);
    await desk.close();
    await office.close();
  });
}
