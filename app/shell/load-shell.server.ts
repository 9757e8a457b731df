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
    readonly expiresAt: string;
    readonly secondsLeft: number;
  } | null;
  readonly outcome: "invalid" | "refused" | null;
  readonly kept: KeptForm | null;
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
  const script = open !== null || (route?.script ?? "none") !== "none";
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
      expiresAt: open.expiresAt.toISOString(),
      secondsLeft: Math.floor((open.expiresAt.getTime() - contextOf(load).now.getTime()) / 1000),
    },
    outcome: load.memo.outcome ?? null,
    kept:
      open && url.searchParams.has("kept")
        ? await findKeptForm({ userId: open.person.userId, path: url.pathname }, contextOf(load))
        : null,
    alternates: route && route.kind === undefined ? alternatesOf(path) : [],
    localRun: !env().production,
    requestId: load.requestId,
  };
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
