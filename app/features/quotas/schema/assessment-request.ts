import { z } from "zod";
import { yearOf } from "#app/lib/month.ts";
import { employerKindOf, employerKinds } from "../policy/index.ts";
import { declaredPerson } from "./declared-person.ts";
import { parameterOverrides } from "./parameter-overrides.ts";
import { count, day, mostPeople, region, yuan } from "./request-values.ts";

export const mostDeclaredPeople = 500;

const employer = z
  .strictObject({
    kind: z.enum(employerKinds).optional(),
    uscc: z
      .string()
      .max(18)
      .optional()
      .meta({ description: "Unified social credit code; its prefix says the kind" }),
    registeredOn: day.nullable().default(null),
  })
  .meta({
    description: "The kind, or the code that says it",
    anyOf: [{ required: ["kind"] }, { required: ["uscc"] }],
  })
  .transform((given, issues) => {
    const kind = given.kind ?? employerKindOf(given.uscc ?? "");
    if (kind) return { kind, registeredOn: given.registeredOn };
    const path = given.uscc === undefined ? ["kind"] : ["uscc"];
    issues.addIssue({ code: "custom", path, message: "no kind of employer" });
    return z.NEVER;
  });

const people = z.int().min(0).max(mostPeople);

const headcount = z
  .strictObject({
    months: z.array(people).length(12),
    seasonal: z
      .array(z.strictObject({ people, months: z.int().min(1).max(12) }))
      .max(50)
      .default([]),
    foundedInMonth: z.int().min(1).max(12).nullable().default(null),
  })
  .refine(
    ({ months, foundedInMonth }) =>
      months.slice(0, (foundedInMonth ?? 1) - 1).every((one) => one === 0),
    { path: ["foundedInMonth"], message: "staff before the founding" },
  );

/** What another program sends. Numbers that must be exact are texts. */
export const assessmentRequest = z
  .strictObject({
    dataYear: z.int().min(2000).max(2100),
    region,
    employer,
    headcount,
    payroll: yuan,
    disabledCount: count.optional(),
    people: z.array(declaredPerson).max(mostDeclaredPeople).optional(),
    filedOn: day.optional(),
    parameters: parameterOverrides.optional(),
    oneMoreHire: z
      .strictObject({
        fromMonth: z.int().min(1).max(12),
        weight: z.int().min(1).max(2).default(1),
      })
      .optional()
      .meta({ description: "Asks what one more hire from a month on would change" }),
  })
  .superRefine((given, issues) => {
    const both = given.disabledCount !== undefined && given.people !== undefined;
    const neither = given.disabledCount === undefined && given.people === undefined;
    if (both || neither) {
      const message = "either disabledCount or people";
      issues.addIssue({ code: "custom", path: ["disabledCount"], message });
    }
    given.people?.forEach(({ months }, person) => {
      months.forEach(({ month }, at) => {
        if (yearOf(month) === given.dataYear) return;
        const path = ["people", person, "months", at, "month"];
        issues.addIssue({ code: "custom", path, message: "not in the data year" });
      });
    });
  })
  .meta({
    description: "Exactly one of `disabledCount` and `people`",
    oneOf: [{ required: ["disabledCount"] }, { required: ["people"] }],
  });
export type AssessmentRequest = z.infer<typeof assessmentRequest>;

/** What is wrong with a request, by field path: `people.0.months.3.wage`. At most twenty. */
export function problemsOf(error: z.ZodError): readonly { path: string; message: string }[] {
  const all = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: [...issue.path, key].join("."),
          message: "unknown field",
        }))
      : [{ path: issue.path.join("."), message: issue.message }],
  );
  return all.slice(0, 20).map(({ path, message }) => ({ path: path.slice(0, 200), message }));
}
