import type { Locator, Page } from "@playwright/test";
import type pg from "pg";
import type { Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import type { RouteId } from "../app/route-table.ts";
import type { Persona } from "./personas.ts";

export interface ProbeWorld {
  readonly db: pg.Pool;
  readonly locale: Locale;
  readonly clockFile: string;
  /** The same product, where its search server is away. */
  readonly limitedUrl: string;
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

/** Presses what leads to another document, and waits for that one to have come. */
export async function pressThrough(control: Locator): Promise<void> {
  const answered = control.page().waitForEvent("load");
  await control.click();
  await answered;
}

/** Submits the page's main form with what it holds. */
export const submit = (page: Page): Promise<void> =>
  pressThrough(page.locator("main form button[type=submit]").first());

/** The same page where the search server is away. */
export const limited =
  (at: Probe["at"]): Probe["at"] =>
  async (world) =>
    new URL(await at(world), world.limitedUrl).href;

/** A page whose address needs nothing but its language. */
export const simply =
  (id: RouteId) =>
  ({ locale }: Pick<ProbeWorld, "locale">): string =>
    href(locale, id as "shell.home");
