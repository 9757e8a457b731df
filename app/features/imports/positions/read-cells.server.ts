import { textLimits } from "#app/features/positions/index.server.ts";
import type { PositionFields } from "#app/features/positions/index.server.ts";
import {
  mayCloseOn,
  parseContactCell,
  parseContractCell,
  parseDateCell,
  parseEducationCell,
  parseExperienceCell,
  parseFormOfWorkCell,
  parseHeadcountCell,
  suggestColumns,
} from "#app/features/positions/policy/index.ts";
import type { ImportField, WageUnit } from "#app/features/positions/policy/index.ts";
import { findOccupation } from "#app/features/positions/reference/occupations.ts";
import type { CellErrorCode } from "../policy/index.ts";
import { readAdjustments, readRequirements } from "./read-lists.server.ts";
import { readAddress, readPlace } from "./read-place.server.ts";
import { readWage, readWageEnds } from "./read-wage.server.ts";
import { addError, addNote } from "./row-in-progress.server.ts";
import type { ColumnUnits, RowInProgress } from "./row-in-progress.server.ts";

type FieldReader = (row: RowInProgress) => void;

/** The unit that a wage column's header gives its amounts. */
export function wageUnitsOf(
  headers: readonly string[],
  columnOf: ReadonlyMap<ImportField, number>,
): ColumnUnits {
  const units = new Map<ImportField, Exclude<WageUnit, "negotiable">>();
  for (const field of ["wage", "wageFrom", "wageTo"] as const) {
    const [suggestion] = suggestColumns([headers[columnOf.get(field) ?? -1] ?? ""]);
    if (suggestion?.wageUnit) units.set(field, suggestion.wageUnit);
  }
  return units;
}

type TextTarget = keyof typeof textLimits & keyof PositionFields;

/** A text as it is, or on one line, up to the length its field has in the form. */
function text(field: ImportField & TextTarget, onOneLine: boolean): FieldReader {
  return (row) => {
    const whole = row.textOf(field);
    const value = onOneLine ? whole.replace(/\s+/g, " ") : whole;
    if ([...value].length > textLimits[field]) {
      addError(row, field, "too-long", { most: textLimits[field] });
    } else if (value !== "") row.fields[field] = value;
  };
}

type Parsed<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: string };

/** A cell that one of the policy's readers understands; an empty one says nothing. */
function parsed<T extends object>(
  field: ImportField,
  parse: (cell: string) => Parsed<T>,
  take: (row: RowInProgress, value: T) => void,
): FieldReader {
  return (row) => {
    const verdict = parse(row.textOf(field));
    if (verdict.ok) take(row, verdict);
    else if (verdict.reason !== "empty") addError(row, field, verdict.reason as CellErrorCode);
  };
}

const title: FieldReader = (row) => {
  if (row.textOf("title") === "") addError(row, "title", "missing");
  else text("title", true)(row);
};

const occupation: FieldReader = (row) => {
  const cell = row.textOf("occupation");
  if (/^[-/—]*$/.test(cell)) return;
  const found = findOccupation(cell);
  if (found) row.fields.occupation = found.code;
  else addError(row, "occupation", "unknown");
};

const closingOn = parsed("closingOn", parseDateCell, (row, { day }) => {
  row.fields.closingOn = day;
  const verdict = mayCloseOn(day, row.today);
  if (!verdict.ok) addError(row, "closingOn", verdict.reason === "too-late" ? "too-late" : "past");
});

const contact = parsed("contact", parseContactCell, ({ fields }, { name, phone, email }) => {
  fields.contactName = name.slice(0, textLimits.contactName);
  fields.contactPhone = phone;
  fields.contactEmail = email;
});

const contactPhone = parsed("contactPhone", parseContactCell, (row, { name, phone, email }) => {
  if (phone === "" && email === "") {
    addError(row, "contactPhone", "not-understood");
    return;
  }
  row.fields.contactPhone = phone || row.fields.contactPhone;
  row.fields.contactEmail ||= email;
  if (name !== "" && row.fields.contactName === "") row.fields.contactName = name.slice(0, 60);
});

const contactEmail = parsed("contactEmail", parseContactCell, (row, { email }) => {
  if (email === "") addError(row, "contactEmail", "not-understood");
  else row.fields.contactEmail = email;
});

/** How each field is read; where two columns speak of the same thing, the later one in `importFields` decides. */
export const fieldReaders: Readonly<Partial<Record<ImportField, FieldReader>>> = {
  title,
  titleEn: text("titleEn", true),
  occupation,
  formOfWork: parsed("formOfWork", parseFormOfWorkCell, ({ fields }, { formOfWork }) => {
    fields.formOfWork = formOfWork;
  }),
  place: readPlace,
  address: readAddress,
  wage: readWage,
  wageFrom: readWageEnds,
  wageTo: (row) => {
    if (row.columnOf("wageFrom") === undefined) readWageEnds(row);
  },
  openings: parsed("openings", parseHeadcountCell, (row, { openings, upTo }) => {
    row.fields.openings = openings;
    if (openings === null || upTo !== null) addNote(row, "openings");
  }),
  education: parsed("education", parseEducationCell, ({ fields }, { education }) => {
    fields.education = education;
  }),
  experience: parsed("experience", parseExperienceCell, ({ fields }, { experienceYears }) => {
    fields.experienceYears = experienceYears;
  }),
  contract: parsed("contract", parseContractCell, ({ fields }, value) => {
    fields.contract = value.contract;
  }),
  hours: text("hours", false),
  description: text("description", false),
  requirements: readRequirements,
  benefits: (row) => addNote(row, "benefits"),
  closingOn,
  adjustments: readAdjustments,
  contact,
  contactName: text("contactName", true),
  contactPhone,
  contactEmail,
};
