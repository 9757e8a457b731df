import { z } from "zod";
import {
  adjustments,
  contractKinds,
  demandLevels,
  demands,
  educationLevels,
  formsOfWork,
  wageUnits,
  workplaceAccess,
} from "../policy/index.ts";
import type { Demand, DemandLevel, Demands } from "../policy/index.ts";
import { occupationByCode } from "../reference/occupations.ts";
import {
  code,
  codes,
  dateParts,
  phone,
  region,
  text,
  textOrNull,
  version,
  wholeNumber,
  yuan,
} from "./form-values.ts";
import { rowLimits, textLimits } from "./position-fields.ts";
import type { PositionFields } from "./position-fields.ts";
import type { PositionSection } from "./sections.ts";

const occupation = z
  .string()
  .optional()
  .transform((chosen) => chosen ?? null)
  .refine((chosen) => chosen === null || occupationByCode(chosen) !== undefined, "error.choose");

const basics = z.object({
  version,
  title: text(textLimits.title),
  titleEn: textOrNull(textLimits.titleEn),
  occupation,
  formOfWork: code(formsOfWork),
  contract: code(contractKinds),
  openings: wholeNumber(1, 100_000, "error.openings"),
  education: code(educationLevels),
  experienceYears: wholeNumber(0, 50, "error.experience"),
  description: text(textLimits.description),
  descriptionEn: textOrNull(textLimits.descriptionEn),
});

const place = z.object({
  version,
  region,
  address: text(textLimits.address),
  hours: text(textLimits.hours),
  closingOn: dateParts,
});

const pay = z
  .object({ version, wageUnit: code(wageUnits), wageFrom: yuan, wageTo: yuan })
  .refine(({ wageFrom, wageTo }) => wageFrom === null || wageTo === null || wageFrom <= wageTo, {
    path: ["wageTo"],
    message: "error.wageOrder",
  })
  .transform((form) =>
    form.wageUnit === "negotiable" ? { ...form, wageFrom: null, wageTo: null } : form,
  );

const demandAnswers = Object.fromEntries(
  demands.map((demand) => [demand, z.enum(demandLevels, "error.choose").optional()]),
) as Record<Demand, z.ZodOptional<z.ZodEnum<{ [L in DemandLevel]: L }>>>;

const demandsForm = z.object({
  version,
  demands: z
    .object(demandAnswers)
    .optional()
    .transform((answers): Demands => answers ?? {}),
});

const requirementRow = z.object({
  text: text(textLimits.requirement),
  bodily: z
    .literal("yes")
    .optional()
    .transform((checked) => checked === "yes"),
  reason: text(textLimits.reason),
});

const requirements = z.object({
  version,
  requirements: z
    .array(requirementRow)
    .max(rowLimits.requirements, "error.tooManyRows")
    .default([])
    .transform((rows) => rows.filter((row) => row.text !== "" || row.reason !== "")),
});

const adjustmentsForm = z.object({
  version,
  adjustments: codes(adjustments),
  adjustmentsNote: text(textLimits.adjustmentsNote),
  accessFacts: codes(workplaceAccess),
});

const softwareRow = z.object({
  name: text(textLimits.software),
  triedWith: text(textLimits.software),
  triedOn: dateParts,
  triedBy: text(textLimits.software),
});

const software = z.object({
  version,
  software: z
    .array(softwareRow)
    .max(rowLimits.software, "error.tooManyRows")
    .default([])
    .transform((rows) => rows.filter((row) => row.name !== "" || row.triedWith !== "")),
});

const contact = z.object({
  version,
  contactName: text(textLimits.contactName),
  contactPhone: phone,
  contactEmail: z
    .union([z.literal(""), z.email("error.email").max(textLimits.contactEmail, "error.email")])
    .default(""),
});

const explanation = z.object({ phraseId: z.string().max(60), reason: text(textLimits.reason) });

const wording = z
  .object({ version, reasons: z.array(explanation).default([]) })
  .transform((form) => ({
    version: form.version,
    wordingReasons: Object.fromEntries(
      form.reasons.flatMap(({ phraseId, reason }) => (reason === "" ? [] : [[phraseId, reason]])),
    ),
  }));

/** One form per page: every field may still be missing, but what is there must be readable. */
export const sectionForms = {
  basics,
  place,
  pay,
  demands: demandsForm,
  requirements,
  adjustments: adjustmentsForm,
  software,
  contact,
  wording,
} as const satisfies Record<
  PositionSection,
  z.ZodType<Partial<PositionFields> & { readonly version: number }>
>;
