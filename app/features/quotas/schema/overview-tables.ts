/** Tables of the overview that are given out as files. */
export const overviewTables = [
  "filing",
  "quota",
  "years",
  "employers",
  "unfiled",
  "reminders",
] as const;
export type OverviewTable = (typeof overviewTables)[number];
/** Data years that the overview compares. */
export const COMPARED_YEARS = 3;
