import { z } from "zod";
import { dayOfParts } from "#app/lib/typed.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { firstLedgerYear, isContract, mostMonthlyWage, payers, posts } from "../policy/ledger.ts";
import { plainDigits } from "./staff-year.ts";

export const yearParams = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .refine((year) => year >= firstLedgerYear && year < 2100),
});
export const personParams = yearParams.extend({ personId: z.uuid() });

/** What one more hire would change; tolerant, as every query is. */
export const hireQuery = z
  .object({
    from: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
    weight: z.coerce.number().int().min(1).max(2).catch(1),
  })
  .transform(({ from, weight }) => ({ fromMonth: from, weight }));

/** Three boxes; all empty is no date. */
export const dateParts = (key: string) =>
  z
    .object({
      year: z.string().optional(),
      month: z.string().optional(),
      day: z.string().optional(),
    })
    .optional()
    .transform((parts, check): PlainDate | null => {
      const date = dayOfParts(parts);
      if (date !== undefined) return date;
      check.addIssue({ code: "custom", message: key });
      return z.NEVER;
    });

const name = z
  .string({ error: "name.missing" })
  .trim()
  .min(1, "name.missing")
  .max(60, "name.long")
  .refine((text) => !/\p{C}/u.test(text), "name.format");

const grade = z
  .string()
  .optional()
  .transform((typed, check): number | null => {
    const plain = plainDigits(typed);
    if (plain === "") return null;
    const number = /^\d{1,2}$/.test(plain) ? Number(plain) : Number.NaN;
    if (number >= 1 && number <= 10) return number;
    check.addIssue({ code: "custom", message: "grade.format" });
    return z.NEVER;
  });

/** Who somebody is in the ledger. */
export const personFields = { name, post: z.enum(posts, { error: "post.missing" }) };

/** A certificate as its holder showed it; of a 残疾军人证 the grade is typed, the other's number says it. */
export const certificateFields = {
  kind: z.enum(["disability", "military"], { error: "kind.missing" }),
  number: z.string({ error: "number.missing" }).trim().min(1, "number.missing").max(60),
  grade,
  validTo: dateParts("date.format"),
};

export const withGrade = (
  form: { readonly kind: string; readonly grade: number | null },
  check: z.RefinementCtx,
) => {
  if (form.kind === "military" && form.grade === null)
    check.addIssue({ code: "custom", path: ["grade"], message: "grade.missing" });
};

export const personForm = z
  .object({
    ...personFields,
    ...certificateFields,
    consent: z.literal("yes", { error: "consent.missing" }),
  })
  .superRefine(withGrade);
export type PersonInput = z.infer<typeof personForm>;

export const detailsForm = z.object({
  version: z.coerce.number().int().min(1),
  ...personFields,
});

export const renewForm = z.object(certificateFields).superRefine(withGrade);

interface Term {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export const contractFields = { from: dateParts("date.format"), to: dateParts("date.format") };

export const withTerm = ({ from, to }: Term, check: z.RefinementCtx) => {
  if (from === null) {
    check.addIssue({ code: "custom", path: ["from"], message: "contract.fromMissing" });
  } else if (!isContract({ from, to })) {
    check.addIssue({ code: "custom", path: ["to"], message: "contract.order" });
  }
};

/** Once `withTerm` has looked, a contract has its first day. */
export const begun = <T extends Term>(term: T) => ({ ...term, from: term.from as PlainDate });

export const contractForm = z.object(contractFields).superRefine(withTerm).transform(begun);

export const contractIdForm = z.object({ contractId: z.uuid() });

const wage = z
  .string()
  .optional()
  .transform((typed, check): Fen | null => {
    const plain = plainDigits(typed).replace(/[¥元]/g, "");
    if (plain === "") return null;
    const amount = parseYuan(plain);
    if (amount.ok && amount.fen >= 0 && amount.fen <= mostMonthlyWage) return amount.fen;
    check.addIssue({ code: "custom", message: "wage.format" });
    return z.NEVER;
  });

/** A box that is ticked or not; nothing is posted where it is not. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

export const monthsForm = z.object({
  version: z.coerce.number().int().min(1),
  months: z
    .array(
      z.object({
        wage,
        pension: ticked,
        medical: ticked,
        wagePayer: z.enum(payers).default("employer"),
        insurancePayer: z.enum(payers).default("employer"),
      }),
    )
    .length(12),
});
export type MonthsInput = z.infer<typeof monthsForm>;

/** A button that says all there is to say. */
export const nothingForm = z.object({});

export const removeForm = z.object({ sure: z.literal("yes", { error: "remove.missing" }) });
