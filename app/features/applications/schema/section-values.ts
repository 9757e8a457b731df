import { z } from "zod";
import { educationLevels } from "#app/features/positions/policy/index.ts";
import type { ApplicationContent, ApplicationSection } from "../policy/index.ts";

const text = z.string().catch("");

const work = z.object({ role: text, employer: text, from: text, to: text, words: text });

/** What is stored of a section, read tolerantly: a field that is not there yet is empty. */
const stored = {
  identity: z.object({ name: text, email: text, phone: text }),
  experience: z.object({
    works: z.array(work).catch([]),
    none: z.boolean().catch(false),
    gap: text,
  }),
  education: z.object({
    level: z.enum(["", ...educationLevels]).catch(""),
    school: text,
    subject: text,
  }),
  skills: z.object({ words: text, certificates: text }),
} satisfies Record<keyof ApplicationContent, z.ZodType>;

export type ContentSection = keyof ApplicationContent;

export const contentSections = Object.keys(stored) as readonly ContentSection[];

export function isContentSection(section: ApplicationSection): section is ContentSection {
  return section in stored;
}

/** The words of a section, out of its stored text; empty where there is none. */
export function readSection<S extends ContentSection>(
  section: S,
  json: string,
): ApplicationContent[S] {
  return stored[section].parse(json === "" ? {} : JSON.parse(json)) as ApplicationContent[S];
}
