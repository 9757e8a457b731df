import type { PlainDate } from "#app/lib/date.ts";
import { companionRoles, type CompanionRelation, type CompanionRole } from "./beside.ts";
import type { MeasureKind } from "./ladder.ts";

export const assessmentParts = ["wish", "strengths", "barriers", "support"] as const;
export type AssessmentPart = (typeof assessmentParts)[number];

/** What is agreed to, as its text has it, and who stood beside the person. */
export interface PlanVersion {
  readonly assessment: Readonly<Record<AssessmentPart, string>> | null;
  readonly goals: readonly { readonly words: string; readonly byOn: PlainDate | null }[];
  readonly measures: readonly {
    readonly kind: MeasureKind;
    readonly words: string;
    readonly plannedOn: PlainDate | null;
  }[];
  readonly beside: readonly {
    readonly role: CompanionRole;
    readonly name: string;
    readonly relation: CompanionRelation;
  }[];
}

interface Said {
  readonly words: string;
  readonly on: PlainDate | null;
  /** Of somebody beside the person. */
  readonly relation?: CompanionRelation;
}

/** One difference: without `from` it was added, without `to` it was dropped, with both it was changed. */
export interface VersionChange {
  readonly what: "goal" | "measure" | CompanionRole | AssessmentPart;
  readonly measureKind: MeasureKind | null;
  readonly from: Said | null;
  readonly to: Said | null;
}

/** What was added, changed and dropped from one version of a plan to another, in the order of the plan. */
export function compareVersions(older: PlanVersion, newer: PlanVersion): readonly VersionChange[] {
  const parts = assessmentParts.flatMap((what) => {
    const [from, to] = [older, newer].map(({ assessment }) => sayPart(assessment?.[what]));
    return from?.words === to?.words
      ? []
      : [{ what, measureKind: null, from: from ?? null, to: to ?? null }];
  });
  const goalsOf = ({ goals }: PlanVersion) =>
    goals.map(({ words, byOn }) => ({ words, on: byOn, measureKind: null }));
  const measuresOf = ({ measures }: PlanVersion) =>
    measures.map(({ kind, words, plannedOn }) => ({ words, on: plannedOn, measureKind: kind }));
  return [
    ...parts,
    ...compareItems("goal", goalsOf(older), goalsOf(newer)),
    ...compareItems("measure", measuresOf(older), measuresOf(newer)),
    ...companionRoles.flatMap((role) => compareBeside(role, older, newer)),
  ];
}

/** Who came and who went: somebody is the same by name and by what they are to the person. */
function compareBeside(
  role: CompanionRole,
  older: PlanVersion,
  newer: PlanVersion,
): readonly VersionChange[] {
  const [before, after] = [older, newer].map(({ beside }) =>
    beside.filter((one) => one.role === role),
  );
  const isIn = (list: PlanVersion["beside"] | undefined, { name, relation }: Beside) =>
    list?.some((one) => one.name === name && one.relation === relation) ?? false;
  const said = ({ name, relation }: Beside): Said => ({ words: name, on: null, relation });
  const made = { what: role, measureKind: null } as const;
  const came = (after ?? []).filter((one) => !isIn(before, one));
  const went = (before ?? []).filter((one) => !isIn(after, one));
  return [
    ...came.map((one) => ({ ...made, from: null, to: said(one) })),
    ...went.map((one) => ({ ...made, from: said(one), to: null })),
  ];
}

type Beside = PlanVersion["beside"][number];

const sayPart = (words: string | undefined): Said | null =>
  words === undefined || words === "" ? null : { words, on: null };

interface Item extends Said {
  readonly measureKind: MeasureKind | null;
}

/** Alike in all, then in words, then in day: what is left on one side alone was dropped or added. */
const LIKENESS: readonly ((one: Item, other: Item) => boolean)[] = [
  (one, other) => one.words === other.words && one.on === other.on,
  (one, other) => one.words === other.words,
  (one, other) => one.on === other.on,
];

function compareItems(
  what: "goal" | "measure",
  older: readonly Item[],
  newer: readonly Item[],
): readonly VersionChange[] {
  const left = [...older];
  const found = new Map<Item, Item>();
  for (const isAlike of LIKENESS) {
    for (const item of newer) {
      if (found.has(item)) continue;
      const at = left.findIndex(
        (other) => other.measureKind === item.measureKind && isAlike(item, other),
      );
      const [match] = at === -1 ? [] : left.splice(at, 1);
      if (match) found.set(item, match);
    }
  }
  const said = ({ words, on }: Item): Said => ({ words, on });
  const changed = newer.flatMap((item) => {
    const match = found.get(item);
    if (match?.words === item.words && match.on === item.on) return [];
    return [
      {
        ...{ what, measureKind: item.measureKind },
        from: match ? said(match) : null,
        to: said(item),
      },
    ];
  });
  const dropped = left.map((item) => ({
    ...{ what, measureKind: item.measureKind },
    from: said(item),
    to: null,
  }));
  return [...changed, ...dropped];
}
