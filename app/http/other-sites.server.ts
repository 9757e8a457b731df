import type { NextFunction, Request, Response } from "express";
import { env } from "#app/platform/env.server.ts";

/**
 * Refuses what a browser says was sent by another site, before any page runs and in words of our
 * own. Commands ask more: `isSameOrigin` also refuses what says nothing of where it comes from.
 */
export function refuseOtherSites(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD") {
    next();
    return;
  }
  const site = request.get("Sec-Fetch-Site");
  const origin = request.get("Origin");
  const isForeign = site
    ? site !== "same-origin"
    : origin !== undefined && origin !== new URL(env().appUrl).origin;
  if (!isForeign) next();
  else response.status(403).type("text").send("请求来自别的网站。 / Sent by another site.\n");
}
