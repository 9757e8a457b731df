import { rowLimits, textLimits } from "#app/features/positions/index.server.ts";
import { adjustments as adjustmentCodes } from "#app/features/positions/policy/index.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { locales } from "#app/i18n/locales.ts";
import { addError, type RowInProgress } from "./row-in-progress.server.ts";

const NUMBERED = /^\s*(?:[（(]?\d{1,2}[）)、]|\d{1,2}[.．](?!\d)|[①-⑳•·●◆■-])\s*/;

const adjustmentByLabel: ReadonlyMap<string, Adjustment> = new Map(
  locales.flatMap((locale) => {
    const say = speaker("positions", locale);
    return adjustmentCodes.map((code) => [fold(say(`adjustment.${code}`)), code] as const);
  }),
);

/** One requirement a line, without its number. */
export function readRequirements(row: RowInProgress): void {
  const texts = row
    .textOf("requirements")
    .split("\n")
    .map((line) => line.replace(NUMBERED, "").trim())
    .filter((line) => line !== "");
  const tooLong = texts.some((line) => [...line].length > textLimits.requirement);
  if (tooLong) addError(row, "requirements", "too-long", { most: textLimits.requirement });
  else if (texts.length > rowLimits.requirements) {
    addError(row, "requirements", "too-many", { most: rowLimits.requirements });
  } else row.fields.requirements = texts.map((line) => ({ text: line, bodily: false, reason: "" }));
}

/** Adjustments of the picklist by their names, everything else in the employer's words. */
export function readAdjustments(row: RowInProgress): void {
  const parts = row.textOf("adjustments").split(/[、，,;；\n]+/);
  const known = parts.flatMap((part) => adjustmentByLabel.get(fold(part)) ?? []);
  const own = parts.filter((part) => part.trim() !== "" && !adjustmentByLabel.has(fold(part)));
  const note = own.map((part) => part.trim()).join("；");
  if ([...note].length > textLimits.adjustmentsNote) {
    addError(row, "adjustments", "too-long", { most: textLimits.adjustmentsNote });
    return;
  }
  row.fields.adjustments = adjustmentCodes.filter((code) => known.includes(code));
  row.fields.adjustmentsNote = note;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}
