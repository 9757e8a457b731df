import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import axe from "axe-core";
import type { RecordedRun } from "../app/features/help/reference/last-run.ts";
import { locales } from "../app/i18n/locales.ts";
import { routeOf } from "../app/route-table.ts";
import { accepted } from "./accepted.ts";
import { chromiumPath } from "./chromium.ts";
import { axeTags } from "./page-checks.ts";
import { probes, type Probe } from "./probes.ts";

/** One test: its spec's file, its title, how it ended. */
export interface Ended {
  readonly file: string;
  readonly title: string;
  readonly status: "passed" | "failed" | "skipped";
}

const allProbes = (Object.values(probes) as (readonly Probe[])[]).flat();

/** How many tests every-route has when nothing was left out of a run. */
export const everyState = allProbes.length * locales.length;

/** What the statement tells of a run. */
export function reportOf(ended: readonly Ended[], at: Date): RecordedRun {
  const names = [...new Set(ended.map(({ file }) => nameOf(file)))].toSorted();
  return {
    at: at.toISOString(),
    ...count(ended),
    pages: Object.keys(probes).length,
    states: allProbes.length,
    personas: new Set(allProbes.map(({ as }) => as)).size,
    rules: axe.getRules([...axeTags]).length,
    checks: names.map((name) => ({
      name,
      ...count(ended.filter(({ file }) => nameOf(file) === name)),
    })),
    failures: ended.filter(({ status }) => status === "failed").map(({ title }) => ({ title })),
    exceptions: accepted.map(({ rule, route, reason, until }) => ({
      rule,
      page: `/${routeOf(route).path}`,
      reason,
      until,
    })),
    versions: [
      { name: "Chromium", version: chromiumVersion() },
      ...["axe-core", "accessibility-checker-engine", "html-validate"].map((name) => ({
        name,
        version: versionOf(name),
      })),
    ],
  };
}

const nameOf = (file: string): string => file.replace(/^.*\//, "").replace(/\.spec\.ts$/, "");

function count(ended: readonly Ended[]) {
  const of = (status: Ended["status"]) => ended.filter((one) => one.status === status).length;
  return { passed: of("passed"), failed: of("failed"), skipped: of("skipped") };
}

function versionOf(name: string): string {
  const path = createRequire(import.meta.url).resolve.paths(name)?.[1] ?? "node_modules";
  const written = readFileSync(`${path}/${name}/package.json`, "utf8");
  return (JSON.parse(written) as { version: string }).version;
}

function chromiumVersion(): string {
  const told = execFileSync(chromiumPath(), ["--version"]);
  return /[\d.]+/.exec(told.toString())?.[0] ?? "unknown";
}
