import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  doors,
  featureEdges,
  forbiddenPackages,
  impure,
  mayImport,
  placeOf,
} from "./boundaries.ts";

const root = join(import.meta.dirname, "..");
const ALIASES: Record<string, string> = {
  "#app/": "app/",
  "#search/": "search/",
  "#db/": "prisma/",
};

interface Import {
  readonly from: string;
  /** A path of ours, or a package's name. */
  readonly target: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

const files = ["app", "search", "prisma", "a11y-tests", "bench"]
  .flatMap((folder) => sourcesIn(folder))
  .filter((path) => !path.startsWith("prisma/generated/"));

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length + 1), entry.name))
    .filter((path) => !path.endsWith(".d.ts"));
}

function importsOf(path: string): Import[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(root, path), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) {
      const typeOnly = ts.isImportDeclaration(node)
        ? isTypeOnly(node.importClause)
        : node.isTypeOnly || allTypes(node.exportClause);
      add(node.moduleSpecifier as ts.StringLiteral, typeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) add(specifier, false);
    }
    ts.forEachChild(node, visit);
  };
  const add = (specifier: ts.StringLiteral, typeOnly: boolean) => {
    const text = specifier.text.replace(/\?.*$/, "");
    const alias = Object.keys(ALIASES).find((prefix) => text.startsWith(prefix));
    const ours = alias !== undefined || text.startsWith(".");
    const target = alias
      ? ALIASES[alias]! + text.slice(alias.length)
      : text.startsWith(".")
        ? posix.join(posix.normalize(dirname(path)), text)
        : text;
    found.push({ from: path, target, ours, typeOnly });
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (!clause.name && allTypes(clause.namedBindings))
  );
}

function allTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  const named = bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings));
  return Boolean(named && bindings.elements.every((element) => element.isTypeOnly));
}

const imports = files.flatMap(importsOf);
const ours = imports.filter((one) => one.ours && !one.target.startsWith("prisma/generated/"));

function fault(one: Import): string | undefined {
  const from = placeOf(one.from);
  const to = placeOf(one.target);
  if (!from || from.room === "test" || one.target.endsWith(".css")) return undefined;
  if (!to) return "a place without a rule";
  if (to.room === "test")
    return from.room === "a11y" || from.room === "bench" || from.room === "database"
      ? undefined
      : "a test";
  if (one.typeOnly && from.room !== "policy" && from.room !== "lib") return undefined;
  const sameRoom = from.room === to.room && from.feature === to.feature;
  if (!sameRoom && from.room !== to.room && !mayImport[from.room].includes(to.room)) {
    return `${from.room} may not know ${to.room}`;
  }
  if (to.feature && to.feature !== from.feature)
    return foreignFeature(from, one.target, to.feature);
  return undefined;
}

function foreignFeature(
  from: { room: string; feature?: string },
  target: string,
  feature: string,
): string | undefined {
  if (!doors.test(`/${target}`)) return `not by a door of ${feature}`;
  if (["route", "component"].includes(from.room) || from.feature === undefined) return undefined;
  return featureEdges[from.feature]?.includes(feature)
    ? undefined
    : `${from.feature} may not ask ${feature}`;
}

describe("import rules", () => {
  it("finds the files", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  it("knows the room of every file", () => {
    expect(files.filter((path) => !placeOf(path))).toEqual([]);
  });

  it("is kept by every import of our own files", () => {
    const faults = ours.flatMap((one) => {
      const why = fault(one);
      return why ? [`${one.from} → ${one.target}: ${why}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it("is kept by every import of a package", () => {
    const faults = imports
      .filter((one) => !one.ours && !one.typeOnly)
      .filter((one) => {
        const room = placeOf(one.from)?.room;
        return room && forbiddenPackages[room]?.test(one.target);
      })
      .map((one) => `${one.from} → ${one.target}`);
    expect(faults).toEqual([]);
  });

  it("has no cycle between files", () => {
    expect(cycles()).toEqual([]);
  });
});

function cycles(): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, target, typeOnly } of ours) {
    if (!typeOnly) graph.set(from, [...(graph.get(from) ?? []), target]);
  }
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

describe("purity", () => {
  it("holds in every policy: no clock, no chance, no process, no waiting", () => {
    const faults = files
      .filter((path) => placeOf(path)?.room === "policy")
      .filter((path) => impure.test(readFileSync(join(root, path), "utf8")));
    expect(faults).toEqual([]);
  });
});

describe("the columns of disability", () => {
  const COLUMNS =
    /certificates?"?\s*[.(].*\b(category|grade)\b|SELECT[^;`]*\b(c\.)?(category|grade)\b/is;

  it("are selected by accounts alone", () => {
    const faults = files
      .filter((path) => /^(app|search)\//.test(path) && !path.startsWith("app/features/accounts/"))
      .filter((path) => placeOf(path)?.room === "verb" || placeOf(path)?.room === "job")
      .filter((path) => COLUMNS.test(readFileSync(join(root, path), "utf8")));
    expect(faults).toEqual([]);
  });
});

describe("owner scope", () => {
  const OWNED = [
    "position",
    "importBatch",
    "savedPosition",
    "savedSearch",
    "certificate",
    "invitation",
    "keptForm",
    "application",
    "applicationAdjustment",
    "applicationFile",
    "applicationNote",
    "messageTemplate",
    "passportItem",
    "hire",
    "enrolment",
    "enrolmentAdjustment",
  ];
  const BY_ID_ALONE = new RegExp(
    `\\.(${OWNED.join("|")})\\.(find|update|delete)\\w*\\(\\s*\\{\\s*where:\\s*\\{\\s*id(:\\s*[\\w.]+)?\\s*,?\\s*\\}`,
  );

  it("stands in every read and write by id, or the file says whose it is", () => {
    const faults = files
      .filter((path) => placeOf(path)?.room === "verb")
      .filter((path) => {
        const source = readFileSync(join(root, path), "utf8");
        return BY_ID_ALONE.test(source) && !source.includes("owner-scope:");
      });
    expect(faults).toEqual([]);
  });
});
