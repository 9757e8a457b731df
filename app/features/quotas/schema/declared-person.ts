import { z } from "zod";
import { day, month, yuan } from "./request-values.ts";

const payer = z.enum(["employer", "affiliate", "other"]);

const contract = z
  .strictObject({ from: day, to: day.nullable() })
  .refine(({ from, to }) => to === null || to >= from, { path: ["to"], message: "before from" })
  .meta({ description: "`to` null: without a fixed term, or within the establishment (在编)" });

const personMonth = z.strictObject({
  month,
  wage: yuan.nullable().meta({ description: "Null: no data, proof will be asked for" }),
  pension: z.boolean(),
  medical: z.boolean(),
  wagePayer: payer.optional(),
  insurancePayer: payer.optional(),
  countedElsewhere: z.boolean().optional(),
  dispatch: z
    .strictObject({
      side: z.enum(["agency", "host"]),
      agreedSide: z.enum(["agency", "host"]).nullable(),
      otherSideDeclares: z.boolean(),
    })
    .optional(),
});

/** A disabled person without a name or number: what the rules ask for, and nothing else. */
export const declaredPerson = z
  .strictObject({
    certificate: z.enum(["disability", "military"]),
    grade: z.int().min(1).max(10),
    birthDate: day,
    sex: z.enum(["male", "female"]),
    post: z.enum(["managerial-or-technical", "other"]).optional(),
    contract: contract.optional(),
    contracts: z.array(contract).max(24).optional(),
    certificateValidTo: day.nullable().default(null),
    certificateRecord: z.enum(["found", "not-found", "name-mismatch"]).optional(),
    earlierGrades: z
      .array(z.strictObject({ grade: z.int().min(1).max(10), to: day }))
      .max(10)
      .optional(),
    graduatedOn: day.optional(),
    months: z.array(personMonth).max(12),
  })
  .refine(({ certificate, grade }) => certificate === "military" || grade <= 4, {
    path: ["grade"],
    message: "a disability certificate has grades 1 to 4",
  })
  .refine(({ months }) => new Set(months.map((one) => one.month)).size === months.length, {
    path: ["months"],
    message: "a month stands twice",
  })
  .transform(
    ({ certificate: kind, grade, certificateValidTo: validTo, certificateRecord, ...given }) => {
      const { earlierGrades, contract: first, contracts = [], ...rest } = given;
      return {
        ...rest,
        certificate: {
          kind,
          grade,
          validTo,
          ...(certificateRecord && { record: certificateRecord }),
          ...(earlierGrades && { earlierGrades }),
        },
        contracts: first ? [first, ...contracts] : contracts,
      };
    },
  );
