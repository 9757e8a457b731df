import { judgeWeighed, weighedCriteria } from "./conditions.ts";
import type { WeighedCriterion } from "./conditions.ts";
import type { PositionFacts, SeekerFacts } from "./facts.ts";
import { WORTH } from "./fit.ts";
import { fewOf, HardBits, has } from "./hard-bits.ts";
import type { Bits } from "./hard-bits.ts";
import { mostWeight } from "./weights.ts";
import type { Weights } from "./weights.ts";

const UNJUDGED = -1;

/** Which part of a position a criterion judges, as a key: two positions with one key are judged alike. */
const KEY: Readonly<Record<WeighedCriterion, (position: PositionFacts) => string>> = {
  education: ({ education }) => education ?? "",
  experience: ({ experienceYears }) => String(experienceYears),
  skills: ({ requirements }) => requirements.join("\n"),
  occupation: ({ occupation }) => occupation ?? "",
  place: ({ region, formOfWork }) => `${region ?? ""} ${formOfWork === "home-based"}`,
  form: ({ formOfWork }) => formOfWork ?? "",
  wage: ({ wageFrom, wageTo, wageUnit }) => `${wageFrom} ${wageTo} ${wageUnit}`,
};

/** The criteria that put positions into cells: few values, and the ones that most tell positions apart. */
const CELL = ["occupation", "place", "form"] as const;
/** Those that are judged position by position within a cell. */
const WITHIN = ["education", "experience", "skills", "wage"] as const;

/** Up to so many are judged one by one; more are looked for through the cells. */
const FEW = 1_500;

interface Found {
  /** Of the position, the newest is 0: settles every tie. */
  readonly age: number;
  readonly points: number;
}

/** What the best of some positions are looked for with. */
interface Search {
  readonly among: Bits;
  readonly most: number;
  readonly pointsOf: (criterion: WeighedCriterion, key: number) => number;
  readonly ceiling: number;
  readonly hidden: ReadonlySet<string>;
}

/**
 * Open positions laid out so that the best of them are found for one person after the other without judging every pair:
 * the same positions in the same order as `BestFits`, whose rules it asks once for each value instead of once for each
 * position. Positions stand in cells of one occupation, place and form of work; cells are opened by what they are worth
 * to the person, and none is opened that cannot hold anything better than what was found. Memory is some sixty bytes a
 * position.
 */
export class FitIndex {
  readonly #ids: readonly string[];
  readonly #hard: HardBits;
  readonly #columns: Readonly<Record<WeighedCriterion, Numbered>>;
  readonly #cells: Cells;

  /** `few`: see `FEW`. */
  constructor(
    positions: readonly PositionFacts[],
    private readonly few = FEW,
  ) {
    const newest = [...positions].sort(
      (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? 1 : -1),
    );
    this.#ids = newest.map(({ id }) => id);
    this.#hard = new HardBits(newest);
    this.#columns = byCriterion((criterion) => number(newest, KEY[criterion]));
    this.#cells = cellsOf(
      CELL.map((criterion) => this.#columns[criterion].keys),
      newest.length,
    );
  }

  get size(): number {
    return this.#ids.length;
  }

  /** Ids of the `most` positions that fit best, best first, without those that are `hidden`. */
  best(
    seeker: SeekerFacts,
    weights: Weights,
    most: number,
    hidden: ReadonlySet<string> = new Set(),
  ): readonly string[] {
    const { settled, open } = this.#hard.of(seeker);
    const ceiling = ceilingOf(seeker, weights);
    const search = { pointsOf: this.#pointsOf(seeker, weights), ceiling, hidden };
    const first = this.#bestAmong({ ...search, among: settled, most });
    const rest = most - first.length;
    const then = rest > 0 ? this.#bestAmong({ ...search, among: open, most: rest }) : [];
    return [...first, ...then].map(({ age }) => this.#ids[age] ?? "");
  }

  #bestAmong(search: Search): readonly Found[] {
    const few = fewOf(search.among, this.few);
    if (few === null) return this.#bestOfCells(search);
    const found: Found[] = [];
    for (const age of few) this.#consider(age, this.#points(age, CELL, search), search, found);
    return found;
  }

  #bestOfCells(search: Search): readonly Found[] {
    const { most, ceiling } = search;
    const { worth, levels } = this.#worthOfCells(search);
    const found: Found[] = [];
    for (const within of levels) {
      if (isBeyond(found, most, within + ceiling, 0)) break;
      for (let cell = worth.indexOf(within); cell !== -1; cell = worth.indexOf(within, cell + 1)) {
        this.#openCell(cell, within, search, found);
      }
    }
    return found;
  }

