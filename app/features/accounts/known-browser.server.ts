import { newToken } from "#app/platform/encryption.server.ts";
import type { KnownBrowser } from "./client.server.ts";

const MOST_PEOPLE = 5;
/** A browser is forgotten this many days after its last sign-in. */
export const knownBrowserDays = 180;

/** Reads what the signed cookie held; anything else is a new browser. */
export function toKnownBrowser(stored: unknown): KnownBrowser | null {
  const { id, people } = (stored ?? {}) as Partial<KnownBrowser>;
  if (typeof id !== "string" || typeof people !== "object" || people === null) return null;
  const known = Object.entries(people).filter(([, at]) => typeof at === "number");
  return { id, people: Object.fromEntries(known) };
}

/** The browser after `userId` signed in; a browser that several share remembers the latest five. */
export function rememberPerson(
  browser: KnownBrowser | null,
  userId: string,
  now: Date,
): KnownBrowser {
  const others = Object.entries(browser?.people ?? {}).filter(([id]) => id !== userId);
  const latest = others.sort(([, a], [, b]) => b - a).slice(0, MOST_PEOPLE - 1);
  return {
    id: browser?.id ?? newToken(),
    people: Object.fromEntries([[userId, now.getTime()], ...latest]),
  };
}

/** Whether this person signed in here, and has not signed out everywhere since. */
export function isKnownTo(
  browser: KnownBrowser | null,
  user: { readonly id: string; readonly sessionsValidFrom: Date | null } | null,
  now: Date,
): browser is KnownBrowser {
  const at = user ? browser?.people[user.id] : undefined;
  if (!user || at === undefined) return false;
  return (
    at >= (user.sessionsValidFrom?.getTime() ?? 0) &&
    at > now.getTime() - knownBrowserDays * 86_400_000
  );
}
