/** The import rules of the house as data; boundaries.test.ts reads every file against them. */

/** What a file is, by its path. */
export type Room =
  | "lib"
  | "policy"
  | "reference"
  | "schema"
  | "verb"
  | "job"
  | "route"
  | "component"
  | "messages"
  | "ui"
  | "shell"
  | "http"
  | "platform"
  | "i18n"
  | "table"
  | "command-line"
  | "entry"
  | "search-index"
  | "search-engine"
  | "search-worker"
  | "database"
  | "a11y"
  | "bench"
  | "test";

interface Placed {
  readonly room: Room;
  readonly feature?: string;
}

const TEST = /\.(test|spec)\.tsx?$|\/(testing|contract)\//;

const rooms: readonly (readonly [RegExp, Room])[] = [
  [/^app\/lib\//, "lib"],
  [/^app\/features\/[^/]+\/policy\//, "policy"],
  [/^app\/features\/[^/]+\/reference\//, "reference"],
  [/^app\/(features\/[^/]+|shell)\/messages\//, "messages"],
  [/^app\/features\/[^/]+\/jobs\//, "job"],
  [/^app\/features\/[^/]+\/routes\//, "route"],
  [/^app\/features\/[^/]+\/components\//, "component"],
  [/^app\/features\/[^/]+\/schema(\/[^/]+)?\.ts$|^app\/features\/[^/]+\/schema\//, "schema"],
  [/^app\/features\/[^/]+\/(?:[^/]+\/)?[^/]+\.server\.tsx?$/, "verb"],
  [/^app\/ui\//, "ui"],
  [/^app\/shell\/routes\//, "route"],
  [/^app\/shell\//, "shell"],
  [/^app\/http\//, "http"],
  [/^app\/platform\//, "platform"],
  [/^app\/i18n\//, "i18n"],
  [/^app\/commands\//, "command-line"],
  [/^app\/(root|entry\.\w+)\.tsx$/, "entry"],
  [/^app\/[^/]+\.(ts|js)$/, "table"],
  [/^search\/(worker|run-worker|sweeps|tasks|relay|rebuild|drift)(\/|\.)/, "search-worker"],
  [/^search\/[\w-]+-index(\.ts|\/)/, "search-index"],
  [/^search\//, "search-engine"],
  [/^prisma\//, "database"],
  [/^a11y-tests\//, "a11y"],
  [/^bench\//, "bench"],
];

/** The room a file of ours stands in; undefined: no rule names it, which the test refuses. */
export function placeOf(path: string): Placed | undefined {
  if (TEST.test(path)) return { room: "test" };
  const found = rooms.find(([pattern]) => pattern.test(path));
  const feature = /^app\/features\/([^/]+)\//.exec(path)?.[1];
  return found && { room: found[1], ...(feature && { feature }) };
}

/** Features another feature's verbs and policy may ask, through its door. Routes may ask any. */
export const featureEdges: Readonly<Record<string, readonly string[]>> = {
  audit: [],
  accounts: ["audit"],
  positions: ["audit", "accounts"],
  help: [],
  imports: ["audit", "accounts", "positions", "quotas", "training"],
  applications: ["audit", "accounts", "positions"],
  quotas: ["audit", "accounts", "positions", "applications"],
  training: ["audit", "accounts", "positions", "applications", "quotas"],
  plans: ["audit", "accounts", "positions", "applications", "quotas", "training", "matching"],
  matching: ["audit", "accounts", "positions", "applications", "training"],
  finding: ["positions", "training"],
  registers: ["audit", "accounts", "positions", "imports", "quotas", "training", "plans"],
};

/** Rooms a file of a room may import from, beside its own. Packages are in `forbiddenPackages`. */
export const mayImport: Readonly<Record<Room, readonly Room[]>> = {
  lib: [],
  policy: ["lib"],
  reference: ["lib", "policy"],
  schema: ["lib", "policy", "reference", "i18n"],
  messages: ["i18n", "lib"],
  verb: [
    "lib",
    "messages",
    "policy",
    "reference",
    "schema",
    "platform",
    "database",
    "search-engine",
    "search-index",
    "i18n",
    "table",
    "job",
  ],
  job: [
    "lib",
    "messages",
    "policy",
    "reference",
    "schema",
    "verb",
    "platform",
    "database",
    "search-engine",
    "search-index",
    "i18n",
    "table",
  ],
  route: [
    "lib",
    "messages",
    "policy",
    "reference",
    "schema",
    "verb",
    "component",
    "http",
    "ui",
    "shell",
    "i18n",
    "table",
  ],
  component: ["lib", "messages", "policy", "schema", "ui", "shell", "i18n", "table"],
  ui: ["lib"],
  shell: ["lib", "http", "platform", "i18n", "ui", "table", "verb", "policy"],
  http: ["lib", "platform", "i18n", "ui", "table", "verb", "policy"],
  platform: ["lib", "database", "search-engine", "search-index"],
  i18n: ["lib", "messages"],
  table: ["i18n", "policy"],
  "command-line": [
    "lib",
    "verb",
    "job",
    "http",
    "platform",
    "database",
    "search-engine",
    "search-worker",
    "search-index",
    "i18n",
    "table",
    "policy",
    "schema",
    // The tests' own Chromium, for the command that runs them.
    "a11y",
  ],
  entry: ["shell", "ui", "i18n", "platform", "http", "table"],
  "search-index": ["lib", "policy", "reference", "messages", "search-engine"],
  "search-engine": ["lib", "database"],
  "search-worker": [
    "lib",
    "search-engine",
    "search-index",
    "platform",
    "verb",
    "job",
    "database",
    "command-line",
    "reference",
    "policy",
  ],
  database: [
    "lib",
    "policy",
    "reference",
    "schema",
    "verb",
    "platform",
    "search-engine",
    "search-index",
    "command-line",
  ],
  a11y: ["table", "i18n", "database", "policy", "lib", "ui"],
  bench: [
    "table",
    "i18n",
    "database",
    "policy",
    "lib",
    "platform",
    "http",
    "verb",
    "search-engine",
    "search-index",
    "search-worker",
    "command-line",
    "job",
  ],
  test: [],
};

/** Rooms outside a feature that may enter it only by these doors, for values; types pass anywhere. */
export const doors =
  /\/(index\.server\.ts|policy\/index\.ts|schema\/form-values\.ts)$|\/reference\/|\/messages\/|\/jobs\//;

/** Packages a room must not know. */
export const forbiddenPackages: Readonly<Partial<Record<Room, RegExp>>> = {
  lib: /./,
  policy: /./,
  schema: /^(react|@remix-run|pg|@prisma|node:)/,
  messages: /./,
  component: /^(node:|pg$|@prisma|express)/,
  ui: /^(node:|@remix-run|pg$|@prisma|zod)/,
  verb: /^(@remix-run|react($|\/)|express)/,
  job: /^(@remix-run|react($|\/)|express)/,
  "search-index": /^(node:|pg$|meilisearch|@prisma)/,
};

/** Words that make a rule impure. */
export const impure = /new Date\(\)|Date\.now|Math\.random|\bprocess\.|\basync\b/;
