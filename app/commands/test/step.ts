import { spawn } from "node:child_process";
import { StartFailure } from "#db/embedded/failure.ts";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, by name and first line of its message. */
  readonly failures?: readonly string[];
  /** What passed only on its second try: a fault to be found (ADR 0020). */
  readonly flaky?: readonly string[];
}

export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** What must be there first; throws `StartFailure` when it cannot be had. */
  readonly before?: () => Promise<void>;
  /** What the step's report counted; a step without one counts as one check. */
  readonly counts?: () => Promise<Counts>;
}

export interface Outcome extends Counts {
  readonly name: string;
  readonly seconds: number;
}

/** Runs one step to its end. A step that ends badly has failed at least once, whatever its report says. */
export async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name}`);
  const began = performance.now();
  const ended = await run(step);
  const counted = ended.ran ? await step.counts?.().catch(() => undefined) : undefined;
  const counts = counted ?? { passed: ended.ok ? 1 : 0, failed: 0 };
  return {
    ...counts,
    name: step.name,
    failed: ended.ok ? counts.failed : Math.max(counts.failed, 1),
    seconds: (performance.now() - began) / 1000,
  };
}

async function run(step: Step): Promise<{ ran: boolean; ok: boolean }> {
  try {
    await step.before?.();
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    return { ran: false, ok: false };
  }
  const [file, ...args] = step.command;
  const code = await new Promise((resolve) => {
    spawn(file, args, { stdio: "inherit", env: { ...process.env, ...step.env } })
      .once("error", () => resolve(undefined))
      .once("close", resolve);
  });
  return { ran: true, ok: code === 0 };
}
