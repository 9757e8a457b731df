import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { routes, type Route } from "#app/route-table.ts";

/** Scripts a page sends when it sends any, and all style sheets, in gzipped kB of 1,024 bytes (accessibility.md, 1). */
const SCRIPT_BUDGETS = { form: 100, rich: 160 } as const;
/** What watches the end of a session, on every page of a signed-in person. */
const WATCH_BUDGET = 4;
const STYLE_BUDGET = 25;
const CLIENT = "build/client";

interface ManifestModule {
  readonly module: string;
  readonly imports?: readonly string[];
  readonly parentId?: string;
}
interface Manifest {
  readonly entry: ManifestModule;
  readonly routes: Readonly<Record<string, ManifestModule>>;
}

export interface Measured {
  readonly what: string;
  readonly kilobytes: number;
  readonly budget: number;
}

const sizes = new Map<string, number>();
/** What a module imports, at once or later, such as the combo box once the page is there. */
const IMPORTED = /(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

async function gzipped(path: string): Promise<number> {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = gzipSync(await readFile(join(CLIENT, path))).length / 1024;
  sizes.set(path, size);
  return size;
}

async function sumOf(paths: ReadonlySet<string>): Promise<number> {
  let sum = 0;
  for (const path of paths) sum += await gzipped(path);
  return sum;
}

async function readManifest(): Promise<Manifest> {
  const names = await readdir(join(CLIENT, "assets"));
  const name = names.find((each) => each.startsWith("manifest-"));
  if (!name) throw new Error(`There is no manifest in ${CLIENT}: build first`);
  const text = await readFile(join(CLIENT, "assets", name), "utf8");
  const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  return JSON.parse(json) as Manifest;
}

/** Everything the browser loads for a route: the entry, the route and the routes above it. */
function scriptsOf(manifest: Manifest, id: string): Set<string> {
  const scripts = new Set<string>();
  const add = (module: ManifestModule) => {
    for (const path of [module.module, ...(module.imports ?? [])]) scripts.add(path);
  };
  add(manifest.entry);
  for (let at: string | undefined = id; at; at = manifest.routes[at]?.parentId) {
    const route = manifest.routes[at];
    if (route) add(route);
  }
  return scripts;
}

/** Adds what the scripts ask for later, and what that needs; the manifest names only what comes at once. */
async function withLater(scripts: Set<string>): Promise<Set<string>> {
  for (const path of scripts) {
    const text = await readFile(join(CLIENT, path), "utf8");
    for (const [, name] of text.matchAll(IMPORTED)) scripts.add(`/assets/${name}`);
  }
  return scripts;
}

/** Every page that sends script, with what it weighs; a page that is not in the build is left out. */
export async function measureBuild(): Promise<Measured[]> {
  const manifest = await readManifest();
  const measured: Measured[] = [];
  for (const route of routes as readonly Route[]) {
    const id = `zh-CN:${route.id}`;
    if (route.kind !== undefined || route.localOnly || !(id in manifest.routes)) continue;
    if ((route.script ?? "none") === "none" && !route.enhancesSignedIn) continue;
    measured.push({
      what: route.id,
      kilobytes: await sumOf(await withLater(scriptsOf(manifest, id))),
      budget: SCRIPT_BUDGETS[route.isRich || route.script === "rich" ? "rich" : "form"],
    });
  }
  const assets = await readdir(join(CLIENT, "assets"));
  const watch = assets.filter((name) => name.startsWith("session-island-"));
  if (watch.length !== 1) throw new Error(`${CLIENT} has ${watch.length} session watches, not one`);
  measured.push({
    what: "the session's watch",
    kilobytes: await sumOf(new Set(watch.map((name) => `/assets/${name}`))),
    budget: WATCH_BUDGET,
  });
  const styles = assets.filter((name) => name.endsWith(".css"));
  measured.push({
    what: "all style sheets",
    kilobytes: await sumOf(new Set(styles.map((name) => `/assets/${name}`))),
    budget: STYLE_BUDGET,
  });
  return measured;
}

const measured = await measureBuild();
const over = measured.filter(({ kilobytes, budget }) => kilobytes > budget);
for (const { what, kilobytes, budget } of measured.toSorted((a, b) => b.kilobytes - a.kilobytes)) {
  const mark = kilobytes > budget ? "OVER" : "ok  ";
  console.log(`${mark} ${kilobytes.toFixed(1).padStart(7)} of ${budget} kB  ${what}`);
}
console.log(`${measured.length - over.length} within budget, ${over.length} over`);
if (over.length > 0) process.exitCode = 1;
