import { z } from "zod";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import {
  code,
  phone,
  text,
  version,
  wholeNumber,
  yuan,
} from "#app/features/positions/schema/form-values.ts";
import { courseKinds, courseLimits, deliveries, outcomeKinds, teachings } from "../policy/index.ts";
import type { CourseContent, CourseProblem } from "../policy/index.ts";

/** The pages a course is filled in on, in their order. */
export const courseParts = ["basics", "outcome", "price", "joining", "videos", "contact"] as const;
export type CoursePart = (typeof courseParts)[number];

export const partFields: Readonly<Record<CoursePart, readonly (keyof CourseContent)[]>> = {
  basics: [
    "title",
    "titleEn",
    "kind",
    "delivery",
    "teaching",
    "platform",
    "occupations",
    "description",
    "descriptionEn",
  ],
  outcome: ["gives", "hours", "attendancePercent", "hasAssessment"],
  price: ["isPublicService", "price", "subsidy"],
  joining: ["prerequisites", "needsApproval"],
  videos: ["videos"],
  contact: ["contactName", "contactPhone", "contactEmail"],
};

export const rowLimits = { gives: 10, videos: 20, occupations: 3 } as const;

/** The page a problem is put right on. */
export function partOfProblem({ field }: Pick<CourseProblem, "field">): CoursePart {
  const root = field.split(".")[0] as keyof CourseContent;
  return courseParts.find((part) => partFields[part].includes(root)) ?? "contact";
}

/** The name of the field a problem is about, on its page. */
export function fieldOfProblem({ field, code: what }: Pick<CourseProblem, "field" | "code">) {
  const [root = "", row = "0"] = field.split(".");
  if (root === "contact") return "contactPhone";
  if (root === "occupations") return "occupations[0]";
  if (root === "gives") return `gives[${row}].name`;
  if (root !== "videos") return root;
  if (what === "captions-missing") return `videos[${row}].captions`;
  return `videos[${row}].${what === "transcript-missing" ? "transcript" : "title"}`;
}

const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

const occupation = z
  .string()
  .optional()
  .refine(
    (chosen) => chosen === undefined || occupationByCode(chosen) !== undefined,
    "error.choose",
  );

const basics = z.object({
  version,
  title: text(80),
  titleEn: text(200),
  kind: code(courseKinds),
  delivery: code(deliveries),
  teaching: code(teachings),
  platform: text(100),
  occupations: z
    .array(occupation)
    .max(rowLimits.occupations, "error.tooManyRows")
    .default([])
    .transform((chosen) => [...new Set(chosen.filter((one) => one !== undefined))]),
  description: text(10_000),
  descriptionEn: text(20_000),
});

const { hours, attendancePercent } = courseLimits;

const outcome = z.object({
  version,
  gives: z
    .array(
      z.object({ kind: z.enum(outcomeKinds, "error.choose").default("skill"), name: text(100) }),
    )
    .max(rowLimits.gives, "error.tooManyRows")
    .default([])
    .transform((rows) => rows.filter(({ name }) => name !== "")),
  hours: wholeNumber(hours.least, hours.most, "error.hours"),
  attendancePercent: wholeNumber(attendancePercent.least, attendancePercent.most, "error.percent"),
  hasAssessment: ticked,
});

/** A price of the public service, and a subsidy above the price, are no drafts: the law and the sum forbid them. */
const price = z
  .object({ version, isPublicService: ticked, price: yuan, subsidy: yuan })
  .superRefine((form, check) => {
    const issue = (path: "price" | "subsidy", message: string) => {
      check.addIssue({ code: "custom", path: [path], message });
    };
    const asked = form.price ?? 0;
    if (asked > courseLimits.price.most) issue("price", "error.priceTooHigh");
    if (form.isPublicService && asked > 0) issue("price", "error.mustBeFree");
    if ((form.subsidy ?? 0) > asked) issue("subsidy", "error.abovePrice");
  })
  .transform((form) => (form.subsidy === 0 ? { ...form, subsidy: null } : form));

const joining = z.object({ version, prerequisites: text(2_000), needsApproval: ticked });

const address = text(500).refine(
  (typed) => typed === "" || /^https?:\/\/[^\s/]+\.[^\s]+$/.test(typed),
  "error.address",
);

const videos = z.object({
  version,
  videos: z
    .array(z.object({ title: text(100), address, captions: text(500), transcript: text(20_000) }))
    .max(rowLimits.videos, "error.tooManyRows")
    .default([])
    .transform((rows) => rows.filter((row) => Object.values(row).some((value) => value !== ""))),
});

const contact = z.object({
  version,
  contactName: text(60),
  contactPhone: phone,
  contactEmail: z
    .union([z.literal(""), z.email("error.email").max(120, "error.email")])
    .default(""),
});

/** One form per page: every field may still be missing, but what is there must be readable. */
export const coursePartForms = {
  basics,
  outcome,
  price,
  joining,
  videos,
  contact,
} as const satisfies Record<
  CoursePart,
  z.ZodType<Partial<CourseContent> & { readonly version: number }>
>;

export const newCourseForm = z.object({
  title: z.string({ error: "error.titleMissing" }).trim().max(80, "error.max80"),
});
