import { expect, type Locator, type Page } from "@playwright/test";
import type pg from "pg";
import { speaker, type Catalogue, type Namespace } from "../app/i18n/catalogue.server.ts";
import type { Locale } from "../app/i18n/locales.ts";
import type { MessageKey, Values } from "../app/i18n/translate.ts";
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

/** Holds the page to the sentence by which its state is known, in the page's language. */
export const says =
  <N extends Namespace>(
    namespace: N,
    key: MessageKey<Catalogue[N]>,
    values?: Values,
  ): NonNullable<Probe["then"]> =>
  (page, { locale }) =>
    expect(page.locator("main")).toContainText(speaker(namespace, locale)(key, values));

/** One thing after the other, such as what makes a state and what it is known by. */
export const inTurn =
  (...steps: readonly NonNullable<Probe["then"]>[]): NonNullable<Probe["then"]> =>
  async (page, world) => {
    for (const step of steps) await step(page, world);
  };
