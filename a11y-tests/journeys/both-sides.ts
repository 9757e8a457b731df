import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "@playwright/test";
import type pg from "pg";
import type { Locale } from "../../app/i18n/locales.ts";
import { Keyboard } from "../keyboard.ts";
import { ownPerson, twin } from "../no-script/own-person.ts";
import { signInAs } from "../personas.ts";

interface Place {
  readonly db: pg.Pool;
  readonly url: string;
}

/** A seeker and an employer of their own, with one open position between them. */
export interface BothSides {
  readonly positionId: string;
  readonly title: string;
  readonly seekerEmail: string;
  readonly seeker: Keyboard;
  readonly employer: Keyboard;
  /** Signs both in anew, as at an instant of a clock that was moved. */
  signIn(at?: Date): Promise<void>;
  close(): Promise<void>;
}

export async function bothSides(
  browser: Browser,
  world: Place,
  { locale, javaScriptEnabled }: { readonly locale: Locale; readonly javaScriptEnabled: boolean },
): Promise<BothSides> {
  const { db } = world;
  await db.query("DELETE FROM rate_counts");
  const [person, member] = [await ownPerson(db, "seeker"), await ownPerson(db, "hr")];
  const title = `资料整理员${randomUUID().slice(0, 8)}`;
  const positionId = await twin(db, "positions", "state = 'published'", [], {
    organisation_id: member.organisationId,
    title,
    closing_on: "2099-12-31",
  });
  const open = () => browser.newContext({ baseURL: world.url, javaScriptEnabled, bypassCSP: true });
  const contexts = [await open(), await open()] as const;
  const keys = async (context: BrowserContext) => new Keyboard(await context.newPage(), locale);
  const signIn = async (at?: Date) => {
    const options = at ? { at } : {};
    await signInAs(contexts[0], person.email, world, options);
    await signInAs(contexts[1], member.email, world, options);
  };
  await signIn();
  return {
    positionId,
    title,
    seekerEmail: person.email,
    seeker: await keys(contexts[0]),
    employer: await keys(contexts[1]),
    signIn,
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}
