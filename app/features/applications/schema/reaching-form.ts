import { z } from "zod";
import {
  assistiveAids,
  communicationModes,
  reachingWordsLimit,
  type ReachingNote,
} from "../policy/index.ts";

/** Messages are keys of the page's words. */
export const reachingForm = z
  .object({
    version: z.coerce.number().int().min(0),
    modes: z.array(z.enum(communicationModes, "error.choose")).default([]),
    aids: z.array(z.enum(assistiveAids, "error.choose")).default([]),
    words: z
      .string()
      .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
      .refine((plain) => [...plain].length <= reachingWordsLimit, "error.tooLong")
      .default(""),
    agreed: z.literal("yes").optional(),
  })
  .transform(({ version, agreed, ...note }) => ({
    ...{ version, agreed: agreed === "yes" },
    note: note satisfies ReachingNote,
  }));
