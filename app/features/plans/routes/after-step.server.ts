import { done } from "#app/http/redirects.server.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Back to the plan. What was reached or done meanwhile has no page any more to say so on. */
export function afterStep<R extends string>(
  verdict: Verdict<object, R>,
  plan: string,
  notice: "stepChanged" | "stepDropped",
) {
  if (verdict.ok) return done(plan, notice);
  return verdict.reason === "step-done" ? done(plan, "stepDone") : verdict;
}
