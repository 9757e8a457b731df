import type { Page } from "@playwright/test";
import type pg from "pg";
import type { Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import type { routes, RouteId } from "../app/route-table.ts";
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

type Table = (typeof routes)[number];
type ResourceId = Extract<Table, { kind: "resource" | "spoken-resource" }>["id"];
export type PageId = Exclude<RouteId, ResourceId>;

/** Submits the page's main form with what it holds. */
export const submit = async (page: Page): Promise<void> => {
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForLoadState("load");
};

const simply =
  (id: RouteId): Probe["at"] =>
  ({ locale }) =>
    href(locale, id as "shell.home");

/** Every page in every state it can be in. A page without a probe does not compile. */
export const probes = {
  "shell.home": [{ as: "visitor", at: simply("shell.home") }],
  "shell.notFound": [
    {
      as: "visitor",
      at: ({ locale }) => `${href(locale, "shell.home")}/nowhere`.replace("//", "/"),
      status: 404,
    },
  ],
  "accounts.signIn": [
    { as: "visitor", at: simply("accounts.signIn") },
    { as: "visitor", state: "empty submit", at: simply("accounts.signIn"), then: submit },
  ],
  "accounts.signOut": [{ as: "seeker", at: simply("accounts.signOut") }],
  "accounts.secondFactor": [{ as: "reviewer", at: simply("accounts.secondFactor") }],
  "accounts.account": [
    { as: "seeker", at: simply("accounts.account") },
    { as: "owner", at: simply("accounts.account") },
    { as: "reviewer", at: simply("accounts.account") },
  ],
} satisfies Record<PageId, readonly Probe[]>;
