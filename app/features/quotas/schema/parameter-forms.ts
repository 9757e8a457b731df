import { z } from "zod";
import { findRegion } from "#app/features/positions/reference/find-region.ts";
import { confidences, editableParameterNames, NATION } from "../policy/index.ts";
import type { EditableParameter } from "../policy/index.ts";

const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, "text.too-long");

/** A province, prefecture or district; 全国 is the nation. */
const place = z.string({ error: "place.missing" }).transform((typed, issues) => {
  if (typed.trim() === "全国") return NATION;
  const found = findRegion(typed);
  if (found.ok && found.rest === "") return found.region.code;
  issues.addIssue({ code: "custom", message: `place.${found.ok ? "unknown" : found.reason}` });
  return z.NEVER;
});

/** The route adds the days. Values are written as they are stored: 3/200, 198000, 03-01/10-31. */
export const proposeParameterForm = z.object({
  name: z.enum(editableParameterNames as [EditableParameter, ...EditableParameter[]], {
    error: "name.missing",
  }),
  place,
  value: text("value.missing", 40).transform((typed) => typed.normalize("NFKC")),
  source: text("source.missing", 300),
  article: z.string().trim().max(60, "text.too-long").default(""),
  confidence: z.enum(confidences, { error: "confidence.missing" }),
  reason: text("reason.missing", 500),
});

export const proposalParams = z.object({ proposalId: z.uuid() });

const note = z.string().trim().max(500, "text.too-long").default("");
export const decisionForms = {
  approve: z.object({ note }),
  refuse: z.object({ note: text("note.missing", 500) }),
  withdraw: z.object({}),
} as const;
