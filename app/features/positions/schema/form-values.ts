import { z } from "zod";
import { normaliseMobileNumber } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { dayOfParts } from "#app/lib/typed.ts";
import { parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { findRegion } from "../reference/find-region.ts";
import { highestWage } from "./position-fields.ts";

/** Parts of forms: empty arrives as undefined; messages are keys of the feature's words. */

type Limit = 60 | 80 | 100 | 120 | 200 | 500 | 1_000 | 2_000 | 10_000 | 20_000 | 40_000;

/** Checked inside the transform: conform takes an empty string away before a piped schema sees it. */
export const text = (limit: Limit) =>
  z
    .string()
    .optional()
    .transform((typed, check) => {
      const plain = (typed ?? "").replace(/\r\n?/g, "\n").trim();
      if (plain.length <= limit) return plain;
      check.addIssue({ code: "custom", message: `error.max${limit}` });
      return z.NEVER;
    });

export const textOrNull = (limit: Limit) =>
  text(limit).transform((typed) => (typed === "" ? null : typed));

export const code = <const T extends readonly string[]>(codes: T) =>
  z
    .enum(codes, "error.choose")
    .optional()
    .transform((chosen) => chosen ?? null);

export const codes = <const T extends readonly string[]>(all: T) =>
  z.array(z.enum(all, "error.choose")).default([]);

export const wholeNumber = (least: number, most: number, key: string) =>
  z
    .string()
    .optional()
    .transform((typed, check) => {
      const plain = (typed ?? "").normalize("NFKC").replace(/[\s,]/g, "");
      if (plain === "") return null;
      const number = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
      if (number >= least && number <= most) return number;
      check.addIssue({ code: "custom", message: key });
      return z.NEVER;
    });

export const yuan = z
  .string()
  .optional()
  .transform((typed, check): Fen | null => {
    const plain = (typed ?? "").normalize("NFKC").replace(/[¥元\s]/g, "");
    if (plain === "") return null;
    const amount = parseYuan(plain);
    if (amount.ok && amount.fen >= 0 && amount.fen <= highestWage) return amount.fen;
    check.addIssue({ code: "custom", message: "error.yuan" });
    return z.NEVER;
  });

/** Three boxes: `name.year`, `name.month`, `name.day`. All empty is no date. */
export const dateParts = z
  .object({
    year: z.string().optional(),
    month: z.string().optional(),
    day: z.string().optional(),
  })
  .optional()
  .transform((parts, check): PlainDate | null => {
    const date = dayOfParts(parts);
    if (date !== undefined) return date;
    check.addIssue({ code: "custom", message: "error.date" });
    return z.NEVER;
  });

/** The version the person saw: what they change is that version and no later one. */
export const version = z.coerce.number().int().min(1);

/** As people write it, 山西省晋城市城区 or 140502; stored as its code. */
export const region = z
  .string()
  .optional()
  .transform((typed, check) => {
    if (typed === undefined) return null;
    const found = findRegion(typed);
    if (found.ok && found.rest === "") return found.region.code;
    const several = !found.ok && found.reason === "ambiguous";
    check.addIssue({
      code: "custom",
      message: several ? "error.regionAmbiguous" : "error.regionUnknown",
    });
    return z.NEVER;
  });

/** A mobile number, or a land line with its area code and extension. */
export const phone = z
  .string()
  .optional()
  .transform((typed, check) => {
    if (typed === undefined) return "";
    const mobile = normaliseMobileNumber(typed);
    if (mobile.ok) return mobile.number;
    const line = typed.normalize("NFKC").replace(/[\s()]/g, "");
    if (/^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/.test(line) || /^400-?\d{3}-?\d{4}$/.test(line))
      return line;
    check.addIssue({ code: "custom", message: "error.phone" });
    return z.NEVER;
  });
