import { z } from "zod";
import { demands, educationLevels, formsOfWork } from "#app/features/positions/policy/index.ts";
import type { Demand, EducationLevel, FormOfWork } from "#app/features/positions/policy/index.ts";
import { findRegion } from "#app/features/positions/reference/find-region.ts";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import { parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { abilities, hidingReasons, mostWeight, profileLimits } from "../policy/index.ts";
import type { Ability } from "../policy/index.ts";

/** Empty arrives as undefined; messages are keys of the feature's words. */
export interface ProfileValues {
  readonly wishes: {
    readonly occupations: string[];
    readonly regions: string[];
    readonly formsOfWork: FormOfWork[];
    readonly wageFloor: Fen | null;
    readonly travelMinutes: number | null;
    readonly hoursAWeek: number | null;
  };
  readonly background: {
    readonly education: EducationLevel | null;
    readonly experienceYears: number | null;
    readonly holds: string[];
  };
  readonly abilities: {
    readonly abilities: Partial<Record<Demand, Ability>>;
    readonly agreed: boolean;
  };
}

/** The version of the profile that was seen; 0 where there was none. */
const version = z.coerce.number().int().min(0);

const occupation = z
  .string()
  .optional()
  .refine((code) => code === undefined || occupationByCode(code) !== undefined, "error.choose");

/** As people write it, 山西省晋城市城区 or 140502; stored as its code. */
const place = z
  .string()
  .max(100, "error.placeUnknown")
  .optional()
  .transform((typed, check) => {
    if (typed === undefined) return undefined;
    const found = findRegion(typed);
    if (found.ok && found.rest === "") return found.region.code;
    const isSeveral = !found.ok && found.reason === "ambiguous";
    check.addIssue({
      code: "custom",
      message: isSeveral ? "error.placeSeveral" : "error.placeUnknown",
    });
    return z.NEVER;
  });

const monthlyWage = z
  .string()
  .optional()
  .transform((typed, check): Fen | null => {
    const plain = (typed ?? "").normalize("NFKC").replace(/[¥元,\s]/g, "");
    if (plain === "") return null;
    const amount = parseYuan(plain);
    if (amount.ok && amount.fen > 0 && amount.fen <= MOST_WAGE) return amount.fen;
    check.addIssue({ code: "custom", message: "error.wage" });
    return z.NEVER;
  });
const MOST_WAGE = 100_000_000;

/** A whole number of that range; empty is untold. */
const whole = (least: number, most: number, message: string) =>
  z
    .string()
    .optional()
    .transform((typed, check) => {
      const plain = (typed ?? "").normalize("NFKC").replace(/\s/g, "");
      if (plain === "") return null;
      const number = /^\d{1,3}$/.test(plain) ? Number(plain) : Number.NaN;
      if (number >= least && number <= most) return number;
      check.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** One name a line; a Chinese or Latin comma between names is a new line as well. */
const names = z
  .string()
  .optional()
  .transform((typed, check) => {
    const lines = (typed ?? "")
      .split(/[\n,，、;；]/)
      .map((line) => line.trim().replace(/\s+/g, " "));
    const kept = [...new Set(lines.filter(Boolean))];
    const isLong = kept.some((name) => [...name].length > profileLimits.name);
    if (!isLong && kept.length <= profileLimits.holds) return kept;
    check.addIssue({ code: "custom", message: isLong ? "error.nameLong" : "error.namesMany" });
    return z.NEVER;
  });

const told = <T>(values: readonly (T | undefined)[]): T[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

const wishes = z
  .object({
    version,
    occupation1: occupation,
    occupation2: occupation,
    occupation3: occupation,
    place1: place,
    place2: place,
    place3: place,
    formsOfWork: z.array(z.enum(formsOfWork, "error.choose")).default([]),
    wageFloor: monthlyWage,
    travelMinutes: whole(0, profileLimits.travelMinutes, "error.travel"),
    hoursAWeek: whole(1, profileLimits.hoursAWeek, "error.hours"),
  })
  .transform(
    ({ version: seen, formsOfWork: forms, wageFloor, travelMinutes, hoursAWeek, ...one }) => ({
      version: seen,
      values: {
        occupations: told([one.occupation1, one.occupation2, one.occupation3]),
        regions: told([one.place1, one.place2, one.place3]),
        formsOfWork: forms,
        ...{ wageFloor, travelMinutes, hoursAWeek },
      } satisfies ProfileValues["wishes"],
    }),
  );

const background = z
  .object({
    version,
    education: z.enum(educationLevels, "error.choose").optional(),
    experienceYears: whole(0, profileLimits.experienceYears, "error.years"),
    holds: names,
  })
  .transform(({ version: seen, education, experienceYears, holds }) => ({
    version: seen,
    values: {
      education: education ?? null,
      experienceYears,
      holds,
    } satisfies ProfileValues["background"],
  }));

/** A radio button cannot be taken back; this one says nothing. */
const ability = z
  .enum([...abilities, "untold"], "error.choose")
  .optional()
  .transform((answer) => (answer === "untold" ? undefined : answer));

const abilitiesForm = z
  .object({
    version,
    ...(Object.fromEntries(demands.map((demand) => [demand, ability])) as Record<
      Demand,
      typeof ability
    >),
    agreed: z.literal("yes").optional(),
  })
  .transform(({ version: seen, agreed, ...answers }) => ({
    version: seen,
    values: {
      abilities: Object.fromEntries(
        Object.entries(answers).filter(([, answer]) => answer !== undefined),
      ),
      agreed: agreed === "yes",
    } satisfies ProfileValues["abilities"],
  }));

export const profileForms = { wishes, background, abilities: abilitiesForm };

export const hideForm = z.object({ reason: z.enum(hidingReasons, "error.reason") });
export const showForm = z.object({ positionId: z.uuid() });

const weight = z
  .string({ error: "error.weight" })
  .transform((typed) => typed.normalize("NFKC").trim())
  .refine((plain) => /^\d{1,3}$/.test(plain) && Number(plain) <= mostWeight, "error.weight")
  .transform(Number);

export const weightsForm = z.object({
  version: z.coerce.number().int().min(1),
  education: weight,
  experience: weight,
  skills: weight,
  occupation: weight,
  place: weight,
  form: weight,
  wage: weight,
  reason: z.string({ error: "error.reasonMissing" }).trim().max(500, "error.tooLong"),
});
