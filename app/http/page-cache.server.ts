import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { RequestHandler, Response } from "express";
import { splitLocale } from "#app/i18n/locales.ts";
import { now } from "#app/platform/clock.server.ts";
import { listenForPublicChanges, type Listening } from "#app/platform/public-changes.server.ts";
import { routeAt } from "#app/route-table.ts";

/** Whatever no change calls out, such as a day that passes, is seen after so long at the latest. */
const TTL_MS = 60_000;
const MOST_BYTES = 32 * 1024 * 1024;
const LARGEST_PAGE = 512 * 1024;
const LONGEST_ADDRESS = 2000;

interface Kept {
  readonly at: number;
  readonly status: number;
  readonly etag: string;
  readonly language: string;
  readonly body: Buffer;
  gzipped: Buffer | undefined;
}

/**
 * The reading pages that the route table names, as visitors without session and preferences get them, which is the same for all of
 * them. Kept in this process, thrown away whole with every public change, and only while changes
 * can be heard. A page carries no script and so no nonce; its security headers are made for each
 * response, as for any other.
 */
export class PageCache {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;
  #generation = 0;
  #hearing = false;

  /** Everything kept is void, and what is being rendered now will not be kept. */
  readonly changed = (): void => {
    this.#generation += 1;
    this.#pages.clear();
    this.#bytes = 0;
  };

  readonly hearing = (hearing: boolean): void => {
    this.#hearing = hearing;
    if (!hearing) this.changed();
  };

  /** Stands before compression: what is kept is kept compressed. */
  readonly answer: RequestHandler = (request, response, next) => {
    const kept = isKeepable(request) ? this.#find(request.originalUrl) : undefined;
    if (!kept) {
      next();
      return;
    }
    send(kept, request.headers["if-none-match"], acceptsGzip(request.headers), response);
  };

  /** Stands behind compression: reads along what Remix renders and keeps it when it may. */
  readonly record: RequestHandler = (request, response, next) => {
    if (!this.#hearing || !isKeepable(request)) {
      next();
      return;
    }
    const generation = this.#generation;
    const at = now().getTime();
    readAlong(response, (body) => {
      if (generation !== this.#generation || !this.#hearing || !mayKeep(response, body)) return;
      this.#keep(request.originalUrl, {
        at,
        status: response.statusCode,
        etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
        language: String(response.getHeader("Content-Language") ?? ""),
        body,
        gzipped: undefined,
      });
    });
    next();
  };

  #find(url: string): Kept | undefined {
    const kept = this.#hearing ? this.#pages.get(url) : undefined;
    if (!kept || Math.abs(now().getTime() - kept.at) > TTL_MS) return undefined;
    this.#pages.delete(url);
    this.#pages.set(url, kept);
    return kept;
  }

  #keep(url: string, page: Kept): void {
    this.#drop(url);
    this.#pages.set(url, page);
    this.#bytes += page.body.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(url: string): void {
    this.#bytes -= this.#pages.get(url)?.body.length ?? 0;
    this.#pages.delete(url);
  }
}

/** A cache that hears the changes of a database until it is stopped. */
export function openPageCache(databaseUrl: string): { cache: PageCache; listening: Listening } {
  const cache = new PageCache();
  const listening = listenForPublicChanges(databaseUrl, {
    onChange: cache.changed,
    onHearing: cache.hearing,
  });
  return { cache, listening };
}

interface Asked {
  readonly method: string;
  readonly originalUrl: string;
  readonly path: string;
  readonly headers: { readonly cookie?: string | undefined };
}

function isKeepable({ method, originalUrl, path, headers }: Asked): boolean {
  if (method !== "GET" || originalUrl.length > LONGEST_ADDRESS) return false;
  if (/(?:^|[;\s])(?:__Host-)?(?:session|preferences)=/.test(headers.cookie ?? "")) return false;
  return routeAt(splitLocale(path).path)?.isShared === true;
}

function mayKeep(response: Response, body: Buffer): boolean {
  const { statusCode } = response;
  if (statusCode !== 200 && statusCode !== 410) return false;
  if (response.hasHeader("Set-Cookie") || body.length === 0 || body.length > LARGEST_PAGE) {
    return false;
  }
  if (!/^text\/html/.test(String(response.getHeader("Content-Type")))) return false;
  return !body.includes(String(response.locals.nonce));
}

function readAlong(response: Response, whole: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const take = (part: unknown) => {
    if (typeof part === "string") parts.push(Buffer.from(part));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => Response;
  response.write = ((...given: unknown[]) => {
    take(given[0]);
    return write(...given);
  }) as Response["write"];
  response.end = ((...given: unknown[]) => {
    take(given[0]);
    whole(Buffer.concat(parts));
    return end(...given);
  }) as Response["end"];
}

function acceptsGzip(headers: { readonly "accept-encoding"?: string | string[] | undefined }) {
  return /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));
}

function send(kept: Kept, known: string | undefined, gzip: boolean, response: Response): void {
  response.setHeader("ETag", kept.etag);
  response.setHeader("Cache-Control", "private, no-cache");
  response.setHeader("Vary", "Cookie, Accept-Encoding");
  if (known?.split(/,\s*/).includes(kept.etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = kept.status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (kept.language) response.setHeader("Content-Language", kept.language);
  if (gzip) {
    kept.gzipped ??= gzipSync(kept.body);
    response.setHeader("Content-Encoding", "gzip");
  }
  const body = gzip && kept.gzipped ? kept.gzipped : kept.body;
  response.setHeader("Content-Length", body.length);
  response.end(body);
}
