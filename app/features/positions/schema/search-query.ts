import { z } from "zod";
import {
  adjustments,
  closingChoices,
  demands,
  educationLevels,
  emptyQuery,
  formsOfWork,
  positionSorts,
  radii,
  wageUnits,
  type PositionQuery,
  type Radius,
} from "../policy/index.ts";
import { sortAsked } from "#app/lib/asked-parameters.ts";
import { parseYuan } from "#app/lib/money.ts";
import { occupationByCode } from "../reference/occupations.ts";
import { findRegion } from "../reference/find-region.ts";
import { regionByCode, regionCentre } from "../reference/regions.ts";

/** As many as an engine reads. */
const MOST_CHARACTERS = 500;
const paidUnits = wageUnits.filter((unit) => unit !== "negotiable");
const oneOf = <T extends string>(codes: readonly T[]) => z.enum(codes as [T, ...T[]]);
const digits = (most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .refine((text) => Number(text) <= most);

/** The names a search has in an address, the same for pages, feeds, saved searches and the API. */
export const searchParameters = z.strictObject({
  q: z
    .string()
    .max(MOST_CHARACTERS)
    .optional()
    .meta({ description: 'Words; "a phrase", -without' }),
  words: z
    .enum(["relaxed", "all"])
    .optional()
    .meta({ description: "all: every word must be there" }),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .refine((code) => regionByCode(code) !== undefined)
    .optional()
    .meta({ description: "GB/T 2260 code; finds what lies below it" }),
  km: oneOf(radii.map(String))
    .optional()
    .meta({ description: "Within so many km of the region's centre" }),
  form: z.array(oneOf(formsOfWork)).optional().meta({ description: "Any of these forms of work" }),
  wage: z
    .string()
    .regex(/^[\d,]{1,9}(\.\d{1,2})?$/)
    .refine((text) => parseYuan(text).ok)
    .optional()
    .meta({ description: "Yuan per unit that the upper wage reaches" }),
  unit: oneOf(paidUnits).optional().meta({ description: "Unit of wage; month where left out" }),
  education: oneOf(educationLevels).optional().meta({ description: "The person's own level" }),
  experience: digits(60).optional().meta({ description: "Years of experience the person has" }),
  occupation: z
    .string()
    .regex(/^[1-8](-\d\d)?$/)
    .refine((code) => occupationByCode(code) !== undefined)
    .optional()
    .meta({ description: "大类 or 中类 of 职业分类大典" }),
  adjustment: z
    .array(oneOf(adjustments))
    .optional()
    .meta({ description: "All of these are offered" }),
  without: z
    .array(oneOf(demands))
    .optional()
    .meta({ description: "Demands that must not be essential" }),
  tried: z
    .enum(["yes"])
    .optional()
    .meta({ description: "Software was tried with a screen reader" }),
  closing: oneOf(closingChoices.map(String))
    .optional()
    .meta({ description: "Closes within so many days" }),
  employer: z.uuid().optional().meta({ description: "Id of the employer" }),
  sort: oneOf(positionSorts).optional(),
  page: digits(1000)
    .refine((text) => Number(text) >= 1)
    .optional()
    .meta({ description: "From 1" }),
});

export type SearchParameters = z.infer<typeof searchParameters>;
type Name = keyof SearchParameters;

/** A search as a page was asked for it. */
export interface AskedSearch {
  readonly query: PositionQuery;
  /** The region whose centre `query.near` is. */
  readonly centre: string | undefined;
  /** What could not be used, as it was given; name and value. */
  readonly dropped: readonly { readonly name: string; readonly value: string }[];
  /** What was typed as a place and fits several regions, or none. */
  readonly unclearPlace:
    { readonly text: string; readonly candidates: readonly string[] } | undefined;
}

/** Names that are not filters and are not reported. */
const OTHER_NAMES: ReadonlySet<string> = new Set(["place", "done", "kept", "intent"]);
const lists: ReadonlySet<string> = new Set(["form", "adjustment", "without"]);

export const askedSearch = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform(toAskedSearch);

export function toAskedSearch(
  given: Readonly<Record<string, string | readonly string[]>>,
): AskedSearch {
  const { kept, dropped } = sortAsked(given, { fits, lists, others: OTHER_NAMES });
  const place = placeOf([given.place ?? ""].flat()[0]?.trim() ?? "");
  const parameters = {
    ...kept,
    ...(place.region === undefined ? {} : { region: place.region }),
  } as SearchParameters;
  return {
    query: toPositionQuery(parameters),
    centre: nearOf(parameters) ? parameters.region : undefined,
    dropped,
    unclearPlace: place.unclear,
  };
}

function fits(name: string, value: string): boolean {
  if (!Object.hasOwn(searchParameters.shape, name)) return false;
  const shape = searchParameters.shape[name as Name];
  return shape.safeParse(lists.has(name) ? [value] : value).success;
}

function placeOf(text: string) {
  if (text === "") return { region: undefined, unclear: undefined };
  const found = findRegion(text.slice(0, 100));
  if (found.ok) return { region: found.region.code, unclear: undefined };
  const candidates = found.candidates.slice(0, 8).map(({ code }) => code);
  return { region: undefined, unclear: { text: text.slice(0, 100), candidates } };
}

/** The policy's query of parameters that were checked. */
export function toPositionQuery(given: SearchParameters): PositionQuery {
  const near = nearOf(given);
  const wage = given.wage === undefined ? undefined : parseYuan(given.wage);
  return {
    ...emptyQuery,
    q: given.q ?? "",
    words: given.words ?? emptyQuery.words,
    region: near ? undefined : given.region,
    near,
    forms: given.form ?? [],
    wage: wage?.ok ? { atLeast: wage.fen, unit: (given.unit ?? "month") as "month" } : undefined,
    education: given.education,
    experience: given.experience === undefined ? undefined : Number(given.experience),
    occupation: given.occupation,
    adjustments: given.adjustment ?? [],
    without: given.without ?? [],
    triedWithScreenReader: given.tried === "yes",
    closingWithinDays: given.closing === undefined ? undefined : Number(given.closing),
    organisationId: given.employer,
    sort: given.sort === "near" && !near ? "relevance" : (given.sort ?? "relevance"),
    page: given.page === undefined ? 1 : Number(given.page),
  };
}

function nearOf({ region, km }: SearchParameters): PositionQuery["near"] {
  if (region === undefined || km === undefined) return undefined;
  const centre = regionCentre(region);
  return centre && { ...centre, km: Number(km) as Radius };
}
