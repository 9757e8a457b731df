import { z } from "zod";
import { parseAddress } from "#app/features/accounts/policy/index.ts";
import { adjustments } from "#app/features/positions/policy/index.ts";
import { dayOfParts, dayOfText } from "#app/lib/typed.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { plainMonth } from "#app/lib/month.ts";
import { parseYuan, type Fen } from "#app/lib/money.ts";
import {
  adjustmentsFor,
  agreementGaps,
  caseloadGroups,
  caseloadViews,
  draftRules,
  dueChoices,
  followUpChannels,
  keptBases,
  mayLeadTo,
  measureSources,
  nursingKinds,
  outcomeKinds,
  planKinds,
  planStates,
  thingKinds,
  silentDays,
  writtenKinds,
  type KeptMonths,
  type SilentDays,
} from "../policy/index.ts";

/** Empty arrives as undefined; messages are keys of the feature's words. */
const MOST = 2_000;
const MOST_LOOKED_FOR = 100;

export const text = z
  .string()
  .optional()
  .transform((typed, check) => {
    const plain = (typed ?? "").replace(/\r\n?/g, "\n").trim();
    if (plain.length <= MOST) return plain;
    check.addIssue({ code: "custom", message: "error.tooLong" });
    return z.NEVER;
  });

export const words = z
  .string({ error: "error.words" })
  .trim()
  .min(1, "error.words")
  .max(MOST, "error.tooLong");

/** Three boxes; all empty is no date. */
export const day = z
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

export const neededDay = day.transform((date, check): PlainDate => {
  if (date !== null) return date;
  check.addIssue({ code: "custom", message: "error.dateMissing" });
  return z.NEVER;
});

export const onceKey = z.string().min(8).max(60);
const none = z.object({});

const ticked = z
  .literal("yes")
  .optional()
  .transform((answer) => answer === "yes");

export const planParams = z.object({ planId: z.uuid() });

export const openForm = z.object({
  address: z.string({ error: "error.address" }).transform((typed, check) => {
    const parsed = parseAddress(typed);
    if (parsed.ok) return parsed.address;
    check.addIssue({ code: "custom", message: "error.address" });
    return z.NEVER;
  }),
  kind: z.enum(planKinds, "error.choose"),
});

export const assessForm = z.object({ wish: words, strengths: text, barriers: text, support: text });
export const goalForm = z.object({ words, byOn: neededDay });
export const measureForm = z
  .object({
    kind: z.enum(writtenKinds, "error.choose"),
    adjustment: z.enum(adjustments, "error.choose").optional(),
    thing: z
      .string()
      .optional()
      .transform((typed, check) => {
        if (typed === undefined || typed === "none") return undefined;
        const [named, id = ""] = typed.split(":");
        const kind = thingKinds.find((each) => each === named);
        if (kind !== undefined && z.uuid().safeParse(id).success) return { kind, id };
        check.addIssue({ code: "custom", message: "error.choose" });
        return z.NEVER;
      }),
    words: text,
    plannedOn: neededDay,
    source: z.enum(measureSources, "error.choose").optional(),
  })
  .refine(
    ({ kind, adjustment }) => adjustment === undefined || adjustmentsFor(kind).includes(adjustment),
    { error: "error.notAnAdjustment", path: ["adjustment"] },
  )
  .refine(({ kind, thing }) => thing === undefined || mayLeadTo(kind, thing.kind), {
    error: "error.notAThing",
    path: ["thing"],
  });
/** What to look for among courses and positions. */
export const thingsQuery = z.object({
  q: z
    .string()
    .optional()
    .catch(undefined)
    .transform((typed) => (typed ?? "").trim().slice(0, MOST_LOOKED_FOR)),
});

export const draftForms = {
  take: z.object({ draft: z.enum(draftRules) }),
  leave: z.object({ draft: z.enum(draftRules) }),
};

export const followUpForm = z.object({
  on: neededDay,
  channel: z.enum(followUpChannels, "error.choose"),
  reached: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
  words: text,
  nextOn: day,
  onceKey,
});

export const keptForm = z.object({
  afterMonths: z
    .enum(["1", "3", "6", "12"], "error.choose")
    .transform((months) => Number(months) as KeptMonths),
  isKept: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
  basis: z.enum(keptBases, "error.choose"),
});

