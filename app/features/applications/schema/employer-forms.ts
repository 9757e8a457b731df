import { z } from "zod";
import { chosenIds, dayOfParts, TARGET, targetsOf } from "#app/lib/typed.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  adjustmentAnswers,
  adjustmentLimits,
  applicationStates,
  endedStates,
  interviewModes,
  mostQuestions,
  outcomes,
  refusalReasons,
  slotLimits,
  statesWaitingFor,
  templatePurposes,
  wordLimits,
} from "../policy/index.ts";
import { decisionMoves, manyDecisions, waitings } from "./employer-choices.ts";
import type { DecisionMove } from "./employer-choices.ts";
import type { ApplicationState, Slot, TemplatePurpose } from "../policy/index.ts";

/** Forms of the employer; empty arrives as undefined, messages are keys of the applicants' words. */

/** Queries are tolerant: what cannot be read is dropped. */
export const applicantsQuery = z.object({
  position: z.uuid().optional().catch(undefined),
  state: z.enum(applicationStates).exclude(["draft"]).optional().catch(undefined),
  waiting: z.enum(waitings).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type ApplicantsQuery = z.infer<typeof applicantsQuery>;

/** The same filter, of all pages at once. */
export const applicantsExportQuery = applicantsQuery
  .omit({ after: true })
  .extend({ format: z.enum(["xlsx", "csv"]).catch("xlsx") });

/** The list that a query asks for, on one page or on all. */
export function filterOf({ position, waiting, state }: Omit<ApplicantsQuery, "after">) {
  return {
    states: statesAskedFor({ waiting, state }),
    overdue: waiting === "overdue",
    ...(position && { positionId: position }),
  };
}

/** The states asked for: of one name, of whom is waited for, or of both. */
export function statesAskedFor({
  state,
  waiting,
}: Pick<ApplicantsQuery, "state" | "waiting">): readonly ApplicationState[] {
  const waited = {
    us: statesWaitingFor("employer"),
    them: statesWaitingFor("person"),
    overdue: applicationStates,
    over: endedStates,
  }[waiting ?? "overdue"];
  // A state outside what is waited for finds nothing, rather than everything.
  return state === undefined ? waited : waited.filter((one) => one === state);
}

export const applicantParams = z.object({ applicationId: z.uuid() });
export const decisionParams = applicantParams.extend({ move: z.enum(decisionMoves) });
export const decisionQuery = z.object({ template: z.uuid().optional().catch(undefined) });
export const applicantFileParams = applicantParams.extend({ fileId: z.uuid() });
export const adjustmentParams = applicantParams.extend({ adjustmentId: z.uuid() });

const version = z.coerce.number().int().min(1);
const onceKey = z.string().min(8).max(60);

export const words = (most: number) =>
  z
    .string({ error: "error.wordsMissing" })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "error.wordsMissing").max(most, `error.max${most}`));

const wordsOrNone = (most: number) =>
  z
    .string()
    .optional()
    .transform((typed, check) => {
      const plain = (typed ?? "").replace(/\r\n?/g, "\n").trim();
      if (plain.length <= most) return plain;
      check.addIssue({ code: "custom", message: `error.max${most}` });
      return z.NEVER;
    });

/** Three boxes: `name.year`, `name.month`, `name.day`. All empty is no date. */
const day = z
  .object({ year: z.string().optional(), month: z.string().optional(), day: z.string().optional() })
  .optional()
  .transform((parts, check): PlainDate | null => {
    const date = dayOfParts(parts);
    if (date !== undefined) return date;
    check.addIssue({ code: "custom", message: "error.date" });
    return z.NEVER;
  });

const neededDay = day.transform((date, check) => {
  if (date !== null) return date;
  check.addIssue({ code: "custom", message: "error.dayMissing" });
  return z.NEVER;
});

