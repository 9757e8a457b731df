/** The moves of an employer that are asked for on a page of their own. */
export const changeMoves = ["extend", "end-early", "mark-filled", "withdraw"] as const;
export type ChangeMove = (typeof changeMoves)[number];
