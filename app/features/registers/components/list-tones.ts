export const listTones = {
  reading: "neutral",
  staged: "accent",
  taken: "success",
  discarded: "neutral",
} as const;
