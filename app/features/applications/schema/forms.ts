import { z } from "zod";
import { parseMailAddress, parsePhone, parseReceipt } from "#app/features/accounts/policy/index.ts";
import { adjustments, educationLevels } from "#app/features/positions/policy/index.ts";
import {
  adjustmentLimits,
  mostWorks,
  releasable,
  withdrawalReasons,
  wordLimits,
} from "../policy/index.ts";
import type { Month } from "../policy/index.ts";

/** Empty arrives as undefined; messages are keys of the feature's words. */
const text = (most: number) =>
  z
    .string()
    .optional()
    .transform((typed, check) => {
      const plain = (typed ?? "").replace(/\r\n?/g, "\n").trim();
      if (plain.length <= most) return plain;
      check.addIssue({ code: "custom", message: "error.tooLong" });
      return z.NEVER;
    });

const ticked = z
  .literal("yes")
  .optional()
  .transform((checked) => checked === "yes");

const words = (missing: string, most: number = wordLimits.message) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, "error.tooLong");

/** The version of the section that was seen; 0 where it was never saved. */
const sectionVersion = z.coerce.number().int().min(0);
export const version = z.coerce.number().int().min(1);
export const onceKey = z.string().min(8).max(60);

const typedPart = { version: sectionVersion };

/** 2021-03, 2021年3月, 2021.3 or 2021/3; "" where nothing was typed. */
const month = z
  .string()
  .optional()
  .transform((typed, check): Month => {
    const plain = (typed ?? "").normalize("NFKC").replace(/\s/g, "");
    if (plain === "") return "";
    const [, year = "", number = ""] = /^(\d{4})[-年./](\d{1,2})月?$/.exec(plain) ?? [];
    const value = Number(number);
    if (Number(year) >= 1940 && value >= 1 && value <= 12)
      return `${year}-${number.padStart(2, "0")}`;
    check.addIssue({ code: "custom", message: "error.month" });
    return z.NEVER;
  });

const work = z
  .object({ role: text(60), employer: text(60), from: month, to: month, words: text(1_000) })
  .superRefine((row, check) => {
    const isEmpty = Object.values(row).every((value) => value === "");
    if (isEmpty) return;
    const fault = (path: string, message: string) => {
      check.addIssue({ code: "custom", path: [path], message });
    };
    if (row.role === "") fault("role", "error.roleMissing");
    if (row.from === "") fault("from", "error.monthMissing");
    if (row.to !== "" && row.to < row.from) fault("to", "error.monthOrder");
  });

const identity = z.object({
  ...typedPart,
  name: text(60),
  email: z
    .string()
    .optional()
    .transform((typed, check) => {
      if (typed === undefined) return "";
      const parsed = parseMailAddress(typed);
      if (parsed.ok) return parsed.address.value;
      check.addIssue({ code: "custom", message: "error.email" });
      return z.NEVER;
    }),
  phone: z
    .string()
    .optional()
    .transform((typed, check) => {
      if (typed === undefined) return "";
      const parsed = parsePhone(typed);
      if (parsed.ok) return parsed.address.value;
      check.addIssue({ code: "custom", message: "error.phone" });
      return z.NEVER;
    }),
  nameHidden: ticked,
});

const experience = z.object({
  ...typedPart,
  works: z
    .array(work)
    .max(mostWorks, "error.tooMany")
    .default([])
    .transform((rows) => rows.filter(({ role, from }) => role !== "" && from !== "")),
  none: ticked,
  gap: text(1_000),
});

const education = z.object({
  ...typedPart,
  level: z
    .enum(educationLevels, "error.choose")
    .optional()
    .transform((level) => level ?? ("" as const)),
  school: text(100),
  subject: text(100),
});

const skills = z.object({ ...typedPart, words: text(2_000), certificates: text(1_000) });

const questions = z.object({
  ...typedPart,
  answers: z
    .array(z.object({ id: z.uuid(), words: text(wordLimits.answer) }))
    .max(5)
    .default([])
    .transform((all) => Object.fromEntries(all.map((one) => [one.id, one.words]))),
});

const adjustmentsForm = z.object({
  ...typedPart,
  /** Ticked among those of the passport, and among the rest of the list. */
  item: z.array(z.enum(adjustments, "error.choose")).max(adjustmentLimits.items).default([]),
  more: z.array(z.enum(adjustments, "error.choose")).max(adjustmentLimits.items).default([]),
  /** Words that go with one of the list: both are one request. */
  about: z
    .array(z.object({ code: z.enum(adjustments), words: text(adjustmentLimits.words) }))
    .max(adjustmentLimits.items)
    .default([]),
  own: z
    .array(text(adjustmentLimits.words))
    .max(adjustmentLimits.items)
    .default([])
    .transform((all) => all.filter((one) => one !== "")),
});

const disclosure = z.object({
  ...typedPart,
  release: z
    .object({
      ...{ needs: ticked, reaching: ticked, category: ticked, grade: ticked },
      ...{ certificate: ticked, invite: ticked },
    })
    .optional()
    .transform((boxes) => releasable.filter((field) => boxes?.[field])),
});

const files = z.object({
  ...typedPart,
  /** Tells of what was stored while it arrived; empty where no file came. */
  file: z.string().optional(),
  kind: z.enum(["cv", "other"]).default("other"),
});

/** One form per section of the task list: what is there must be readable, what is missing may be. */
export const sectionForms = {
  identity,
  experience,
  education,
  skills,
  questions,
  files,
  adjustments: adjustmentsForm,
  disclosure,
} as const;

export const removeFileForm = z.object({ fileId: z.uuid() });

export const applicationParams = z.object({ applicationId: z.uuid() });
export const beginForm = z.object({});
export const submitForm = z.object({});

export const messageForm = z.object({ onceKey, words: words("error.wordsMissing") });
export const answerForm = messageForm.extend({ version });
export const chooseTimeForm = z.object({ version, slotId: z.uuid("error.chooseTime") });
export const acceptForm = z.object({ version });
export const withdrawForm = z.object({
  version,
  reason: z.enum(withdrawalReasons, "error.choose"),
  words: text(1_000),
});
export const declineForm = z.object({ version, onceKey, words: words("error.wordsMissing") });
export const keptForm = z.object({
  adjustmentId: z.uuid(),
  kept: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
});
/** A button that says all there is to say. */
export const nothingForm = z.object({});
export const releaseForm = z.object({ field: z.enum(releasable) });

export const askMoreForm = z
  .object({
    item: z.enum(adjustments, "error.choose").optional(),
    words: text(adjustmentLimits.words),
  })
  .refine((one) => one.item !== undefined || one.words !== "", {
    path: ["words"],
    message: "error.saysNothing",
  });
export const passportForm = askMoreForm;
export const passportRemoveForm = z.object({ id: z.uuid() });

export const afterQuery = z.object({ after: z.uuid().optional().catch(undefined) });

const receipt = z
  .string()
  .optional()
  .catch(undefined)
  .transform((typed) => typed ?? "");

/** As somebody types them from paper or reads them from the screen. */
export const receiptQuery = z.object({ number: receipt, code: receipt }).transform((typed) => ({
  typed,
  number: parseReceipt(typed.number),
  code: parseReceipt(typed.code),
}));
