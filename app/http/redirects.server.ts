import { redirect } from "@remix-run/node";

/** Success is post–redirect–get; the next page shows the notice `done.<key>` of its feature's words. */
export function done(path: string, key?: string, headers?: HeadersInit): Response {
  const separator = path.includes("?") ? "&" : "?";
  return redirect(key ? `${path}${separator}done=${key}` : path, { status: 303, headers });
}

/** A path of ours to go on to, or the fallback: never another origin. */
export function safeNext(next: unknown, fallback: string): string {
  if (typeof next !== "string" || !next.startsWith("/") || /^\/[/\\]/.test(next)) return fallback;
  return /[\u0000-\u001f\\]/.test(next) ? fallback : next;
}
