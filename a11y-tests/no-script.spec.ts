import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales, type Locale } from "../app/i18n/locales.ts";
import { routes, type Route } from "../app/route-table.ts";
import { test } from "./fixtures.ts";
import { accountForms } from "./no-script/account-forms.ts";
import { applicantForms } from "./no-script/applicant-forms.ts";
import { applicationForms, filingForms } from "./no-script/application-forms.ts";
import { bureauForms } from "./no-script/bureau-forms.ts";
import { answersOf, fillIn, formOf, send, type Answers } from "./no-script/form-case.ts";
import type { FormCase, Own } from "./no-script/form-case.ts";
import { dispatchForms } from "./no-script/dispatch-forms.ts";
import { enrolmentForms } from "./no-script/enrolment-forms.ts";
import { contestForms } from "./no-script/contest-forms.ts";
import { fairForms } from "./no-script/fair-forms.ts";
import { planForms } from "./no-script/plan-forms.ts";
import { checkInForms } from "./no-script/check-in-forms.ts";
import { delegationForms } from "./no-script/delegation-forms.ts";
import { registerForms } from "./no-script/register-forms.ts";
import { interpreterForms } from "./no-script/interpreter-forms.ts";
import { matchingForms } from "./no-script/matching-forms.ts";
import { handOverForms } from "./no-script/hand-over-forms.ts";
import { importForms } from "./no-script/import-forms.ts";
import { organisationForms } from "./no-script/organisation-forms.ts";
import { outcomeForms } from "./no-script/outcome-forms.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { positionForms } from "./no-script/position-forms.ts";
import { publicBodyForms } from "./no-script/public-body-forms.ts";
import { quotaForms } from "./no-script/quota-forms.ts";
import { quotaOverviewForms } from "./no-script/quota-overview-forms.ts";
import { returnForms } from "./no-script/return-forms.ts";
import { rewardForms } from "./no-script/reward-forms.ts";
import { reviewForms } from "./no-script/review-forms.ts";
import { teachingForms } from "./no-script/teaching-forms.ts";
import { signInAs } from "./personas.ts";

const cases: Readonly<Record<string, FormCase>> = {
  ...accountForms,
  ...applicantForms,
  ...applicationForms,
  ...filingForms,
  ...bureauForms,
  ...importForms,
  ...matchingForms,
  ...registerForms,
  ...checkInForms,
  ...delegationForms,
  ...planForms,
  ...organisationForms,
  ...positionForms,
  ...quotaForms,
  ...dispatchForms,
  ...quotaOverviewForms,
  ...returnForms,
  ...reviewForms,
  ...outcomeForms,
  ...handOverForms,
  ...rewardForms,
  ...teachingForms,
  ...enrolmentForms,
  ...fairForms,
  ...contestForms,
  ...interpreterForms,
  ...publicBodyForms,
};

/** Never written back into a page. */
const SECRET = /password|code$|token/i;

test("every page with a form has a case", () => {
  const posting = (routes as readonly Route[])
    .filter(({ kind }) => kind === undefined || kind === "page")
    .filter(({ file }) =>
      /^export const action\b/m.test(
        readFileSync(new URL(`../app/${file}`, import.meta.url), "utf8"),
      ),
    )
    .map(({ id }) => id);
  expect(Object.keys(cases).toSorted()).toEqual(posting.toSorted());
});

for (const [id, form] of Object.entries(cases)) {
  test(`${id}: fill in, fail, put right, succeed without JavaScript`, async ({
    browser,
    world,
  }) => {
    await world.db.query("DELETE FROM rate_counts");
    const context = await browser.newContext({
      baseURL: world.url,
      javaScriptEnabled: false,
      bypassCSP: true,
    });
    const person = await ownPerson(world.db, form.as);
    if (form.as !== "visitor") {
      const secondFactor = id !== "accounts.secondFactor";
      await signInAs(context, person.email, world, { secondFactor });
    }
    const page = await context.newPage();
    // The words of an error are another language's own; putting right is the same in both.
    for (const locale of form.wrong ? [...locales].toReversed() : locales.slice(0, 1)) {
      const own = { db: world.db, locale, ...person };
      const address = await form.at(own, page);
      if (address) await page.goto(address);
      if (form.wrong) await getWrong(page, form, own);
      if (locale !== locales[0]) continue;
      await fillIn(formOf(page, form), await answersOf(form.right, own, page));
      expect(await send(page, formOf(page, form), form.press)).toBe(form.isShown ? 200 : 303);
      expect(await page.locator(".error-summary").count(), "errors after putting right").toBe(0);
      await expect(page).not.toHaveTitle(errorTitle(locale));
    }
    await context.close();
  });
}

async function getWrong(page: Page, form: FormCase, own: Own) {
  const wrong = await answersOf(form.wrong, own, page);
  await fillIn(formOf(page, form), wrong);
  const faults = form.faults ?? Object.keys(wrong);
  expect(await send(page, formOf(page, form), form.press)).toBe(faults.length > 0 ? 422 : 409);
  await expect(page).toHaveTitle(errorTitle(own.locale));
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await expectKept(formOf(page, form), wrong);
  expect(await fieldsReached(page, summary)).toEqual(new Set(faults));
}

const errorTitle = (locale: Locale) => new RegExp(`^${speaker("shell", locale)("title.error")}`);

/** Follows each link of the summary: the names of the fields that then have the focus. */
async function fieldsReached(page: Page, summary: Locator): Promise<Set<string>> {
  const names = new Set<string>();
  for (const link of await summary.getByRole("link").all()) {
    await link.click();
    const name = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    names.add((name ?? "nothing").replace(/\.(?:year|month|day)$/, ""));
  }
  return names;
}

async function expectKept(form: Locator, typed: Answers) {
  for (const [name, value] of Object.entries(typed)) {
    if (SECRET.test(name) || typeof value === "object") continue;
    const control = form.locator(`[name="${name}"]`);
    if (typeof value === "boolean") await expect(control).toBeChecked({ checked: value });
    else if ((await control.first().getAttribute("type")) === "radio") {
      await expect(form.locator(`[name="${name}"][value="${value}"]`)).toBeChecked();
    } else await expect(control.first()).toHaveValue(value);
  }
}
