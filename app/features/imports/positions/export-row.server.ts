import type { PositionFields } from "#app/features/positions/index.server.ts";
import { headerSynonyms } from "#app/features/positions/policy/index.ts";
import type { ImportField, WageUnit } from "#app/features/positions/policy/index.ts";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";

/** The columns of an export in their order: those that the import reads, each once. */
export const exportedFields = [
  "externalId",
  "title",
  "titleEn",
  "occupation",
  "formOfWork",
  "place",
  "address",
  "wage",
  "openings",
  "education",
  "experience",
  "contract",
  "hours",
  "description",
  "requirements",
  "closingOn",
  "adjustments",
  "contactName",
  "contactPhone",
  "contactEmail",
] as const satisfies readonly ImportField[];
export type ExportedField = (typeof exportedFields)[number];

/** Headers are Chinese in either language of the page: they are what the import knows best. */
export const exportHeaders: readonly string[] = exportedFields.map(
  (field) => headerSynonyms[field][0] ?? field,
);

const say = speaker("positions", "zh-CN");

const UNITS: Readonly<Record<Exclude<WageUnit, "negotiable">, string>> = {
  month: "月",
  hour: "小时",
  day: "天",
  year: "年",
  piece: "件",
};

/** A position as the cells of a row, in the order of `exportedFields`, in words that the import reads. */
export function exportCells(id: string, fields: PositionFields): string[] {
  return exportedFields.map((field) => (field === "externalId" ? id : writers[field](fields)));
}

const writers: Readonly<
  Record<Exclude<ExportedField, "externalId">, (fields: PositionFields) => string>
> = {
  title: ({ title }) => title,
  titleEn: ({ titleEn }) => titleEn ?? "",
  occupation: ({ occupation }) => (occupation && occupationByCode(occupation)?.zh) || "",
  formOfWork: ({ formOfWork }) => (formOfWork ? say(`formOfWork.${formOfWork}`) : ""),
  place: ({ region }) => (region ? regionName(region, "zh-CN") : ""),
  address: ({ address }) => address,
  wage: writeWage,
  openings: ({ openings }) => (openings === null ? "" : String(openings)),
  education: ({ education }) => (education ? say(`education.${education}`) : ""),
  experience: ({ experienceYears: years }) =>
    years === null ? "" : years === 0 ? "不限" : `${years}年以上`,
  contract: ({ contract }) => (contract ? say(`contract.${contract}`) : ""),
  hours: ({ hours }) => hours,
  description: ({ description }) => description,
  requirements: ({ requirements }) => requirements.map(({ text }) => text).join("\n"),
  closingOn: ({ closingOn }) => closingOn ?? "",
  adjustments: ({ adjustments, adjustmentsNote }) =>
    [...adjustments.map((code) => say(`adjustment.${code}`)), adjustmentsNote]
      .filter((part) => part !== "")
      .join("、"),
  contactName: ({ contactName }) => contactName,
  contactPhone: ({ contactPhone }) => contactPhone,
  contactEmail: ({ contactEmail }) => contactEmail,
};

function writeWage({ wageFrom, wageTo, wageUnit }: PositionFields): string {
  if (wageUnit === null) return "";
  if (wageUnit === "negotiable") return say("wageUnit.negotiable");
  const unit = `元/${UNITS[wageUnit]}`;
  if (wageFrom !== null && wageTo !== null) {
    return wageFrom === wageTo
      ? `${yuan(wageFrom)}${unit}`
      : `${yuan(wageFrom)}-${yuan(wageTo)}${unit}`;
  }
  if (wageFrom !== null) return `不低于${yuan(wageFrom)}${unit}`;
  return wageTo === null ? "" : `不超过${yuan(wageTo)}${unit}`;
}

function yuan(amount: Fen): string {
  return yuanText(amount).replace(/\.00$|(?<=\.\d)0$/, "");
}
