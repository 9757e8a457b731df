import { z } from "zod";
import { wholeNumber } from "./calculator-forms.ts";
import { bodyKinds, bodyLevels } from "../policy/public-figures.ts";

const year = z.coerce.number().int().min(2008).max(2100);

/** Queries are tolerant: what cannot be read is dropped. */
export const bodiesQuery = z.object({
  year: year.optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export const bodiesExportQuery = z.object({
  year: year.optional().catch(undefined),
  format: z.enum(["xlsx", "csv"]).catch("xlsx"),
});

export const publishedQuery = z.object({
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  year: year.optional().catch(undefined),
  version: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});

export const bodyParams = z.object({
  year: z.coerce.number().int().min(2008).max(2100),
  organisationId: z.uuid(),
});

const MOST_POSTS = 100_000;

export const bodyForm = z.object({
  version: z.coerce.number().int().min(0),
  level: z.enum(bodyLevels, { error: "level.missing" }),
  isSchool: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
  posts: wholeNumber("posts.missing", MOST_POSTS).refine((posts) => posts > 0, "posts.missing"),
});
export type BodyForm = z.infer<typeof bodyForm>;

export const publishForm = z.object({ year, seen: z.string().regex(/^[0-9a-f]{64}$/) });

const exact = z.string().regex(/^\d+\/\d+$/);
const sums = {
  bodies: z.number().int(),
  posts: z.number().int(),
  /** Null: withheld. */
  people: z.number().int().nullable(),
  counted: exact.nullable(),
};
const row = z.object({ level: z.enum(bodyLevels), kind: z.enum(bodyKinds), ...sums });

/** What is published: sums alone. */
export const publishedContent = z.object({
  quota: exact,
  /** Figures of fewer people are withheld. */
  least: z.number().int(),
  /** Bodies whose posts are not on record, and those of which nothing is certified: they count as employing nobody. */
  unknown: z.number().int(),
  uncertified: z.number().int(),
  together: z.object({ ...sums, rows: z.array(row), required: exact, isMet: z.boolean() }),
  higher: z.object({
    ...sums,
    rows: z.array(row),
    mustEmploy: z.number().int(),
    doEmploy: z.number().int().nullable(),
  }),
});
export type PublishedContent = z.infer<typeof publishedContent>;
