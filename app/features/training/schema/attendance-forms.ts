import { z } from "zod";
import { parseReceipt } from "#app/features/accounts/policy/index.ts";
import { needsLimits } from "../policy/index.ts";
import { text } from "./enrolment-forms.ts";

const MOST_ROWS = 500;

/** A whole number as people type it; null: nothing typed. */
const minutes = z
  .string()
  .optional()
  .transform((typed, check) => {
    const plain = (typed ?? "").normalize("NFKC").trim();
    if (plain === "") return null;
    if (/^\d{1,4}$/.test(plain)) return Number(plain);
    check.addIssue({ code: "custom", message: "error.minutes" });
    return z.NEVER;
  });

/** 14:30, 14：30 or 9:00; null: nothing typed. */
const time = z
  .string()
  .optional()
  .transform((typed, check) => {
    const plain = (typed ?? "").normalize("NFKC").replace(/\s/g, "");
    if (plain === "") return null;
    const [, hour = "", minute = ""] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(plain) ?? [];
    if (hour !== "") return `${hour.padStart(2, "0")}:${minute}`;
    check.addIssue({ code: "custom", message: "error.time" });
    return z.NEVER;
  });

const version = z.coerce.number().int().min(0);

export const meetingParams = z.object({ meetingId: z.uuid() });

export const attendanceForm = z.object({
  rows: z
    .array(
      z.object({
        id: z.uuid(),
        version,
        whole: z.literal("yes").optional(),
        minutes,
        joined: time,
        left: time,
      }),
    )
    .max(MOST_ROWS)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, "error.choose")
    .default([]),
  reason: text(needsLimits.words),
});
export type TypedAttendance = z.infer<typeof attendanceForm>["rows"][number];

/** What was typed for a meeting that begins on this day, on the clock of Shanghai. */
export function recordedRow(row: TypedAttendance, day: string) {
  const at = (clock: string | null) =>
    clock === null ? null : new Date(`${day}T${clock}:00+08:00`);
  return {
    ...{ id: row.id, version: row.version, minutes: row.minutes },
    isWhole: row.whole === "yes",
    joinedAt: at(row.joined),
    leftAt: at(row.left),
  };
}

export const checkInForm = z.object({ code: z.string({ error: "error.codeMissing" }) });

export const assessForm = z.object({
  version,
  passed: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
  extraMinutes: minutes.transform((typed) => typed ?? 0),
  words: text(needsLimits.words),
});

/** A drawn result put right: shown with what follows from it first, then sent as it was shown. */
export const correctResultForm = z
  .object({
    version: z.coerce.number().int().min(1),
    rows: z
      .array(z.object({ id: z.uuid(), minutes }))
      .max(MOST_ROWS)
      .default([]),
    /** Absent where the course has no assessment. */
    passed: z.enum(["yes", "no", "none"], "error.choose").optional(),
    extraMinutes: minutes.transform((typed) => typed ?? 0),
    words: text(needsLimits.words),
    reason: text(needsLimits.words).refine((typed) => typed !== "", "error.wordsMissing"),
  })
  .transform(({ passed, extraMinutes, words, ...form }) => ({
    ...form,
    assessment:
      passed === undefined
        ? undefined
        : passed === "none"
          ? null
          : { passed: passed === "yes", extraMinutes, words },
  }));
export const correctResultForms = {
  check: correctResultForm,
  change: correctResultForm,
  correct: correctResultForm,
};

export const withdrawCertificateForm = z.object({
  words: z
    .string({ error: "error.wordsMissing" })
    .trim()
    .min(1, "error.wordsMissing")
    .max(needsLimits.words, "error.tooLong"),
});

const receipt = z
  .string()
  .optional()
  .catch(undefined)
  .transform((typed) => typed ?? "");

/** As somebody types them from paper. */
export const certificateQuery = z.object({ number: receipt, code: receipt }).transform((typed) => ({
  typed,
  number: parseReceipt(typed.number),
  code: parseReceipt(typed.code),
}));
