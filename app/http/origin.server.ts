import { env } from "#app/platform/env.server.ts";

/** A path as the full address people know: for canonical links, feeds, mails and the API. */
export function originOf(path: string): string {
  return env().appUrl + path;
}
