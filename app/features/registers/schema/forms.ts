import { z } from "zod";
import { parseAddress } from "#app/features/accounts/policy/index.ts";
import { followUpChannels, planKinds } from "#app/features/plans/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { dayOfParts } from "#app/lib/typed.ts";
import {
  bulkKinds,
  handedKinds,
  handOverReasons,
  madeEntryMoves,
  rowKinds,
} from "../policy/index.ts";

/** Empty arrives as undefined; messages are keys of the feature's words. */
const none = z.object({});
const after = z.uuid().optional().catch(undefined);

const year = z
  .string({ error: "error.year" })
  .transform((typed) => typed.normalize("NFKC").replace(/[\s年届]/g, ""))
  .refine((plain) => /^20[0-9]{2}$/.test(plain), "error.year")
  .transform(Number);

export const listParams = z.object({ listId: z.uuid() });
export const afterQuery = z.object({ after });
/** After a place of a list ordered by a day (`readKey`). */
export const placeQuery = z.object({ after: z.string().max(100).catch("") });
export const uploadForm = z.object({
  kind: z.enum(planKinds),
  year,
  file: z.uuid({ error: "file.missing" }),
});

export const rowsQuery = z.object({
  kind: z.enum(rowKinds).optional().catch(undefined),
  after,
});

const decision = z.enum(["take", "keep"]);
export const listForms = {
  row: z.object({ rowId: z.uuid(), decision }),
  kind: z.object({ kind: z.enum(bulkKinds), decision }),
  take: none,
  compare: none,
  discard: none,
};

const kind = z.enum(planKinds).catch("graduate");
export const newListQuery = z.object({ kind });
export const registerQuery = z.object({
  kind,
  view: z.enum(["unassigned", "open", "planned", "ended", "gone"]).catch("unassigned"),
  year: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  after,
});
export const assignForm = none;

export const counsellorParams = z.object({ counsellorId: z.uuid() });

const person = z.string().transform((key, check) => {
  const [named, id = ""] = key.split(":");
  const kind = handedKinds.find((each) => each === named);
  if (kind !== undefined && z.uuid().safeParse(id).success) return { kind, id };
  check.addIssue({ code: "custom", message: "error.nobody" });
  return z.NEVER;
});

export const handOverForm = z.object({
  person: z
    .union([z.array(person), person.transform((one) => [one])], { error: "error.nobody" })
    .refine((people) => people.length > 0, "error.nobody"),
  to: z
    .union([z.literal("evenly"), z.uuid()], { error: "error.choose" })
    .transform((id) => (id === "evenly" ? null : id)),
  reason: z.enum(handOverReasons, "error.choose"),
});

export const entryParams = z.object({ entryId: z.uuid() });

const MOST = 2_000;
const text = z
  .string()
  .optional()
  .transform((typed, check) => {
    const plain = (typed ?? "").replace(/\r\n?/g, "\n").trim();
    if (plain.length <= MOST) return plain;
    check.addIssue({ code: "custom", message: "error.tooLong" });
    return z.NEVER;
  });

const neededDay = z
  .object({
    year: z.string().optional(),
    month: z.string().optional(),
    day: z.string().optional(),
  })
  .optional()
  .transform((parts, check): PlainDate => {
    const date = dayOfParts(parts);
    if (date) return date;
    check.addIssue({ code: "custom", message: "error.date" });
    return z.NEVER;
  });

export const entryForms = {
  call: z.object({
    on: neededDay,
    channel: z.enum(followUpChannels, "error.choose"),
    reached: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
    words: text,
    onceKey: z.string().min(8).max(60),
  }),
  plan: z.object({
    address: z.string({ error: "error.address" }).transform((typed, check) => {
      const parsed = parseAddress(typed);
      if (parsed.ok) return parsed.address;
      check.addIssue({ code: "custom", message: "error.address" });
      return z.NEVER;
    }),
  }),
  step: z.object({ move: z.enum(madeEntryMoves) }),
};

export const ownForms = {
  link: z.object({
    entryId: z.uuid(),
    lastFour: z
      .string({ error: "error.lastFour" })
      .transform((typed) => typed.normalize("NFKC").replace(/\s/g, "").toUpperCase())
      .refine((plain) => /^\d{3}[\dX]$/.test(plain), "error.lastFour"),
    agrees: z.literal("yes", { error: "error.agree" }),
  }),
  unlink: z.object({ entryId: z.uuid() }),
};
