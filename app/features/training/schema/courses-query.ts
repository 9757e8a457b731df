import { z } from "zod";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import { regionByCode } from "#app/features/positions/reference/regions.ts";
import { sortAsked } from "#app/lib/asked-parameters.ts";
import {
  beginChoices,
  courseKinds,
  courseSorts,
  deliveries,
  emptyCoursesQuery,
  sheetItems,
  spokenLanguages,
  teachings,
} from "../policy/index.ts";
import type { CoursesQuery } from "../policy/index.ts";

/** As many as an engine reads. */
const MOST_CHARACTERS = 500;
const LAST_PAGE = 1000;
const ticked = z.enum(["yes"]).optional();

/** The names a search has in an address. */
const courseParameters = z.strictObject({
  q: z.string().max(MOST_CHARACTERS).optional(),
  kind: z.array(z.enum(courseKinds)).optional(),
  delivery: z.array(z.enum(deliveries)).optional(),
  teaching: z.enum(teachings).optional(),
  region: z
    .string()
    .refine((code) => regionByCode(code) !== undefined)
    .optional(),
  occupation: z
    .string()
    .refine((code) => occupationByCode(code) !== undefined)
    .optional(),
  within: z.enum(beginChoices.map(String) as [string, ...string[]]).optional(),
  language: z.enum(spokenLanguages).optional(),
  sign: ticked,
  free: ticked,
  seats: ticked,
  need: z.array(z.enum(sheetItems)).optional(),
  tried: ticked,
  sort: z.enum(courseSorts).optional(),
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .refine((text) => Number(text) >= 1 && Number(text) <= LAST_PAGE)
    .optional(),
});
type CourseParameters = z.infer<typeof courseParameters>;

const lists: ReadonlySet<string> = new Set(["kind", "delivery", "need"]);
const others: ReadonlySet<string> = new Set(["done"]);

/** A search as a page was asked for it. */
export interface AskedCourses {
  readonly query: CoursesQuery;
  /** What could not be used, as it was given; name and value. */
  readonly dropped: readonly { readonly name: string; readonly value: string }[];
}

export const askedCourses = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((given): AskedCourses => {
    const { kept, dropped } = sortAsked(given, { fits, lists, others });
    return { query: toQuery(kept), dropped };
  });

function fits(name: string, value: string): boolean {
  if (!Object.hasOwn(courseParameters.shape, name)) return false;
  const shape = courseParameters.shape[name as keyof CourseParameters];
  return shape.safeParse(lists.has(name) ? [value] : value).success;
}

function toQuery(given: CourseParameters): CoursesQuery {
  return {
    q: given.q ?? "",
    kinds: given.kind ?? [],
    deliveries: given.delivery ?? [],
    teaching: given.teaching,
    region: given.region,
    occupation: given.occupation,
    beginsWithinDays: given.within === undefined ? undefined : Number(given.within),
    language: given.language,
    sign: given.sign === "yes",
    free: given.free === "yes",
    seats: given.seats === "yes",
    needs: given.need ?? [],
    triedWithScreenReader: given.tried === "yes",
    sort: given.sort ?? emptyCoursesQuery.sort,
    page: given.page === undefined ? 1 : Number(given.page),
  };
}

/** The query again, as an address says it: in a fixed order and without what is usual anyway. */
export function coursesAddress(
  query: CoursesQuery,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  const yes = (is: boolean) => (is ? "yes" : undefined);
  return {
    q: query.q || undefined,
    kind: query.kinds,
    delivery: query.deliveries,
    teaching: query.teaching,
    region: query.region,
    occupation: query.occupation,
    within: query.beginsWithinDays === undefined ? undefined : String(query.beginsWithinDays),
    language: query.language,
    sign: yes(query.sign),
    free: yes(query.free),
    seats: yes(query.seats),
    need: query.needs,
    tried: yes(query.triedWithScreenReader),
    sort: query.sort === emptyCoursesQuery.sort ? undefined : query.sort,
    page: query.page === 1 ? undefined : String(query.page),
  };
}

export const sessionParams = z.object({ sessionId: z.uuid() });
export const courseParams = z.object({ courseId: z.uuid() });
