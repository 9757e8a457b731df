import { existsSync } from "node:fs";

/** The same engine; without windows a page takes two thirds of the time. */
const PLACES = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The Chromium that tests drive: the one that CHROMIUM names, or Debian's. */
export function chromiumPath(): string {
  return process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path)) ?? PLACES[0] ?? "";
}