  /** Takes what is better than the worst that was found, until nothing older in the cell can be. */
  #openCell(cell: number, within: number, search: Search, found: Found[]): void {
    const { starts, ages } = this.#cells;
    const { among, most } = search;
    const bound = within + search.ceiling;
    const end = starts[cell + 1] ?? 0;
    for (let at = starts[cell] ?? 0; at < end; at += 1) {
      const age = ages[at] ?? 0;
      if (isBeyond(found, most, bound, age)) return;
      if (has(among, age)) this.#consider(age, within, search, found);
    }
  }

  #consider(age: number, within: number, search: Search, found: Found[]): void {
    const { most, hidden } = search;
    if (hidden.size > 0 && hidden.has(this.#ids[age] ?? "")) return;
    const one = { age, points: within + this.#points(age, WITHIN, search) };
    const worst = found.length === most ? found[most - 1] : undefined;
    if (!worst || compare(one, worst) < 0) insert(found, one, most);
  }

  #points(age: number, criteria: readonly WeighedCriterion[], { pointsOf }: Search): number {
    let points = 0;
    for (const criterion of criteria) {
      points += pointsOf(criterion, this.#columns[criterion].keys[age] ?? 0);
    }
    return points;
  }

  /** What every cell is worth before it is opened, and the different worths, the highest first. */
  #worthOfCells({ pointsOf }: Search): { worth: Uint16Array; levels: readonly number[] } {
    const { keys, count } = this.#cells;
    const worth = new Uint16Array(count);
    CELL.forEach((criterion, which) => {
      const values = this.#columns[criterion].samples.map((_, key) => pointsOf(criterion, key));
      const column = keys[which] ?? new Uint32Array(count);
      for (let cell = 0; cell < count; cell += 1) {
        worth[cell] = (worth[cell] ?? 0) + (values[column[cell] ?? 0] ?? 0);
      }
    });
    const seen = new Uint8Array(CELL.length * mostWeight * WORTH.met + 1);
    for (let cell = 0; cell < count; cell += 1) seen[worth[cell] ?? 0] = 1;
    const levels = [...seen.keys()].filter((level) => seen[level] === 1).reverse();
    return { worth, levels };
  }

  /** What a value of a criterion is worth to this person; asked of the rule once for each value that comes up. */
  #pointsOf(seeker: SeekerFacts, weights: Weights): Search["pointsOf"] {
    const known = byCriterion((criterion) =>
      new Int16Array(this.#columns[criterion].samples.length).fill(UNJUDGED),
    );
    return (criterion, key) => {
      const before = known[criterion][key] ?? UNJUDGED;
      if (before !== UNJUDGED) return before;
      const sample = this.#columns[criterion].samples[key];
      const judged = sample && judgeWeighed(criterion, seeker, sample);
      const worth = judged ? weights[criterion] * WORTH[judged.met] : 0;
      known[criterion][key] = worth;
      return worth;
    };
  }
}

/** Nothing with at most `bound` points and of this age or older can still come among the `most` found. */
function isBeyond(found: readonly Found[], most: number, bound: number, age: number): boolean {
  const worst = found.length === most ? found[most - 1] : undefined;
  return (
    worst !== undefined && (worst.points > bound || (worst.points === bound && worst.age < age))
  );
}

function compare(a: Found, b: Found): number {
  return b.points - a.points || a.age - b.age;
}

function insert(found: Found[], one: Found, most: number): void {
  const at = found.findIndex((other) => compare(one, other) < 0);
  found.splice(at === -1 ? found.length : at, 0, one);
  if (found.length > most) found.pop();
}

/** The most that the criteria within a cell can be worth to a person; who did not tell gets no more than unknown. */
function ceilingOf(seeker: SeekerFacts, weights: Weights): number {
  const skills = seeker.holds.length === 0 ? WORTH.unknown : WORTH.met;
  const wage = seeker.wageFloor === null ? 0 : WORTH.met;
  return (
    (weights.education + weights.experience) * WORTH.met +
    weights.skills * skills +
    weights.wage * wage
  );
}

interface Numbered {
  readonly keys: Uint32Array;
  /** A position for each number. */
  readonly samples: readonly PositionFacts[];
}

function number(
  positions: readonly PositionFacts[],
  keyOf: (position: PositionFacts) => string,
): Numbered {
  const numbers = new Map<string, number>();
  const samples: PositionFacts[] = [];
  const keys = Uint32Array.from(positions, (position) => {
    const key = keyOf(position);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, samples.length);
    return samples.push(position) - 1;
  });
  return { keys, samples };
}

/** Cell by cell: its value of each criterion of `CELL`, and where its ages begin, the newest first. */
interface Cells {
  readonly count: number;
  readonly keys: readonly Uint32Array[];
  /** One more than there are cells. */
  readonly starts: Uint32Array;
  readonly ages: Uint32Array;
}

function cellsOf(columns: readonly Uint32Array[], size: number): Cells {
  const cells = new Map<string, number[]>();
  for (let age = 0; age < size; age += 1) {
    const name = columns.map((keys) => keys[age]).join(" ");
    const ages = cells.get(name);
    if (ages) ages.push(age);
    else cells.set(name, [age]);
  }
  const each = [...cells.values()];
  let start = 0;
  return {
    count: each.length,
    keys: columns.map((keys) => Uint32Array.from(each, ([first]) => keys[first ?? 0] ?? 0)),
    starts: Uint32Array.from([0, ...each.map((ages) => (start += ages.length))]),
    ages: Uint32Array.from(each.flat()),
  };
}

function byCriterion<T>(make: (criterion: WeighedCriterion) => T): Record<WeighedCriterion, T> {
  return Object.fromEntries(
    weighedCriteria.map((criterion) => [criterion, make(criterion)]),
  ) as Record<WeighedCriterion, T>;
}
