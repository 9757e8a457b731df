import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { describe, expect, it } from "vitest";
import routeConfig from "../routes.ts";
import { narrowBuild } from "./narrow-build.ts";

const children = routeConfig.map(({ id = "", path = "" }) => ({
  id,
  path: path.replace(/^\//, ""),
  parentId: "root",
}));
const routes = Object.fromEntries(
  [{ id: "root", path: "" }, ...children].map((route) => [route.id, route]),
);
const build = { routes, assets: { routes } } as unknown as ServerBuild;
const answering = narrowBuild(build);

/** The route that Remix itself finds among all. */
function foundByRemix(path: string): string | undefined {
  return matchRoutes([{ id: "root", path: "", children }], path)?.at(-1)?.route.id;
}

const idsOf = (path: string) => Object.keys(answering(path).routes);

describe("narrowBuild", () => {
  it.each(children.filter(({ path }) => path !== "*"))(
    "gives $id alone for its address",
    (route) => {
      const path = `/${route.path.replace(/:\w+/g, "018f-1 b")}`;
      expect(idsOf(path)).toEqual(["root", foundByRemix(path)]);
      expect(Object.keys(answering(path).assets.routes)).toEqual(idsOf(path));
    },
  );

  it("reads an address as Remix does: case, a slash at the end, a written word before a parameter", () => {
    for (const path of ["/EN/Positions", "/positions/", "/employer/positions/new"]) {
      expect(idsOf(path), path).toEqual(["root", foundByRemix(path)]);
    }
  });

  it("gives the whole build, the same object, where no route answers", () => {
    for (const path of [
      "/nowhere",
      "/positions/a/b/c",
      "/__manifest",
      "/en/nowhere/",
      "//positions",
    ]) {
      expect(answering(path), path).toBe(build);
    }
  });

  it("gives the same object each time", () => {
    expect(answering("/positions")).toBe(answering("/positions/"));
    expect(answering("/positions")).not.toBe(answering("/en/positions"));
  });
});
