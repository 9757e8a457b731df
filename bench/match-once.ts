import { BestFits, FitIndex, abilities } from "#app/features/matching/policy/index.ts";
import type { PositionFacts, SeekerFacts, Weights } from "#app/features/matching/policy/index.ts";
import {
  adjustments,
  demands,
  educationLevels,
  formsOfWork,
} from "#app/features/positions/policy/index.ts";
import { fen } from "#app/lib/money.ts";
import { generatePositions } from "#db/seed/generator.ts";
import type { GeneratedPosition } from "#db/seed/generator.ts";
import { seededRandom } from "#db/seed/random.ts";
import type { Random } from "#db/seed/random.ts";

/**
 * The best ten positions for each of so many people among so many positions, through the index; and for a sample of the
 * people by judging every pair, which has to find the same. Says on its last line how long each took.
 */
const [positionsWanted = "1000", peopleWanted = "1000"] = process.argv.slice(2);
const MOST = 10;
const SAMPLE = 20;
const OCCUPATIONS = ["3-01", "4-01", "4-04", "6-02", "4", "2-02"] as const;
const PLACES = ["140502", "140500", "140581", "110000", "440100"] as const;
const HELD = ["养老护理员（五级）", "电子表格", "文字处理", "短视频剪辑"] as const;
const weights: Weights = {
  ...{ education: 10, experience: 10, skills: 15 },
  ...{ occupation: 30, place: 20, form: 15, wage: 15 },
};

const positions: PositionFacts[] = [];
const options = { size: Number(positionsWanted), seed: 7, now: new Date() };
for await (const batch of generatePositions(options)) {
  positions.push(...batch.positions.map(factsOf));
}
const random = seededRandom(5);
const people = Array.from({ length: Number(peopleWanted) }, (_, at) => aPerson(random, at));

const began = performance.now();
const index = new FitIndex(positions);
const built = performance.now();
const found = people.map((person) => index.best(person, weights, MOST));
const done = performance.now();
const differing = people.slice(0, SAMPLE).filter((person, at) => {
  const slow = new BestFits(person, weights, MOST);
  for (const position of positions) slow.add(position);
  return slow.ranked.some(({ position }, rank) => position.id !== found[at]?.[rank]);
}).length;
const compared = performance.now();
console.log(
  JSON.stringify({
    buildSeconds: (built - began) / 1000,
    seconds: (done - built) / 1000,
    // As long as it would take for everybody.
    slowSeconds: ((compared - done) / 1000 / SAMPLE) * people.length,
    differing,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);

function factsOf(position: GeneratedPosition): PositionFacts {
  const { requirements, wageFrom, wageTo, ...rest } = position;
  return {
    ...rest,
    wageFrom: wageFrom === null ? null : fen(wageFrom),
    wageTo: wageTo === null ? null : fen(wageTo),
    requirements: requirements.flatMap(({ text, bodily }) => (bodily ? [] : [text])),
  };
}

/** A third told everything, the others little; as in the sample. */
function aPerson(from: Random, at: number): SeekerFacts {
  const isFull = at % 3 === 1;
  return {
    abilities: isFull
      ? Object.fromEntries(
          from.sample(demands, from.int(1, 4)).map((of) => [of, from.pick(abilities)]),
        )
      : {},
    needs: from.sample(adjustments, from.int(0, 3)),
    education: isFull ? from.pick(educationLevels) : null,
    experienceYears: from.int(0, 12),
    holds: isFull ? from.sample(HELD, from.int(0, 2)) : [],
    occupations: from.sample(OCCUPATIONS, from.int(0, 3)),
    regions: [from.pick(PLACES)],
    formsOfWork: isFull ? from.sample(formsOfWork, from.int(1, 3)) : [],
    wageFloor: isFull ? fen(from.int(18, 45) * 10_000) : null,
  };
}
