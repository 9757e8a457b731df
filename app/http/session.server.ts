import type { AppLoadContext } from "@remix-run/node";
import { createCookie } from "@remix-run/node";
import {
  draftHours,
  findSession,
  knownBrowserDays,
  toKnownBrowser,
  type BegunSession,
  type Client,
  type SessionState,
} from "#app/features/accounts/index.server.ts";
import { networkOf, type Actor } from "#app/features/accounts/policy/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, type Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

const secure = () => env().appUrl.startsWith("https://");

/** Cookies are host-bound where the origin is https; plain names in local runs over http. */
function cookieFor(name: string, options: { maxAge?: number } = {}) {
  return createCookie(secure() ? `__Host-${name}` : name, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: secure(),
    ...options,
  });
}

export function contextOf(load: AppLoadContext): Context {
  load.memo.now ??= now();
  const { databaseUrl, databasePool } = env();
  return {
    db: database(databaseUrl, { poolSize: databasePool }),
    now: load.memo.now,
    requestId: load.requestId,
  };
}

/** The session of a request; a visitor without the cookie costs no query. */
export function sessionOf(request: Request, load: AppLoadContext): Promise<SessionState> {
  load.memo.session ??= readSession(request, load);
  return load.memo.session;
}

async function readSession(request: Request, load: AppLoadContext): Promise<SessionState> {
  const token: unknown = await cookieFor("session").parse(request.headers.get("Cookie"));
  if (typeof token !== "string" || token === "") return { state: "none" };
  return findSession(token, contextOf(load));
}

export function actorOf(session: SessionState): Actor {
  return session.state === "open" ? session.actor : { kind: "visitor" };
}

/** `Set-Cookie` that begins a session in this browser. */
export function sessionCookie(token: string): Promise<string> {
  return cookieFor("session").serialize(token);
}

export function forgetSessionCookie(): Promise<string> {
  return cookieFor("session").serialize("", { maxAge: 0 });
}

export type BrowserCookieName = "preferences" | "registration" | "browser" | "challenge";

/** A signed cookie for what belongs to a browser and not to a person; `maxAge` in seconds. */
export function browserCookie(name: BrowserCookieName, maxAge: number) {
  return createCookie(secure() ? `__Host-${name}` : name, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: secure(),
    secrets: [...env().sessionSecrets],
    maxAge,
  });
}

const CHALLENGE_SECONDS = 3600;

/** `Set-Cookie` that keeps the one-time code this browser asked for, or forgets it. */
export function challengeCookie(sealed: string): Promise<string> {
  return browserCookie("challenge", sealed === "" ? 0 : CHALLENGE_SECONDS).serialize(sealed);
}

export function readChallengeCookie(request: Request): Promise<unknown> {
  return browserCookie("challenge", CHALLENGE_SECONDS).parse(request.headers.get("Cookie"));
}

/** Where a request comes from, for the limits of signing in. */
export async function clientOf(request: Request, load: AppLoadContext): Promise<Client> {
  const stored: unknown = await browserCookie("browser", 0).parse(request.headers.get("Cookie"));
  return { network: networkOf(load.clientIp), device: toKnownBrowser(stored) };
}

/** The cookies of a session that has just begun in this browser. */
export async function begunSessionCookies({ token, browser }: BegunSession): Promise<Headers> {
  const headers = new Headers();
  const known = browserCookie("browser", knownBrowserDays * 86_400);
  headers.append("Set-Cookie", await sessionCookie(token));
  headers.append("Set-Cookie", await known.serialize(browser));
  headers.append("Set-Cookie", await challengeCookie(""));
  return headers;
}

/** `Set-Cookie` by which this browser goes on with the registration it began. */
export function registrationCookie(token: string): Promise<string> {
  return browserCookie("registration", draftHours * 3600).serialize(token);
}

export async function readRegistrationToken(request: Request): Promise<string | null> {
  const cookie = browserCookie("registration", draftHours * 3600);
  const token: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof token === "string" && token !== "" ? token : null;
}
