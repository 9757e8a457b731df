import { setImmediate } from "node:timers/promises";
import { allRegions, regionCentre, regionName } from "#app/features/positions/reference/regions.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { composeEmployer } from "./compose-employer.ts";
import type { Employer } from "./compose-employer.ts";
import { composePosting } from "./compose-posting.ts";
import type { Posting } from "./compose-posting.ts";
import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { employerStyles } from "./texts/employers.ts";
import { places, placeWeights } from "./texts/places.ts";
import type { Place } from "./texts/places.ts";
import type { Trade } from "./texts/profile.ts";
import { profilesOf } from "./texts/profiles.ts";

export type GeneratedEmployer = Employer & { readonly id: string };

/** A published position that is open at `now`. */
export interface GeneratedPosition extends Posting {
  readonly id: string;
  readonly organisationId: string;
  readonly createdAt: Date;
  readonly submittedAt: Date;
  readonly publishedAt: Date;
  readonly closingOn: PlainDate;
}

/** Positions with all the employers they belong to. */
export interface GeneratedBatch {
  readonly employers: readonly GeneratedEmployer[];
  readonly positions: readonly GeneratedPosition[];
}

export interface GeneratorOptions {
  /** 1 to 1,000,000 positions. */
  readonly size: number;
  readonly seed: number;
  readonly now: Date;
}

const BATCH = 1_000;
const EMPLOYERS_A_BATCH = 20;
/** The sample's employers have the numbers below. */
const FIRST_EMPLOYER = 10_000;
/** Ids do not move with `now`: the same seed gives the same ids on every day. */
const ID_TIME = new Date("2026-01-01T00:00:00Z");
const DAY_MS = 86_400_000;

const TRADES: readonly (readonly [Trade, number])[] = [
  ["factory", 16],
  ["shop", 12],
  ["food", 10],
  ["software", 9],
  ["online-shop", 8],
  ["logistics", 7],
  ["property", 6],
  ["office", 5],
  ["teaching", 5],
  ["health", 4],
  ["massage", 4],
  ["textile", 4],
  ["care", 3],
  ["finance", 3],
  ["hotel", 3],
  ["media", 2],
  ["farm", 2],
  ["craft", 2],
  ["public", 2],
  ["assisted", 1],
];

const districts = allRegions.filter(({ level }) => level === "district");

/**
 * Batches of 1,000, each with employers of its own: memory does not grow with `size`, and the first
 * positions are the same whatever the size. The same options give the same rows on every machine.
 */
export async function* generatePositions(
  options: GeneratorOptions,
): AsyncGenerator<GeneratedBatch> {
  for (let from = 0; from < options.size; from += BATCH) {
    yield composeBatch(options, from / BATCH, Math.min(BATCH, options.size - from));
    await setImmediate();
  }
}

function composeBatch(
  { seed, now }: GeneratorOptions,
  batch: number,
  count: number,
): GeneratedBatch {
  const random = seededRandom(Math.imul(seed, 1_000_003) + batch);
  const employers = Array.from({ length: EMPLOYERS_A_BATCH }, (_, at) => {
    const number = FIRST_EMPLOYER + batch * EMPLOYERS_A_BATCH + at;
    const trade = random.weighted(TRADES);
    const style = random.pick(employerStyles.filter((each) => each.trade === trade));
    const employer = composeEmployer(random, { number, style, place: anyPlace(random) });
    return { ...employer, id: random.uuid(ID_TIME) };
  });
  // A few employers have many positions, most have some.
  const weights = employers.map((employer, at) => [employer, 1 / (at + 1)] as const);
  const positions = Array.from({ length: count }, () =>
    composePosition(random, random.weighted(weights), now),
  );
  return { employers, positions };
}

function composePosition(
  random: Random,
  employer: GeneratedEmployer,
  now: Date,
): GeneratedPosition {
  const publishedDaysAgo = random.next() ** 2 * 60;
  const publishedAt = new Date(now.getTime() - Math.floor(publishedDaysAgo * DAY_MS));
  return {
    ...composePosting(random, random.pick(profilesOf(employer.trade)), employer, now),
    id: random.uuid(ID_TIME),
    organisationId: employer.id,
    createdAt: new Date(publishedAt.getTime() - 2 * DAY_MS),
    submittedAt: new Date(publishedAt.getTime() - DAY_MS),
    publishedAt,
    closingOn: addDays(shanghaiDay(now), random.int(1, 120)),
  };
}

/** One in six at home or in the large cities, the rest anywhere in the country. */
function anyPlace(random: Random): Place {
  if (random.chance(0.15)) return random.weighted(placeWeights);
  if (random.chance(0.3)) return random.pick(places);
  const { code } = random.pick(districts);
  const centre = regionCentre(code) ?? { lat: 35.5, lng: 112.85 };
  return {
    region: code,
    name: regionName(code, "zh-CN"),
    nameEn: regionName(code, "en"),
    ...centre,
  };
}
