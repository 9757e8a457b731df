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

const day = z.iso.date();
const code = (meaning: string) => z.string().meta({ description: meaning });

const wage = z
  .strictObject({
    from: z.int().nullable(),
    to: z.int().nullable(),
    unit: z.enum(wageUnits).nullable(),
  })
  .meta({ description: "In fen (1/100 yuan) per unit; without amounts to be agreed" });

/** A position in the list of the API. */
export const apiPosition = z
  .strictObject({
    id: z.uuid(),
    url: z.url(),
    title: z.string(),
    employer: z.strictObject({ id: z.uuid(), name: z.string(), url: z.url() }),
    place: z.string(),
    formOfWork: z.enum(formsOfWork).nullable(),
    wage,
    openings: z.int().nullable(),
    closingOn: day.meta({
      description: "The last day on which people can apply, in Asia/Shanghai",
    }),
    publishedAt: z.iso.datetime(),
    adjustments: z.array(z.enum(adjustments)),
    triedWithScreenReader: z.boolean(),
  })
  .meta({ id: "PositionSummary" });

/** A position whole, without the names, telephone numbers and addresses of people. */
export const apiPositionDetail = apiPosition
  .extend({
    occupation: code("大类 or 中类 of 职业分类大典").nullable(),
    region: code("GB/T 2260").nullable(),
    address: z.string(),
    location: z.strictObject({ lat: z.number(), lng: z.number() }).nullable(),
    contract: z.enum(contractKinds).nullable(),
    education: z.enum(educationLevels).nullable(),
    experienceYears: z.int().nullable(),
    hours: z.string(),
    description: z.string(),
    requirements: z.array(
      z.strictObject({ text: z.string(), bodily: z.boolean(), reason: z.string() }),
    ),
    demands: z.partialRecord(z.enum(demands), z.enum(demandLevels)),
    adjustmentsNote: z.string(),
    accessFacts: z.array(z.enum(workplaceAccess)),
    software: z.array(
      z.strictObject({
        name: z.string(),
        triedWith: z.string(),
        triedOn: day.nullable(),
        triedBy: z.string(),
      }),
    ),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Position" });

export const apiPositionList = z
  .strictObject({
    total: z.strictObject({ value: z.int(), relation: z.enum(["exact", "atLeast"]) }),
    page: z.int(),
    pageCount: z.int(),
    next: z.url().nullable().meta({ description: "The next page; null on the last" }),
    degraded: z
      .boolean()
      .meta({ description: "The search server did not answer; the order is simpler" }),
    positions: z.array(apiPosition),
  })
  .meta({ id: "PositionList" });

/** What is wrong with a request, by the name of the parameter. */
export const apiProblem = z
  .strictObject({
    status: z.int(),
    title: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  })
  .meta({ id: "Problem" });

export type ApiPosition = z.infer<typeof apiPosition>;
export type ApiPositionDetail = z.infer<typeof apiPositionDetail>;
export type ApiPositionList = z.infer<typeof apiPositionList>;
