import type { NextFunction, Request, Response } from "express";
import { splitLocale } from "#app/i18n/locales.ts";
import { routes, type Route } from "#app/route-table.ts";

const MEBIBYTE = 1_048_576;

const larger = (routes as readonly Route[])
  .filter((route) => route.maxBody !== undefined)
  .map((route) => ({
    pattern: new RegExp(`^/${route.path.replace(/:\w+/g, "[^/]+")}(\\.data)?$`),
    bytes: route.maxBody ?? MEBIBYTE,
  }));

/** Bytes a request to this path may bring. */
export function bodyLimit(pathname: string): number {
  const { path } = splitLocale(pathname);
  return larger.find(({ pattern }) => pattern.test(path))?.bytes ?? MEBIBYTE;
}

/** Refuses by the declared length before anything is read; a body without a length is refused too. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD") {
    next();
    return;
  }
  const length = Number(request.get("Content-Length") ?? Number.NaN);
  if (Number.isNaN(length)) response.status(411).type("text").send("Length required\n");
  else if (length > bodyLimit(request.path)) {
    response.status(413).type("text").send("上传的内容过大。 / What was sent is too large.\n");
  } else next();
}
