/**
 * States that no sequence of moves can leave, and that the nightly check looks for all the same: what a restored backup, a
 * repair by hand or a fault of ours would show as.
 */
export const impossibleStates = [
  "certified-without-determination",
  "two-determinations",
  "determination-of-uncertified",
  "certified-by-old-version",
  "counted-twice",
  "recognised-without-determination",
  "count-differs",
  "recognised-against-codes",
  "recognised-outside-contract",
  "recognised-although-dispatched",
  "filed-beyond-versions",
  "unfiled-but-waiting",
  "decided-without-officer",
  "decided-by-filer",
  "lock-without-holder",
  "second-without-proposal",
  "lapsed-but-decided",
  "dispatch-month-differs",
  "determination-altered",
] as const;
export type ImpossibleState = (typeof impossibleStates)[number];
