import { z } from "zod";
import { adjustments } from "#app/features/positions/policy/index.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import { needsLimits, prerequisiteAnswers } from "../policy/index.ts";

/** Empty arrives as undefined; messages are keys of the feature's words. */
export const text = (most: number) =>
  z
    .string()
    .optional()
    .transform((typed, check) => {
      const plain = (typed ?? "").replace(/\r\n?/g, "\n").trim();
      if (plain.length <= most) return plain;
      check.addIssue({ code: "custom", message: "error.tooLong" });
      return z.NEVER;
    });

/** What the person wants now; absent: they do not agree. */
export const agreesForm = z.object({
  agrees: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});

const items = z.array(z.enum(adjustments, "error.choose")).max(adjustments.length).default([]);

/** What a person says with their enrolment: asked about, shown to check, and sent as it was shown. */
export const wishForm = z
  .object({
    prerequisites: z.enum(prerequisiteAnswers, "error.choose").optional(),
    prerequisiteWords: text(needsLimits.words),
    /** Ticked among those of the passport, and among the rest of the list. */
    item: items,
    more: items,
    about: z
      .array(z.object({ code: z.enum(adjustments), words: text(needsLimits.words) }))
      .max(adjustments.length)
      .default([]),
    /** Own words of the passport, ticked. */
    kept: z.array(text(needsLimits.words)).max(needsLimits.items).default([]),
    own: z.array(text(needsLimits.words)).max(needsLimits.items).default([]),
    showsNeeds: z
      .literal("yes")
      .optional()
      .transform((ticked) => ticked === "yes"),
  })
  .transform(({ item, more, about, kept, own, prerequisites, ...form }) => ({
    ...form,
    prerequisites: prerequisites ?? null,
    wanted: [
      ...[...new Set([...item, ...more])].map((code: Adjustment) => ({
        code,
        words: about.find((one) => one.code === code)?.words ?? "",
      })),
      ...[...kept, ...own].filter((words) => words !== "").map((words) => ({ code: null, words })),
    ],
  }));

export const needsForms = { propose: wishForm, agree: z.object({}), forget: z.object({}) };
export const wishForms = { check: wishForm, change: wishForm, submit: wishForm };

export const enrolmentParams = z.object({ enrolmentId: z.uuid() });
export const enrolmentStepParams = enrolmentParams.extend({
  step: z.enum(["withdraw", "decline"]),
});
const version = z.coerce.number().int().min(1);
export const seenForm = z.object({ version });
export const nothingForm = z.object({});
export const afterQuery = z.object({ after: z.uuid().optional().catch(undefined) });
