/**
 * What the person did with their plan that the counsellor has to look at: changed it, did not agree to it, or took their
 * agreement back.
 */
export const personDeeds = ["changed", "disagreed", "withdrew"] as const;
export type PersonDeed = (typeof personDeeds)[number];
