import type { Locator, Page } from "@playwright/test";
import type pg from "pg";
import type { Locale } from "../../app/i18n/locales.ts";
import type { Persona } from "../personas.ts";

export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** By field name: what is typed or chosen; true or false for a box. */
export type Answers = Readonly<Record<string, string | boolean | UploadedFile>>;

/** Who fills in the form: somebody made for this case alone, so that it disturbs no other test. */
export interface Own {
  readonly db: pg.Pool;
  readonly locale: Locale;
  readonly email: string;
  readonly userId: string;
  /** Of an employer's or provider's member. */
  readonly organisationId: string;
}

type From<T> = T | ((own: Own, page: Page) => T | Promise<T>);

/** How the form of a page is got wrong, put right and sent, without any script. */
export interface FormCase {
  readonly as: Persona;
  /** Opens the form: its address, or the steps that lead to it. */
  readonly at: (own: Own, page: Page) => string | Promise<string> | Promise<void>;
  /** Which of the page's forms; the first one that posts where nothing is said. */
  readonly intent?: string;
  /** The value of the button to press, where the form has several. */
  readonly press?: string;
  /** Absent where the page offers nothing that can be got wrong. */
  readonly wrong?: From<Answers>;
  /** The fields the error summary leads to; those typed wrongly where nothing is said. None: a refusal by a rule. */
  readonly faults?: readonly string[];
  readonly right?: From<Answers>;
  /** The answer is shown in place, and nothing was changed: 200 where others lead on. */
  readonly isShown?: true;
}

export async function answersOf(
  answers: From<Answers> | undefined,
  own: Own,
  page: Page,
): Promise<Answers> {
  return typeof answers === "function" ? answers(own, page) : (answers ?? {});
}

export function formOf(page: Page, { intent }: Pick<FormCase, "intent">): Locator {
  const forms = page.locator("main form[method=post]");
  if (intent === undefined) return forms.first();
  return forms.filter({ has: page.locator(`input[name=intent][value="${intent}"]`) }).first();
}

export async function fillIn(form: Locator, answers: Answers): Promise<void> {
  const closed = form.locator("xpath=ancestor::details[not(@open)]/summary");
  if ((await closed.count()) > 0) await closed.click();
  for (const [name, answer] of Object.entries(answers)) {
    const control = form.locator(`[name="${name}"]`);
    const kind = await control
      .first()
      .evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.localName));
    if (typeof answer === "object") await control.setInputFiles(answer);
    // A row's label lies over its box, to be as large a target as others.
    else if (typeof answer === "boolean") await control.first().setChecked(answer, { force: true });
    else if (kind === "select") await control.selectOption(answer);
    else if (kind === "radio" || kind === "checkbox") {
      await form.locator(`[name="${name}"][value="${answer}"]`).check();
    } else await control.first().fill(answer);
  }
}

/** Presses the form's button and gives the status of the answer to the post. */
export async function send(page: Page, form: Locator, press?: string): Promise<number> {
  const button = form.locator(
    press === undefined ? "button:not([type=button])" : `button[value="${press}"]`,
  );
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  const next = page.waitForEvent("domcontentloaded");
  await button.first().click();
  const [status] = await Promise.all([answer.then((one) => one.status()), next]);
  await page.waitForLoadState("load");
  return status;
}

/** Fills in and sends a form on the way to another. */
export async function pass(
  page: Page,
  answers: Answers,
  which: Pick<FormCase, "intent" | "press"> = {},
): Promise<void> {
  const form = formOf(page, which);
  await fillIn(form, answers);
  await send(page, form, which.press);
}
