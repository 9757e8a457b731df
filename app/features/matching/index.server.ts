export { exportProfile } from "./export-profile.server.ts";
export { findFit, findFits, type ShownFit } from "./find-fits.server.ts";
export { listWishingIn } from "./list-wishing.server.ts";
export { readProfile, readSeekerFacts } from "./read-profile.server.ts";
export { fitPairs, openFitIndex, type FitOfPair } from "./fit-many.server.ts";
