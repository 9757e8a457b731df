import type { ShownPlan } from "./read-plan.server.ts";

/** Measures that say what somebody needs. */
const OF_NEEDS: readonly string[] = ["adjustment", "device", "transport"];

/**
 * A plan as somebody reads it whom its person lets read it: what the copy says and no more. How to reach anybody is not
 * theirs to know, nor the talks; what the person needs only where they were let see it.
 */
export function forReader(
  plan: ShownPlan,
  { hidesSupport }: { readonly hidesSupport: boolean },
): ShownPlan {
  const { content, companions } = plan;
  if (content === null) return plan;
  const { assessment, measures } = content;
  return {
    ...plan,
    companions: companions.map((one) => ({ ...one, contact: "", saidWords: "" })),
    content: {
      ...content,
      followUps: [],
      assessment:
        assessment && (hidesSupport ? { ...assessment, barriers: "", support: "" } : assessment),
      measures: hidesSupport ? measures.filter(({ kind }) => !OF_NEEDS.includes(kind)) : measures,
    },
  };
}
