import type { ServerBuild } from "@remix-run/node";

interface Step {
  readonly fixed: Map<string, Step>;
  any?: Step;
  routeId?: string;
}

const step = (): Step => ({ fixed: new Map() });

/**
 * The build with the one route that answers a path, the same object each time; the whole build where
 * no route does. Remix ranks and compiles every route it knows again for each match, several times a
 * request: with all of ours that was a quarter of a page's time.
 */
export function narrowBuild(build: ServerBuild): (path: string) => ServerBuild {
  const top = step();
  for (const { id, path } of Object.values(build.routes)) {
    if (id !== "root" && path !== "*") placed(top, path ?? "").routeId = id;
  }
  const narrowed = new Map<string, ServerBuild>();
  return (path) => {
    const routeId = find(top, segmentsOf(path))?.routeId;
    if (routeId === undefined) return build;
    const known = narrowed.get(routeId);
    if (known) return known;
    const made = withRoute(build, routeId);
    narrowed.set(routeId, made);
    return made;
  };
}

/** As React Router reads an address: neither case nor a slash at the end matters. */
function segmentsOf(path: string): string[] {
  const bare = path.toLowerCase().replace(/^\/|\/+$/g, "");
  return bare === "" ? [] : bare.split("/");
}

function placed(top: Step, path: string): Step {
  let at = top;
  for (const segment of segmentsOf(path)) {
    let next = segment.startsWith(":") ? at.any : at.fixed.get(segment);
    if (!next) {
      next = step();
      if (segment.startsWith(":")) at.any = next;
      else at.fixed.set(segment, next);
    }
    at = next;
  }
  return at;
}

/** A written segment goes before a parameter, as React Router ranks them. */
function find(at: Step, [segment, ...rest]: readonly string[]): Step | undefined {
  if (segment === undefined) return at.routeId === undefined ? undefined : at;
  const next = at.fixed.get(segment);
  return (next && find(next, rest)) ?? (at.any && find(at.any, rest));
}

function withRoute(build: ServerBuild, id: string): ServerBuild {
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([key]) => key === "root" || key === id));
  const assets = { ...build.assets, routes: only(build.assets.routes) };
  return { ...build, routes: only(build.routes), assets };
}
