import { z } from "zod";

export const suggestedFields = ["words", "place"] as const;
export type SuggestedField = (typeof suggestedFields)[number];

const MOST_CHARACTERS = 60;

/** Tolerant: whatever cannot be used suggests nothing. */
export const suggestionQuery = z.object({
  field: z.enum(suggestedFields).catch("words"),
  text: z
    .string()
    .transform((text) => text.slice(0, MOST_CHARACTERS).trim())
    .catch(""),
});
