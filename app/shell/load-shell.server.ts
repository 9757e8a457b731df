import type { AppLoadContext } from "@remix-run/node";
import { findKeptForm, type KeptForm } from "#app/http/kept-form.server.ts";
import { browserCookie, contextOf, sessionOf } from "#app/http/session.server.ts";
import { messagesFor, type Namespace } from "#app/i18n/catalogue.server.ts";
import { locales, localePrefix, splitLocale, type Locale } from "#app/i18n/locales.ts";
import type { Messages } from "#app/i18n/translate.ts";
import { env } from "#app/platform/env.server.ts";
import { routeAt, type Route } from "#app/route-table.ts";
import { toReadingPreferences, type ReadingPreferences } from "./preferences.ts";

export interface ShellData {
  readonly locale: Locale;
  /** The path without its language. */
  readonly path: string;
  readonly routeId: string | null;
  readonly script: boolean;
  readonly messages: Readonly<Partial<Record<Namespace, Messages>>> | undefined;
  readonly preferences: ReadingPreferences;
  readonly account: {
    readonly kind: string;
    readonly name: string;
    readonly organisation: string | null;
    /** Whom the session acts for. */
    readonly actsFor: string | null;
    readonly expiresAt: string;
    readonly secondsLeft: number;
  } | null;
  readonly outcome: "invalid" | "refused" | null;
  /** What was typed into this page's form and not sent, to be put back. */
  readonly kept: (KeptForm & { readonly isUnsent: boolean }) | null;
  /** On pages that keep what is typed: the moment of what is kept, null for nothing. */
  readonly keptAt: string | null | undefined;
  readonly alternates: readonly { readonly locale: Locale; readonly url: string }[];
  readonly localRun: boolean;
  readonly requestId: string;
}

/** What the frame of every page needs. For a visitor on a reading page it asks the database nothing. */
export async function loadShell(request: Request, load: AppLoadContext): Promise<ShellData> {
  const url = new URL(request.url);
  const { locale, path } = splitLocale(url.pathname);
  const route = routeAt(path);
  const session = await sessionOf(request, load);
  const open = session.state === "open" ? session : null;
  const kept = open && (await findKept(open.person.userId, url, route, load));
  const sendsAll = (route?.script ?? "none") !== "none";
  const script = sendsAll || (open !== null && route?.enhancesSignedIn === true);
  return {
    locale,
    path,
    routeId: route?.id ?? null,
    script,
    messages: script ? messagesFor(locale, namespacesOf(route)) : undefined,
    preferences: await readingPreferencesOf(request, load),
    account: open && {
      kind: open.actor.kind,
      name: open.person.name,
      organisation: open.organisation?.name ?? null,
      actsFor: open.acting?.personName ?? null,
      expiresAt: open.expiresAt.toISOString(),
      secondsLeft: Math.floor((open.expiresAt.getTime() - contextOf(load).now.getTime()) / 1000),
    },
    outcome: load.memo.outcome ?? null,
    kept: load.memo.outcome === undefined ? toPutBack(kept, url) : null,
    keptAt: route?.keepsTyping ? (kept?.keptAt.toISOString() ?? null) : undefined,
    alternates: route && route.kind === undefined ? alternatesOf(path) : [],
    localRun: !env().production,
    requestId: load.requestId,
  };
}

/** Asked for where a session ran out while somebody typed, and always where typing is kept. */
async function findKept(userId: string, url: URL, route: Route | null, load: AppLoadContext) {
  if (!url.searchParams.has("kept") && !route?.keepsTyping) return null;
  return findKeptForm({ userId, path: url.pathname }, contextOf(load));
}

/** After a session that ran out the focus goes back to its field; else the notice is read first. */
function toPutBack(kept: KeptForm | null, { searchParams }: URL): ShellData["kept"] {
  if (!kept) return null;
  const isUnsent = !searchParams.has("kept");
  const { values, focusField } = kept;
  return { values, focusField: isUnsent ? null : focusField, isUnsent };
}

/** Of the person who is signed in, else of the browser. */
export async function readingPreferencesOf(
  request: Request,
  load: AppLoadContext,
): Promise<ReadingPreferences> {
  const session = await sessionOf(request, load);
  if (session.state === "open") return toReadingPreferences(session.person.preferences);
  const cookies = request.headers.get("Cookie");
  if (!cookies?.includes("preferences")) return {};
  return toReadingPreferences(await browserCookie("preferences", 0).parse(cookies));
}

function namespacesOf(route: Route | null): Namespace[] {
  const own = route?.id.split(".")[0] ?? "shell";
  return [...new Set(["shell", own, ...(route?.speaks ?? [])])] as Namespace[];
}

function alternatesOf(path: string) {
  return locales.map((locale) => ({
    locale,
    url: env().appUrl + (localePrefix(locale) + path).replace(/(?<=.)\/$/, ""),
  }));
}
