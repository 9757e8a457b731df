import type { PositionField } from "./position-fields.ts";

/** The pages a position is filled in on, in their order. */
export const positionSections = [
  "basics",
  "place",
  "pay",
  "demands",
  "requirements",
  "adjustments",
  "software",
  "contact",
  "wording",
] as const;
export type PositionSection = (typeof positionSections)[number];

export const sectionFields: Readonly<Record<PositionSection, readonly PositionField[]>> = {
  basics: [
    "title",
    "titleEn",
    "occupation",
    "formOfWork",
    "contract",
    "openings",
    "education",
    "experienceYears",
    "description",
    "descriptionEn",
  ],
  place: ["region", "address", "hours", "closingOn"],
  pay: ["wageUnit", "wageFrom", "wageTo"],
  demands: ["demands"],
  requirements: ["requirements"],
  adjustments: ["adjustments", "adjustmentsNote", "accessFacts"],
  software: ["software"],
  contact: ["contactName", "contactPhone", "contactEmail"],
  wording: ["wordingReasons"],
};

/** The page a field is filled in on. */
export function sectionOf(field: PositionField): PositionSection | undefined {
  return positionSections.find((section) => sectionFields[section].includes(field));
}
