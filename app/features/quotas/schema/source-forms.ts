import { z } from "zod";
import { firstLedgerYear } from "../policy/ledger.ts";
import { sourceKinds } from "../policy/evidence.ts";
import { dateParts } from "./ledger-forms.ts";
import { versionForm } from "./review-forms.ts";
import { plainDigits } from "./staff-year.ts";

export const sourceParams = z.object({ sourceId: z.uuid() });

export const uploadForm = z.object({
  kind: z.enum(sourceKinds, { error: "kind.missing" }),
  year: z
    .string({ error: "year.format" })
    .transform((typed) => Number(plainDigits(typed)))
    .refine(
      (year) => Number.isInteger(year) && year >= firstLedgerYear && year < 2100,
      "year.format",
    ),
  asOf: dateParts("asOf.format").transform((day, check) => {
    if (day !== null) return day;
    check.addIssue({ code: "custom", message: "asOf.format" });
    return z.NEVER;
  }),
  checksum: z
    .string({ error: "checksum.format" })
    .transform((typed) => typed.normalize("NFKC").replace(/\s/g, "").toLowerCase())
    .refine((text) => /^[0-9a-f]{64}$/.test(text), "checksum.format"),
  file: z.uuid({ error: "file.missing" }),
});
export type SourceUpload = z.infer<typeof uploadForm>;

export const sourceForms = { apply: versionForm, reverse: versionForm, discard: versionForm };

export const templateQuery = z.object({
  kind: z.enum(sourceKinds).catch("population"),
  format: z.enum(["xlsx", "csv"]).catch("xlsx"),
});

export const sourcesQuery = z.object({
  after: z.uuid().optional().catch(undefined),
});
