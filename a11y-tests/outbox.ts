import { expect, type BrowserContext } from "@playwright/test";
import type { Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";

/** The newest mail whose row in the list says so (an address, a subject), read from the outbox page of a local run as a tester would. */
export async function newestMail(
  context: BrowserContext,
  told: string,
  locale: Locale,
): Promise<string> {
  const page = await context.newPage();
  try {
    const row = page.locator("main tbody tr").filter({ hasText: told }).first();
    // The worker writes a mail, so it may be a moment away.
    await expect(async () => {
      await page.goto(href(locale, "accounts.outbox"));
      await expect(row).toBeVisible({ timeout: 200 });
    }).toPass({ timeout: 30_000 });
    await row.getByRole("link").click();
    return await page.locator("main").innerText();
  } finally {
    await page.close();
  }
}

export async function newestCodeTo(
  context: BrowserContext,
  address: string,
  locale: Locale,
): Promise<string> {
  const code = /\d{3} ?\d{3}/.exec(await newestMail(context, address, locale))?.[0];
  if (!code) throw new Error(`No code was sent to ${address}`);
  return code;
}
