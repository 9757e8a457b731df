import { parentRegion } from "#app/features/positions/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import {
  isParameterName,
  isParameterValue,
  NATION,
  parameterDefinitions,
  readDays,
  readRetirement,
  readShare,
  readWhole,
} from "./parameter-names.ts";
import type { ParameterName } from "./parameter-names.ts";
import type { RetirementSteps } from "./working-age.ts";

/** A dated value as it stands on record. */
export type ParameterRow = {
  readonly name: string;
  /** GB/T 2260; 100000 is the nation. */
  readonly region: string;
  readonly validFrom: PlainDate;
  /** Null while no later document is known. */
  readonly validTo: PlainDate | null;
  readonly value: string;
  /** The document, in words. */
  readonly source: string;
  /** The article of the document; empty where it has none. */
  readonly article: string;
  readonly confidence: string;
};

/** A row that an assessment used, so that every figure can name its document. */
export type UsedParameter = ParameterRow & { readonly name: ParameterName };

/**
 * The row in force on a day, the closest region first. A region's latest row that has begun decides: once it has
 * ended, an older one does not come back.
 */
export function parameterOn(
  rows: readonly ParameterRow[],
  name: string,
  region: string,
  day: PlainDate,
): ParameterRow | undefined {
  for (const place of placesOf(region)) {
    let latest: ParameterRow | undefined;
    for (const row of rows) {
      const hasBegun = row.name === name && row.region === place && row.validFrom <= day;
      if (hasBegun && (!latest || row.validFrom > latest.validFrom)) latest = row;
    }
    if (latest && (latest.validTo === null || latest.validTo >= day)) return latest;
  }
  return undefined;
}

function placesOf(region: string): readonly string[] {
  if (region === NATION) return [NATION];
  const parent = parentRegion(region);
  return [region, ...placesOf(parent ?? NATION)];
}

export type ParameterWindow = { readonly opens: PlainDate; readonly closes: PlainDate };

/** Reads values for one place and data year; notes the rows that were used and the names that had none. */
export type ParameterReader = ReturnType<typeof readerOf>;

/**
 * A missing value reads as zero or empty, and its name stands in `missing`: whoever asks must look there before
 * believing anything that was read.
 */
export function readerOf(rows: readonly ParameterRow[], region: string, dataYear: number) {
  const missing = new Set<ParameterName>();
  const used = new Set<UsedParameter>();
  const keyYear = (name: ParameterName) =>
    parameterDefinitions[name].at === "levy-year" ? dataYear + 1 : dataYear;

  /** The text in force on a day, or undefined. */
  function find(name: ParameterName, day: PlainDate, place = region): string | undefined {
    const row = parameterOn(rows, name, place, day);
    if (!row || !isUsed(row)) return undefined;
    used.add(row);
    return row.value;
  }
  function need<T>(
    name: ParameterName,
    read: (text: string) => T | undefined,
    otherwise: T,
    day = lastDayOfYear(keyYear(name)),
  ): T {
    const text = find(name, day);
    const value = text === undefined ? undefined : read(text);
    if (value === undefined) missing.add(name);
    return value ?? otherwise;
  }
  return {
    missing,
    used,
    dataYear,
    share: (name: ParameterName, day?: PlainDate): Ratio => need(name, readShare, ratio(0), day),
    whole: (name: ParameterName, day?: PlainDate): number => need(name, readWhole, 0, day),
    money: (name: ParameterName, day?: PlainDate): Fen => need(name, readFen, fen(0), day),
    choice: <const T extends string>(
      name: ParameterName,
      of: readonly [T, ...T[]],
      day?: PlainDate,
    ): T => need(name, (text) => of.find((one) => one === text), of[0], day),
    window: (name: ParameterName): ParameterWindow =>
      need(name, (text) => windowIn(keyYear(name), text), {
        opens: lastDayOfYear(dataYear),
        closes: lastDayOfYear(dataYear),
      }),
    retirement: (name: ParameterName): RetirementSteps => need(name, readRetirement, NO_STEPS),
    /** A whole number that need not be on record. */
    wholeOrNull: (name: ParameterName): number | null =>
      readWhole(find(name, lastDayOfYear(keyYear(name))) ?? "") ?? null,
    windowOrNull: (name: ParameterName): ParameterWindow | null =>
      windowIn(keyYear(name), find(name, lastDayOfYear(keyYear(name))) ?? "") ?? null,
    /** The province's own quota, which the national row does not stand in for, and the national floor. */
    quota: (): { readonly quota: Ratio; readonly quotaFloor: Ratio } => {
      const day = lastDayOfYear(dataYear);
      const isOwn = parameterOn(rows, "quota-ratio", region, day)?.region !== NATION;
      const quota = isOwn ? readShare(find("quota-ratio", day) ?? "") : undefined;
      const quotaFloor = readShare(find("quota-ratio", day, NATION) ?? "");
      if (!quota || !quotaFloor) missing.add("quota-ratio");
      return { quota: quota ?? ratio(0), quotaFloor: quotaFloor ?? ratio(0) };
    },
  };
}

const NO_STEPS: RetirementSteps = {
  baseYears: 0,
  firstCohort: "0001-01" as RetirementSteps["firstCohort"],
  step: 1,
  capYears: 0,
};

export function lastDayOfYear(year: number): PlainDate {
  return `${String(year).padStart(4, "0")}-12-31` as PlainDate;
}

function isUsed(row: ParameterRow): row is UsedParameter {
  return isParameterName(row.name) && isParameterValue(row.name, row.value);
}

function readFen(text: string): Fen | undefined {
  const value = readWhole(text);
  return value === undefined ? undefined : fen(value);
}

function windowIn(year: number, text: string): ParameterWindow | undefined {
  const days = readDays(text);
  return (
    days && {
      opens: `${year}-${days.opens}` as PlainDate,
      closes: `${year}-${days.closes}` as PlainDate,
    }
  );
}
