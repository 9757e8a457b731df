export { askedAmong, conditionsOf, weighedCriteria } from "./conditions.ts";
export type { Condition, Met, WeighedCriterion } from "./conditions.ts";
export { abilities } from "./facts.ts";
export type { Ability, PositionFacts, SeekerFacts } from "./facts.ts";
export { FitIndex } from "./fit-index.ts";
export {
  compareFound,
  factsFor,
  factsShown,
  findGrants,
  findPurpose,
  FoundBest,
  foundFields,
  foundReaders,
  foundSeen,
  foundStages,
  grantsOf,
} from "./found.ts";
export type { FindGrant, Found, FoundField, FoundReader, FoundStage } from "./found.ts";
export { BestFits, compareFits, fitOf } from "./fit.ts";
export type { Fit, Ranked } from "./fit.ts";
export { hidingReasons } from "./hiding.ts";
export type { HidingReason } from "./hiding.ts";
export { matchHints, profileHints, profileLimits, profileSections } from "./profile.ts";
export type { ProfileHint, ProfileSection, ToldProfile } from "./profile.ts";
export { fieldBases } from "./field-bases.ts";
export type { FieldBasis, FieldUse, ProfileField } from "./field-bases.ts";
export { checkWeights, mostWeight } from "./weights.ts";
export type { Weights } from "./weights.ts";
