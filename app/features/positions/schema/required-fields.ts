import type { PositionField, PositionFields } from "./position-fields.ts";

/** What must be said before a position can be handed in; everything else helps people but may be left out. */
export const requiredFields = [
  "title",
  "formOfWork",
  "openings",
  "description",
  "region",
  "closingOn",
  "wageUnit",
  "wageFrom",
  "contactPhone",
] as const satisfies readonly PositionField[];
export type RequiredField = (typeof requiredFields)[number];

/** The required fields that are still empty. One of two amounts is enough, and one way to get in touch. */
export function missingFields(fields: PositionFields): RequiredField[] {
  return requiredFields.filter((field) => !isGiven(field, fields));
}

function isGiven(field: RequiredField, fields: PositionFields): boolean {
  switch (field) {
    case "wageFrom":
      return fields.wageUnit === "negotiable" || fields.wageFrom !== null || fields.wageTo !== null;
    case "contactPhone":
      return fields.contactPhone !== "" || fields.contactEmail !== "";
    default:
      return fields[field] !== null && fields[field] !== "";
  }
}
