import type { bodyKinds, bodyLevels } from "./public-figures.ts";

/** People of a block of published figures; null: withheld. */
type PeopleTold = {
  readonly people: number | null;
  readonly rows: readonly {
    readonly level: (typeof bodyLevels)[number];
    readonly kind: (typeof bodyKinds)[number];
    readonly people: number | null;
  }[];
};

/** The people of two blocks, as `publishedFigures` and what is kept of it have them. */
export type PeoplePublished = { readonly together: PeopleTold; readonly higher: PeopleTold };

/**
 * Whether one publication less another of the same region and year tells of fewer than `least` people: by a row, by a sum,
 * or by what is left of a sum for the rows that either of them withholds. Such a difference is what one unit's
 * certification changed, and a unit with one disabled person names that person (个人信息保护法 art. 25, 28).
 */
export function differenceTells(
  one: PeoplePublished,
  other: PeoplePublished,
  least: number,
): boolean {
  return (["together", "higher"] as const).some((block) =>
    differences(one[block], other[block]).some(
      (people) => people !== 0 && Math.abs(people) < least,
    ),
  );
}

function differences(one: PeopleTold, other: PeopleTold): readonly number[] {
  const [before, after] = [peopleByRow(one), peopleByRow(other)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const isHidden = (key: string) => before.get(key) === null || after.get(key) === null;
  const shown = keys
    .filter((key) => !isHidden(key))
    .map((key) => (after.get(key) ?? 0) - (before.get(key) ?? 0));
  if (one.people === null || other.people === null) return shown;
  const sum = other.people - one.people;
  return [...shown, sum, sum - shown.reduce((total, each) => total + each, 0)];
}

function peopleByRow({ rows }: PeopleTold): ReadonlyMap<string, number | null> {
  return new Map(rows.map(({ level, kind, people }) => [`${level}/${kind}`, people]));
}
