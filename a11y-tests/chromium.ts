import { existsSync } from "node:fs";

/** The same engine; without windows a page takes two thirds of the time. */
const PLACES = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The Chromium that tests drive: the one that CHROMIUM names, or Debian's. */
export function chromiumPath(): string {
  return process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path)) ?? PLACES[0] ?? "";
}

/** A Chromium with windows, which a screen reader needs; the shell without any has nothing to be read. */
export function windowedChromiumPath(): string {
  return process.env.CHROMIUM ?? "/usr/bin/chromium";
}
