import type { Page } from "@playwright/test";
import type pg from "pg";
import type { Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import type { RouteId } from "../app/route-table.ts";
import type { Persona } from "./personas.ts";

export interface ProbeWorld {
  readonly db: pg.Pool;
  readonly locale: Locale;
  readonly clockFile: string;
}

/** One state a page can be in, as one persona sees it. */
export interface Probe {
  readonly as: Persona;
  /** Names the state; "first visit" where nothing is said. */
  readonly state?: string;
  /** The address; may make or look up what it shows. */
  readonly at: (world: ProbeWorld) => string | Promise<string>;
  /** Puts the opened page into its state by keys and forms, such as an empty submit. */
  readonly then?: (page: Page, world: ProbeWorld) => Promise<void>;
  readonly status?: number;
}

/** Submits the page's main form with what it holds. */
export const submit = async (page: Page): Promise<void> => {
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForLoadState("load");
};

/** A page whose address needs nothing but its language. */
export const simply =
  (id: RouteId) =>
  ({ locale }: ProbeWorld): string =>
    href(locale, id as "shell.home");
