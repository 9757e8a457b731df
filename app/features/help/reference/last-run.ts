import written from "./last-run.json" with { type: "json" };

/** What each spec of a11y-tests looks at, in the order in which the statement tells it. */
export const checkNames = [
  "every-route",
  "every-primitive",
  "forced-colours",
  "large-text",
  "second-engine",
  "keyboard",
  "keyboard-alone",
  "applications",
  "hiring",
  "return",
  "plan",
  "today",
  "training",
  "fair",
  "no-script",
  "while-typing",
  "session",
  "outage",
  "wrong-actor",
  "manifest",
  "checks",
] as const;

export type CheckName = (typeof checkNames)[number];

export interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A full run of the accessibility tests, as `npm run statement` recorded it. */
export interface RecordedRun extends Counted {
  /** When it began, as an instant. */
  readonly at: string;
  readonly pages: number;
  readonly states: number;
  readonly personas: number;
  readonly rules: number;
  readonly checks: readonly (Counted & { readonly name: string })[];
  readonly failures: readonly { readonly title: string }[];
  readonly exceptions: readonly {
    readonly rule: string;
    /** Its path, a colon before what varies. */
    readonly page: string;
    readonly reason: string;
    readonly until: string;
  }[];
  readonly versions: readonly { readonly name: string; readonly version: string }[];
}

/** Null while no full run was recorded. */
export const lastRun: RecordedRun | null = (written as { recorded: RecordedRun | null }).recorded;
