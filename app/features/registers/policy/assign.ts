/** A counsellor with what they look after: plans under way, entries without a plan, and families, each as one. */
export interface Load {
  readonly counsellorId: string;
  readonly people: number;
}

export interface Assignment {
  readonly personId: string;
  readonly counsellorId: string;
  /** How many they had before this one; the fewest of all. */
  readonly had: number;
}

/**
 * Gives each person, in the order given, to the counsellor who has the fewest people at that moment, the first by id
 * among equals. So no caseload grows while a smaller one could, and the same question always has the same answer. With
 * no counsellor nobody is given. (House rule; policy.md 5 asks for one named 责任人.)
 */
export function assignBalanced(
  personIds: readonly string[],
  loads: readonly Load[],
): readonly Assignment[] {
  const people = new Map(
    loads
      .toSorted((a, b) => (a.counsellorId < b.counsellorId ? -1 : 1))
      .map(({ counsellorId, people: count }) => [counsellorId, count]),
  );
  return personIds.flatMap((personId) => {
    let least: { readonly id: string; readonly had: number } | undefined;
    for (const [id, had] of people) if (!least || had < least.had) least = { id, had };
    if (!least) return [];
    people.set(least.id, least.had + 1);
    return [{ personId, counsellorId: least.id, had: least.had }];
  });
}

/** What is given to another counsellor. */
export const handedKinds = ["plan", "entry", "family"] as const;
export type HandedKind = (typeof handedKinds)[number];

/** Why somebody is given to another counsellor. */
export const handOverReasons = ["balance", "leave", "moved", "asked", "language", "other"] as const;
export type HandOverReason = (typeof handOverReasons)[number];
