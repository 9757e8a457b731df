import { expect, type Page } from "@playwright/test";
import type { Locale } from "../../app/i18n/locales.ts";
import { href } from "../../app/links.ts";
import { pass, type Answers } from "../no-script/form-case.ts";

/**
 * Staff of every month, seasonal work beside them, and all wages of the year in yuan: a headcount of 100, of which one
 * disabled person all the year is 1 % to the point.
 */
export const PLAIN = {
  staff: 97,
  seasonal: { people: 12, months: 3 },
  headcount: 100,
  payroll: 6_000_000,
} as const;

const YEAR_ROUND: Answers = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    [`months[${at}].wage`, "2500"],
    [`months[${at}].pension`, true],
    [`months[${at}].medical`, true],
  ]).flat() as [string, string | boolean][],
);

/** Files a whole return through its forms, as fast as they open: the other one an officer has to decide on. */
export async function filePlainly(
  page: Page,
  { locale, year, number }: { locale: Locale; year: number; number: string },
): Promise<void> {
  const params = { year: String(year) };
  const staff = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`months[${at}]`, String(PLAIN.staff)]),
  );
  const seasonal = {
    "seasonal[0].people": String(PLAIN.seasonal.people),
    "seasonal[0].months": String(PLAIN.seasonal.months),
  };
  await page.goto(href(locale, "returns.staff", params));
  await pass(page, { ...staff, ...seasonal, payroll: String(PLAIN.payroll) });
  await page.goto(href(locale, "returns.newPerson", params));
  await pass(page, { name: "郑小满", post: "other", kind: "disability", number, consent: true });
  const from = { "from.year": String(year - 1), "from.month": "1", "from.day": "1" };
  await pass(page, from, { intent: "contract" });
  await pass(page, YEAR_ROUND, { intent: "months" });
  await page.goto(href(locale, "returns.check", params));
  await pass(page, { agree: true });
  await expect(page.locator("main dd strong.number")).toBeVisible();
}
