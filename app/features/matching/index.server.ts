export { exportProfile } from "./export-profile.server.ts";
export { findFit, findFits, type ShownFit } from "./find-fits.server.ts";