/** 14:30, 14：30 or 9:00, on the clock of Shanghai. */
const time = z
  .string()
  .optional()
  .transform((typed, check) => {
    const plain = (typed ?? "").normalize("NFKC").replace(/\s/g, "");
    if (plain === "") return "";
    const [, hour = "", minute = ""] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(plain) ?? [];
    if (hour !== "") return `${hour.padStart(2, "0")}:${minute}`;
    check.addIssue({ code: "custom", message: "error.time" });
    return z.NEVER;
  });

const slot = z.object({ day, from: time }).superRefine((row, check) => {
  if (row.day !== null && row.from === "") {
    check.addIssue({ code: "custom", path: ["from"], message: "error.timeMissing" });
  }
  if (row.day === null && row.from !== "") {
    check.addIssue({ code: "custom", path: ["day"], message: "error.dayMissing" });
  }
});

const interview = z
  .object({
    version,
    mode: z.enum(interviewModes, "error.choose"),
    place: words(200),
    words: wordsOrNone(1_000),
    minutes: z.coerce
      .number("error.minutes")
      .int("error.minutes")
      .min(slotLimits.leastMinutes, "error.minutes")
      .max(slotLimits.mostMinutes, "error.minutes"),
    answerBy: day,
    slots: z.array(slot).max(slotLimits.most).default([]),
  })
  .transform(({ minutes, slots, ...form }) => ({
    ...form,
    slots: slots.flatMap((row): Slot[] => {
      if (row.day === null) return [];
      const startsAt = new Date(`${row.day}T${row.from}:00+08:00`);
      return [{ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }];
    }),
  }));

const refusal = {
  reason: z.enum(refusalReasons, "error.choose"),
  words: words(wordLimits.message),
};

/** One form per step. */
export const decisionForms = {
  ask: z.object({ version, onceKey, words: words(wordLimits.message) }),
  shortlist: z.object({ version }),
  "offer-interview": interview,
  offer: z.object({ version, onceKey, words: wordsOrNone(wordLimits.message) }),
  hire: z.object({ version, startsOn: neededDay }),
  refuse: z.object({ version, ...refusal }),
} as const;

export const adjustmentForm = z.object({
  version,
  answer: z.enum(adjustmentAnswers, "error.choose"),
  words: wordsOrNone(adjustmentLimits.words),
  byWhen: day,
});

export const wordsForm = z.object({ onceKey, words: words(wordLimits.message) });

/** What kind of template a step can start from. */
export function templatePurposeOf(move: DecisionMove): TemplatePurpose | null {
  switch (move) {
    case "ask":
      return "ask";
    case "offer-interview":
      return "interview";
    case "refuse":
      return "refuse";
    case "shortlist":
    case "offer":
    case "hire":
      return null;
  }
}

export const templateParams = z.object({ templateId: z.uuid() });

export const newTemplateForm = z.object({
  name: words(60),
  purpose: z.enum(templatePurposes, "error.choose"),
  body: words(wordLimits.message),
});
export const templateForm = newTemplateForm.extend({ version });
export const nothingForm = z.object({});

export const positionParams = z.object({ positionId: z.uuid() });

export const termsForm = z.object({
  /** 0 where none were set. */
  version: z.coerce.number().int().min(0),
  hideNames: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
  questions: z.array(wordsOrNone(wordLimits.question)).max(mostQuestions).default([]),
});

export const outcomeForm = z.object({
  /** 0 where none was told. */
  version: z.coerce.number().int().min(0),
  outcome: z.enum(outcomes, "error.choose"),
  words: wordsOrNone(wordLimits.note),
});

/** As many as one page of the list holds. */
const MOST_CHOSEN = 50;

/** The applications ticked in the list, and what is to become of them. */
export const chosenQuery = decisionQuery.extend({
  decision: z.enum(manyDecisions).catch("shortlist"),
  id: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ids) => chosenIds(ids, MOST_CHOSEN)),
});

/** `id.version` of each, as the preview showed them. */
const target = z.array(z.string().regex(TARGET)).max(MOST_CHOSEN).default([]).transform(targetsOf);

export const manyForms = {
  shortlist: z.object({ target }),
  refuse: z.object({ target, ...refusal }),
} as const;