export const planForms = {
  kept: keptForm,
  propose: none,
  followUp: followUpForm,
  reached: z.object({ goalId: z.uuid() }),
  finished: z.object({ measureId: z.uuid() }),
  seen: none,
};

export const recommendForms = {
  recommend: z.object({ positionId: z.uuid() }),
  course: z.object({ courseId: z.uuid() }),
};

export const stepForm = z.object({
  words: text,
  placedOn: day,
  outcome: z.enum(outcomeKinds, "error.choose").optional(),
  onceKey,
});

export const ownForms = {
  consent: z.object({
    planId: z.uuid(),
    showsProfile: ticked,
    showsCertificate: ticked,
  }),
  refuse: z.object({ planId: z.uuid() }),
  agree: z.object({
    planId: z.uuid(),
    seen: z.string().length(64),
    /** One box or several; none is nobody. */
    beside: z
      .union([z.array(z.uuid()), z.uuid().transform((one) => [one])])
      .optional()
      .transform((ids) => ids ?? []),
  }),
  disagree: z.object({ planId: z.uuid(), words }),
  unagree: z.object({ planId: z.uuid() }),
  ownWords: z.object({ planId: z.uuid(), words: text }),
  answer: z.object({
    planId: z.uuid(),
    measureId: z.uuid(),
    isWanted: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
  }),
};

/** Somebody else's link may hold anything: what is no choice of a filter is none. */
const choice = <const T extends readonly string[]>(of: T) => z.enum(of).optional().catch(undefined);

export const caseloadQuery = z.object({
  view: z.enum(caseloadViews).catch("open"),
  after: z.string().max(100).catch(""),
  stage: choice(planStates),
  due: choice(dueChoices),
  group: choice(caseloadGroups),
  silent: choice(silentDays.map(String)).transform((days) =>
    days === undefined ? undefined : (Number(days) as SilentDays),
  ),
  agreement: choice(agreementGaps),
  certificate: choice(["ending"]),
  place: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
});

const version = z
  .union([z.literal("now"), z.coerce.number().int().positive()])
  .optional()
  .catch(undefined);
export const versionsQuery = z.object({ from: version, to: version });

export const reportQuery = z.object({
  month: z
    .string()
    .optional()
    .transform((text) => (text === undefined ? undefined : plainMonth(text.trim())))
    .catch(undefined),
  knownOn: z.string().optional().transform(dayOfText).catch(undefined),
});

export const reportExportQuery = reportQuery.extend({
  format: z.enum(["csv", "xlsx"]).catch("csv"),
});

export const suggestionsQuery = z.object({ after: z.uuid().optional().catch(undefined) });
export const runForm = none;

const MOST_YUAN = 100_000_000;

/** An amount a month in yuan; empty is nothing where nothing is likely. */
const amount = (needed: boolean) =>
  z
    .string()
    .optional()
    .transform((typed, check): Fen => {
      const plain = (typed ?? "").normalize("NFKC").replace(/[¥元,\s]/g, "");
      const parsed = parseYuan(plain === "" && !needed ? "0" : plain);
      if (parsed.ok && parsed.fen >= 0 && parsed.fen <= MOST_YUAN) return parsed.fen;
      check.addIssue({ code: "custom", message: "error.yuan" });
      return z.NEVER;
    });

/** Of a subsidy that need not be spoken of. */
const subsidy = <const K extends string>(kinds: readonly K[]) =>
  z
    .enum([...kinds, "unsaid"], "error.choose")
    .optional()
    .transform((answer): K | null =>
      answer === undefined || answer === "unsaid" ? null : (answer as K),
    );

export const allowanceForm = z.object({
  members: z
    .string({ error: "error.members" })
    .transform((typed) => typed.normalize("NFKC").trim())
    .refine((plain) => /^\d{1,2}$/.test(plain) && Number(plain) >= 1 && Number(plain) <= 20, {
      error: "error.members",
    })
    .transform(Number),
  receives: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
  standard: amount(true),
  income: amount(false),
  wage: amount(true),
  workCost: amount(false),
  living: subsidy(["yes", "no"]),
  nursing: subsidy(nursingKinds),
});

/** The position whose pay the form begins with. */
export const allowanceQuery = z.object({ position: z.uuid().optional().catch(undefined) });
