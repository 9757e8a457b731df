import fc from "fast-check";
import {
  adjustments,
  demandLevels,
  demands,
  educationLevels,
  formsOfWork,
  wageUnits,
} from "#app/features/positions/policy/index.ts";
import { fen } from "#app/lib/money.ts";
import { abilities } from "../policy/index.ts";
import type { PositionFacts, SeekerFacts, Weights } from "../policy/index.ts";

/** Who told nothing. */
export const nobody: SeekerFacts = {
  abilities: {},
  needs: [],
  education: null,
  experienceYears: null,
  holds: [],
  occupations: [],
  regions: [],
  formsOfWork: [],
  wageFloor: null,
};
/** A position that says nothing. */
export const silent: PositionFacts = {
  id: "a",
  publishedAt: new Date("2026-11-01T00:00:00Z"),
  demands: {},
  adjustments: [],
  education: null,
  experienceYears: null,
  requirements: [],
  occupation: null,
  region: null,
  formOfWork: null,
  wageFrom: null,
  wageTo: null,
  wageUnit: null,
};
export const even: Weights = {
  education: 10,
  experience: 10,
  skills: 10,
  occupation: 10,
  place: 10,
  form: 10,
  wage: 10,
};

const subset = <T>(values: readonly T[]) => fc.subarray([...values]);
const maybe = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const anyWage = fc.option(fc.integer({ min: 0, max: 2_000_000 }).map(fen));
export const anySeeker: fc.Arbitrary<SeekerFacts> = fc.record({
  abilities: fc.dictionary(fc.constantFrom(...demands), fc.constantFrom(...abilities)),
  needs: subset(adjustments),
  education: maybe(educationLevels),
  experienceYears: fc.option(fc.integer({ min: 0, max: 60 })),
  holds: subset(["电子表格", "养老护理员（五级）"]),
  occupations: subset(["4", "4-01", "6-02"]),
  regions: subset(["140502", "140500", "110000"]),
  formsOfWork: subset(formsOfWork),
  wageFloor: anyWage,
});
export const anyPosition: fc.Arbitrary<PositionFacts> = fc.record({
  id: fc.uuid(),
  publishedAt: fc.integer({ min: 0, max: 5 }).map((day) => new Date(day * 86_400_000)),
  demands: fc.dictionary(fc.constantFrom(...demands), fc.constantFrom(...demandLevels)),
  adjustments: subset(adjustments),
  education: maybe(educationLevels),
  experienceYears: fc.option(fc.integer({ min: 0, max: 10 })),
  requirements: subset(["会用电子表格", "有养老护理员四级证书", "守时"]),
  occupation: maybe(["4-01", "4-02", "6-02"]),
  region: maybe(["140502", "140581", "110101"]),
  formOfWork: maybe(formsOfWork),
  wageFrom: anyWage,
  wageTo: anyWage,
  wageUnit: maybe(wageUnits),
});
export const anyWeights: fc.Arbitrary<Weights> = fc.record({
  education: fc.nat(100),
  experience: fc.nat(100),
  skills: fc.nat(100),
  occupation: fc.nat(100),
  place: fc.nat(100),
  form: fc.nat(100),
  wage: fc.nat(100),
});
