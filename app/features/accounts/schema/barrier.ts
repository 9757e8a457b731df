import { z } from "zod";
import { barrierStates } from "../policy/index.ts";

/** Words of people in need: only control characters that break mails are taken out, nothing is refused. */
const words = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/[^\P{Cc}\n\r\t]/gu, "").trim())
    .pipe(z.string().max(most, "text.too-long"));

export const barrierForm = z.object({
  page: words(300).optional().default(""),
  description: z.string({ error: "barrier.description.missing" }).pipe(words(4000)),
  assistiveTech: words(200).optional().default(""),
  contact: words(200).optional(),
});

/** A path of ours or nothing: what the footer's link brings along. */
export const barrierQuery = z.object({
  page: z.string().max(300).startsWith("/").optional().catch(undefined),
});

export const barrierStatusQuery = z.object({
  number: z.string().max(40).optional().catch(undefined),
});

export const barrierListQuery = z.object({
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export const barrierQueueQuery = z.object({
  state: z.enum(barrierStates).optional().catch(undefined),
  after: z.string().max(100).catch(""),
});

export const barrierParams = z.object({ reportId: z.uuid() });

export const barrierMoveForm = z.object({
  from: z.enum(barrierStates),
  to: z.enum(barrierStates, { error: "barrier.to.missing" }),
  answer: words(2000).optional().default(""),
});
